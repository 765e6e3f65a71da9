import { describe, expect, test } from "vitest";
import { findModelNames } from "./find-model-names.ts";
import { readModelName } from "./read-model-name.ts";

/** Real strings, whose they are, and the ID that they mean. */
const SPELLINGS = [
  ["anthropic.claude-v2:1", "Bedrock, first form", "claude-2.1"],
  ["anthropic.claude-v2", "Bedrock, first form", "claude-2.0"],
  ["anthropic.claude-instant-v1", "Bedrock, first form", "claude-instant-1.2"],
  ["anthropic.claude-3-sonnet-20240229-v1:0:28k", "Bedrock", "claude-3-sonnet-20240229"],
  ["eu.anthropic.claude-3-5-sonnet-20240620-v1:0", "Bedrock profile", "claude-3-5-sonnet-20240620"],
  ["us.anthropic.claude-3-5-sonnet-20241022-v2:0", "Bedrock profile", "claude-3-5-sonnet-20241022"],
  ["us.anthropic.claude-opus-4-1-20250805-v1:0", "Bedrock profile", "claude-opus-4-1-20250805"],
  ["jp.anthropic.claude-sonnet-4-5-20250929-v1:0", "Bedrock profile", "claude-sonnet-4-5-20250929"],
  ["in.anthropic.claude-haiku-4-5-20251001-v1:0", "Bedrock profile", "claude-haiku-4-5-20251001"],
  [
    "us-gov.anthropic.claude-sonnet-4-5-20250929-v1:0",
    "Bedrock profile",
    "claude-sonnet-4-5-20250929",
  ],
  ["apac.anthropic.claude-sonnet-4-20250514-v1:0", "Bedrock profile", "claude-sonnet-4-20250514"],
  ["global.anthropic.claude-opus-4-6-v1", "Bedrock profile", "claude-opus-4-6"],
  ["anthropic.claude-sonnet-4-6-v1", "Bedrock, wrong", "claude-sonnet-4-6"],
  ["anthropic.claude-haiku-4-5", "Bedrock Messages endpoint (Mantle)", "claude-haiku-4-5-20251001"],
  [
    "arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.anthropic.claude-opus-4-8",
    "Bedrock ARN",
    "claude-opus-4-8",
  ],
  [
    "bedrock:converse:us.anthropic.claude-sonnet-4-5-20250929-v1:0",
    "promptfoo over Bedrock's Converse",
    "claude-sonnet-4-5-20250929",
  ],
  [
    "arn:${AWS::Partition}:bedrock:${AWS::Region}::foundation-model/anthropic.claude-3-haiku-20240307-v1:0",
    "Bedrock ARN in a template",
    "claude-3-haiku-20240307",
  ],
  [
    "bedrock/us-gov-west-1/claude-sonnet-4-5-20250929-v1:0",
    "LiteLLM over Bedrock",
    "claude-sonnet-4-5-20250929",
  ],
  ["anthropic.claude-haiku-4-5@20251001", "mixed Bedrock and Vertex", "claude-haiku-4-5-20251001"],
  ["claude-3-5-sonnet-v2@20241022", "Vertex", "claude-3-5-sonnet-20241022"],
  ["claude-sonnet-4@20250514", "Vertex", "claude-sonnet-4-20250514"],
  ["claude-opus-4-6@default", "Vertex", "claude-opus-4-6"],
  ["vertex_ai/claude-haiku-4-5@20251001", "LiteLLM over Vertex", "claude-haiku-4-5-20251001"],
  [
    "projects/test-project/locations/us-central1/publishers/anthropic/models/claude-sonnet-4@20250514:streamRawPredict",
    "Vertex path",
    "claude-sonnet-4-20250514",
  ],
  ["vertexai/claude-3-5-sonnet-v2", "Genkit over Vertex", "claude-3-5-sonnet-20241022"],
  ["azure_ai/claude-opus-4-5", "LiteLLM over Foundry", "claude-opus-4-5-20251101"],
  [
    "azureml://registries/azureml-anthropic/models/claude-opus-4-6/versions/1",
    "Foundry asset",
    "claude-opus-4-6",
  ],
  ["anthropic/claude-3.7-sonnet:thinking", "OpenRouter", "claude-3-7-sonnet-20250219"],
  ["anthropic/claude-4.5-opus-20251124", "OpenRouter, dated", "claude-opus-4-5-20251101"],
  ["anthropic/claude-opus-4.8-fast", "OpenRouter, Vercel", "claude-opus-4-8"],
  ["openrouter/anthropic/claude-opus-4.7", "LiteLLM, aider over OpenRouter", "claude-opus-4-7"],
  ["anthropic/claude-opus-4.5-batch", "Vercel", "claude-opus-4-5-20251101"],
  ["vercel_ai_gateway/anthropic/claude-4-opus", "LiteLLM over Vercel", "claude-opus-4-20250514"],
  ["claude-opus-41", "GitHub Copilot", "claude-opus-4-1-20250805"],
  ["claude-3.7-sonnet-thought", "GitHub Copilot", "claude-3-7-sonnet-20250219"],
  ["claude-opus-4.6-1m", "GitHub Copilot", "claude-opus-4-6"],
  ["github_copilot/claude-fable-5.1", "LiteLLM over Copilot", "claude-fable-5-1"],
  ["databricks-claude-3-7-sonnet", "Databricks", "claude-3-7-sonnet-20250219"],
  ["databricks/databricks-claude-opus-4-1", "LiteLLM over Databricks", "claude-opus-4-1-20250805"],
  ["system.ai.claude-sonnet-4-5", "Databricks model service", "claude-sonnet-4-5-20250929"],
  ["models/system.ai.databricks-claude-opus-4-8", "Databricks gateway", "claude-opus-4-8"],
  ["snowflake/claude-4-sonnet", "LiteLLM over Snowflake", "claude-sonnet-4-20250514"],
  ["snowflake:claude-opus-5-5", "Pydantic AI over Snowflake", "claude-opus-5-5"],
  ["anthropic--claude-4.5-haiku", "SAP AI Core", "claude-haiku-4-5-20251001"],
  ["anthropic--claude-3.5-sonnet", "SAP AI Core", "claude-3-5-sonnet-20240620"],
  ["anthropic-claude-4.1-opus", "DigitalOcean", "claude-opus-4-1-20250805"],
  ["anthropic-claude-opus-4.8", "DigitalOcean", "claude-opus-4-8"],
  ["claude-opus4-5", "Cortecs", "claude-opus-4-5-20251101"],
  ["claude-3.5-sonnet-v2", "Helicone", "claude-3-5-sonnet-20241022"],
  ["anthropic/claude-sonnet-3.5-june", "Poe", "claude-3-5-sonnet-20240620"],
  ["claude-opus-4-1-thinking:32768", "NanoGPT", "claude-opus-4-1-20250805"],
  ["anthropic/claude-opus-4.6:thinking:low", "NanoGPT", "claude-opus-4-6"],
  ["replicate/anthropic/claude-4.5-haiku", "LiteLLM over Replicate", "claude-haiku-4-5-20251001"],
  ["heroku/claude-3-5-sonnet-latest", "LiteLLM over Heroku", "claude-3-5-sonnet-20241022"],
  ["claude-4.6-opus-high-thinking", "Cursor, to 4.6", "claude-opus-4-6"],
  ["claude-opus-4-7-thinking-high", "Cursor, from 4.7", "claude-opus-4-7"],
  ["CLAUDE_SONNET_4_5_20250929_V1_0", "Kiro, Amazon Q (wire)", "claude-sonnet-4-5-20250929"],
  ["anthropic::2024-10-22::claude-3-7-sonnet-latest", "Sourcegraph", "claude-3-7-sonnet-20250219"],
  [
    "@bedrock/us.anthropic.claude-opus-4-5-20251101-v1:0",
    "Portkey over Bedrock",
    "claude-opus-4-5-20251101",
  ],
  ["anthropic:messages:claude-opus-4-1-20250805", "promptfoo", "claude-opus-4-1-20250805"],
  ["gateway/bedrock:global.anthropic.claude-sonnet-4-6", "Pydantic AI", "claude-sonnet-4-6"],
  ["claude-opus-4-8[1m]", "Claude Code", "claude-opus-4-8"],
  ["claude-opus-4-6:1m", "Cline", "claude-opus-4-6"],
  [
    "claude-sonnet-4-5-20250929-thinking-32k",
    "LMArena, lists of tests",
    "claude-sonnet-4-5-20250929",
  ],
  [
    "gemini-claude-opus-4-5-thinking",
    "Antigravity through CLIProxyAPI",
    "claude-opus-4-5-20251101",
  ],
  ["claude-opus-4-6-20260205", "LiteLLM, provider anthropic", "claude-opus-4-6"],
  ["claude-4-opus-20250514", "Claude API (Go 1.4, Java 2.11)", "claude-opus-4-20250514"],
  ["claude-sonnet-4-0", "Claude API alias", "claude-sonnet-4-20250514"],
] as const;

describe("real strings of the platforms lead to their ID", () => {
  test.each(SPELLINGS)("%s (%s)", (written, _whose, id) => {
    expect(readModelName(written)?.ids[0]).toBe(id);
    for (const text of [written, `model: "${written}"`, `x = ${written}\nb`, `a,${written},b`]) {
      const found = findModelNames(text);
      expect(found).toMatchObject([{ written, kind: "name" }]);
      expect(found[0]?.ids[0]).toBe(id);
    }
  });
});

/** Whose spelling it is, where one rule alone does not say. */
test.each([
  ["anthropic.claude-haiku-4-5", "mantle"],
  ["anthropic.claude-sonnet-4-6", "bedrock"],
  ["us.anthropic.claude-opus-4-1-20250805-v1:0", "bedrock-profile"],
  [
    "arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.anthropic.claude-opus-4-8",
    "bedrock-arn",
  ],
  ["anthropic.claude-haiku-4-5@20251001", "vertex"],
  ["@vertex-eu/anthropic.claude-sonnet-4-5@20250929", "vertex"],
  ["@bedrock/us.anthropic.claude-opus-4-5-20251101-v1:0", "bedrock-profile"],
  ["bedrock/claude_platform/claude-opus-4-8", "claude-on-aws"],
  ["bedrock/us-east-1/1-month-commitment/anthropic.claude-v2:1", "bedrock"],
  ["anthropic/claude-sonnet-4.5", "openrouter"],
  ["anthropic/claude-sonnet-4-5-20250929", "litellm"],
  ["replicate/anthropic/claude-4.5-haiku", "hosted"],
  ["vercel_ai_gateway/anthropic/claude-opus-4.5", "vercel"],
  ["anthropic/claude-opus-4.5-batch", "vercel"],
  ["claude-opus-4.5", "copilot"],
  ["claude-opus-41", "copilot"],
  ["claude-4-sonnet", "snowflake"],
  ["claude-4.5-opus-high-thinking", "cursor"],
  ["claude-3.5-sonnet-v2", "helicone"],
  ["claude-3-5-sonnet-v2", "vertex"],
  ["claude-4-opus-20250514", "api"],
  ["claude-opus-4-8", "api"],
  ["claude-opus-4-8[1m]", "claude-code"],
  ["us.anthropic.claude-opus-4-5-20251101-v1:0:1m", "bedrock-profile"],
  ["CLAUDE_SONNET_4_5_20250929_V1_0", "kiro"],
])("%s is the spelling of %s", (written, platform) => {
  expect(readModelName(written)?.platform).toBe(platform);
});

describe("where the key is not enough, all candidates are told in order", () => {
  test.each([
    ["anthropic.claude-v1", ["claude-1.3", "claude-1.2", "claude-1.1", "claude-1.0"]],
    ["snowflake/claude-3-5-sonnet", ["claude-3-5-sonnet-20241022", "claude-3-5-sonnet-20240620"]],
    [
      "anthropic.claude-instant-v1",
      ["claude-instant-1.2", "claude-instant-1.1", "claude-instant-1.0"],
    ],
  ])("%s", (written, ids) => {
    expect(readModelName(written)).toMatchObject({ ids, names: ids });
  });
});

describe("what the API could call a model is asked as it is written", () => {
  test.each([
    ["claude-opus-6", ["claude-opus-6"]],
    ["claude-sonnet-4-7-20270101", ["claude-sonnet-4-7-20270101"]],
    ["claude-opus-4-6-20260205", ["claude-opus-4-6-20260205", "claude-opus-4-6"]],
    ["claude-sonnet-4-6-20250514", ["claude-sonnet-4-6-20250514", "claude-sonnet-4-6"]],
    ["claude-opus-4", ["claude-opus-4", "claude-opus-4-20250514"]],
    ["claude-opus-4-latest", ["claude-opus-4-latest"]],
    [
      "us.anthropic.claude-sonnet-4-7-20270101-v1:0",
      ["claude-sonnet-4-7-20270101", "claude-sonnet-4-7"],
    ],
    ["databricks-claude-sonnet-4-1", ["claude-sonnet-4-1"]],
    ["claude-4-haiku", ["claude-haiku-4"]],
  ])("%s", (written, names) => {
    expect(findModelNames(written)).toMatchObject([{ written, names }]);
  });
});

test.each([
  [
    "anthropic.claude-3-7-sonnet-20240620-v1:0",
    "claude-3-7-sonnet-20250219",
    ["-v1:0", "-20240620"],
  ],
  ["anthropic/claude-4.5-opus-20251124", "claude-opus-4-5-20251101", ["-20251124"]],
  ["us.anthropic.claude-sonnet-4-5-20250929-v2:0", "claude-sonnet-4-5-20250929", ["-v2:0"]],
  ["claude-3-5-sonnet-v2@20241022", "claude-3-5-sonnet-20241022", ["-v2"]],
  ["claude-opus-4-1@20250805:rawPredict", "claude-opus-4-1-20250805", [":rawpredict"]],
  ["anthropic/claude-opus-4.6:thinking:low", "claude-opus-4-6", [":thinking:low"]],
  ["claude-opus-4-7-thinking-max-fast", "claude-opus-4-7", ["-thinking", "-max", "-fast"]],
  ["us.anthropic.claude-opus-4-5-20251101-v1:0[1m]", "claude-opus-4-5-20251101", ["-v1:0", "[1m]"]],
])("of %s what is no part of the ID is said", (written, id, dropped) => {
  const parsed = readModelName(written);
  expect(parsed?.ids).toEqual([id]);
  expect(parsed?.dropped.map(({ text }) => text)).toEqual(dropped);
});

describe("what only looks like a model's name is none", () => {
  test.each([
    ["claude-code-20250219", "beta header value, with a date"],
    ["claude-fable-5-dd-o4-tpg", "another vendor's model disguised: `gpt-4o` reversed"],
    ["Gemma-4-31B-Claude-4.6-Opus-Reasoning-Distilled", "another vendor's model"],
    ["deepclaude", "a mixture of two vendors"],
    ["poetools/claude-code", "a bot"],
    ["claude-llama", "invented, expected to be read as Llama"],
    ["claude-opus-4.66", "an example of an alias; no such version"],
    ["claude-synthetic-4772", "test fixture"],
    ["log-claude-sonnet-2", "log entry ID; a model's name inside"],
    ["anthropic:claude-agent-sdk", "promptfoo provider, not a model"],
    ["anthropic:claude-code", "the same"],
    ["@anthropic-ai/claude-agent-sdk", "package"],
    ["@anthropic-ai/claude-code-darwin-arm64", "package with platform"],
    ["claude-code@latest", "`@` as in Vertex; a plugin's version"],
    ["anthropics/claude-code-action@v1", "action with version"],
    ["serena@claude-plugins-official", "plugin in a marketplace"],
    ["claude-agent-sdk-CocFw9x3.js", "bundle chunk with hash"],
    ["claude-cli/2.1.222", "User-Agent"],
    ["claude-code-router:local", "container image with tag"],
    ["registry.example.com/claude-gateway:2.1.198", "container image, `:` + version"],
    ["claude_proj_01KGp4eZNug9ri4kE35RSppq", "object ID"],
    ["claude_chat_01H5CWunD7RpVJ5bHa8RCkja", "object ID"],
    ["claude_code.token.usage", "metric"],
    ["x-claude-code-session-id", "header"],
    ["whats-new-claude-4-6", "page slug with a version"],
    ["migrating-to-claude-4", "page slug with a version"],
    ["claude-platform-on-aws", "page slug, product"],
    ["claude-relay-service", "project"],
    ["claude-max-api-proxy", "npm package"],
    ["oh-my-claude-sisyphus", "npm package"],
  ])("%s, %s", (written) => {
    expect(readModelName(written)).toBeNull();
    for (const text of [written, `a "${written}" b`, `a ${written}, b`]) {
      expect(findModelNames(text)).toEqual([]);
    }
  });
});

describe("what stands for no single model is listed as what it is", () => {
  test.each([
    ["~anthropic/claude-sonnet-latest", "moving"],
    ["claude-opus-latest", "moving"],
    ["bedrock/claude-opus-latest", "moving"],
    ["arn:aws:bedrock:us-east-2:123456789012:application-inference-profile/opus-46-prod", "opaque"],
    ["arn:aws-us-gov:bedrock:us-gov-west-1:123456789012:provisioned-model/abc123", "opaque"],
    [
      "arn:aws:bedrock:us-east-1:123456789012:custom-model/anthropic.claude-3-haiku-20240307-v1:0/abc",
      "opaque",
    ],
    [
      "arn:${AWS::Partition}:bedrock:${AWS::Region}:${AWS::AccountId}:application-inference-profile/x",
      "opaque",
    ],
    ["arn:aws:bedrock:us-east-1:123456789012:default-prompt-router/anthropic.claude:1", "router"],
    ["anthropic.claude:1", "router"],
    ["arn:aws:bedrock:*::foundation-model/*", "pattern"],
    ["arn:aws:bedrock:*:*:inference-profile/*.anthropic.claude-*", "pattern"],
    ["arn:aws:bedrock:*::foundation-model/anthropic.*", "pattern"],
    ["arn:aws:bedrock:*::foundation-model/anthropic.claude-*", "pattern"],
    ["claude-opus-4-*", "pattern"],
    ["claude-sonnet-4@*", "pattern"],
    ["us.anthropic.claude-*-v1:0", "pattern"],
    ["claude-opus-4-${date}", "pattern"],
    ["claude-opus-4-<date>", "pattern"],
    ["claude-3-5-sonnet-YYYYMMDD", "pattern"],
    ["{}.anthropic.claude-sonnet-4-6", "pattern"],
    ["${region}.anthropic.claude-sonnet-4-6", "pattern"],
    ["us.anthropic.claude-…-v1:0", "pattern"],
    ["claude-*-4-5", "pattern"],
    ["claude-3-{opus,sonnet}-*", "pattern"],
    ["claude-{opus,sonnet}-4-5", "pattern"],
    ["claude-(opus|sonnet)-4", "pattern"],
    ["claude-(?:3|4)-opus", "pattern"],
  ])("%s: %s", (written, kind) => {
    expect(readModelName(written)).toMatchObject({ kind, names: [], ids: [] });
    expect(findModelNames(`x = "${written}"`)).toMatchObject([{ written, kind, names: [] }]);
  });

  test.each([
    ["claude-opus-4-", 'if (m.startsWith("claude-opus-4-"))'],
    ["claude-opus-4", 'm.includes("claude-opus-4")'],
    ["claude-3", 'strings.HasPrefix(model, "claude-3")'],
    ["claude-3-5-", "model.startswith('claude-3-5-')"],
    ["claude-sonnet-4", 'model.startswith(("gpt-4", "claude-sonnet-4"))'],
    ["claude-opus-4", 'if "claude-opus-4" in model:'],
    ["claude-sonnet-4@", 'id.startsWith("claude-sonnet-4@")'],
    ["anthropic.claude-3", 'p = "anthropic.claude-3"'],
    [String.raw`claude-opus-5[-@]\d{8}$`, String.raw`/^claude-opus-5[-@]\d{8}$/`],
    ["claude-opus-4%", "WHERE model LIKE 'claude-opus-4%'"],
    ["claude-opus-4-5*", "case $m in claude-opus-4-5*) ;; esac"],
  ])("%s in %s is a pattern", (written, text) => {
    expect(findModelNames(text)).toMatchObject([{ written, kind: "pattern", names: [] }]);
  });

  test.each([
    ['"claude-sonnet-" + "4-20250514"'],
    ['"claude-opus-4-"+v'],
    ["`claude-${line}-4-5`"],
    ["claude-{model_id}"],
    ['"claude-3-" . $rest'],
    ['"claude-opus-4" + "-5"'],
    ['"claude-opus-4-5" + suffix'],
  ])("%s is put together at run time, and not guessed", (text) => {
    expect(findModelNames(text)).toEqual([]);
  });

  test("the path behind an opaque ARN is none of it", () => {
    const arn =
      "arn%3Aaws%3Abedrock%3Aus-east-1%3A123456789012%3Aapplication-inference-profile%2Fa1";
    expect(findModelNames(`POST /model/${arn}/converse`)).toMatchObject([{ written: arn }]);
  });

  test("a whole ID that is looked for among others is a name", () => {
    expect(findModelNames('ids.includes("claude-opus-4-5-20251101")')).toMatchObject([
      { kind: "name", ids: ["claude-opus-4-5-20251101"] },
    ]);
  });
});

import { expect, test } from "vitest";
import type { FoundName } from "./parsed-name.ts";
import { findModelNames } from "./find-model-names.ts";

/** A name in one line: where, what kind if it is no name, whose spelling, the IDs, what was dropped. */
function told({
  place,
  kind,
  written,
  platform,
  ids,
  dropped,
  hasOtherHyphens,
  versionBeside,
}: FoundName) {
  const notes = [
    ...dropped.map(({ text }) => `without ${text}`),
    ...(hasOtherHyphens ? ["other hyphens"] : []),
    ...(versionBeside === null ? [] : [`with ${versionBeside}`]),
  ];
  const what = kind === "name" ? ids.join(" or ") || "unknown" : kind;
  return [`${place.line}:${place.column} ${written} = ${what} (${platform})`, ...notes].join(", ");
}

test("defaults.sh", () => {
  const text = [
    "# defaults of a shell, as in compose files and entry points",
    'services: { api: { environment: [ "MODEL=${API_MODEL:-claude-sonnet-4-20250514}" ] } }',
    'MODEL="${1:-claude-opus-4-1-20250805}"',
    'JUDGE="${JUDGE_MODEL-claude-3-7-sonnet-20250219}"',
    ': "${CHEAP:=claude-3-5-haiku-20241022}"',
    'export LIST="${MODELS:-claude-3-haiku-20240307,claude-3-opus-20240229}"',
    "spring: ${SUMMARY_MODEL:claude-2.1}",
  ].join("\n");
  expect(findModelNames(text).map(told)).toEqual([
    "2:55 claude-sonnet-4-20250514 = claude-sonnet-4-20250514 (api)",
    "3:13 claude-opus-4-1-20250805 = claude-opus-4-1-20250805 (api)",
    "4:22 claude-3-7-sonnet-20250219 = claude-3-7-sonnet-20250219 (api)",
    "5:13 claude-3-5-haiku-20241022 = claude-3-5-haiku-20241022 (api)",
    "6:24 claude-3-haiku-20240307 = claude-3-haiku-20240307 (api)",
    "6:48 claude-3-opus-20240229 = claude-3-opus-20240229 (api)",
    "7:25 claude-2.1 = claude-2.1 (api)",
  ]);
});

test("gateway-vertex.json", () => {
  const text = String.raw`{ "default": "@vertex-eu/anthropic.claude-sonnet-4-5@20250929",
  "cheap": "@vertex-eu/anthropic.claude-haiku-4-5@20251001",
  "old": "anthropic.claude-3-5-sonnet-v2@20241022" }
`;
  expect(findModelNames(text).map(told)).toEqual([
    "1:15 @vertex-eu/anthropic.claude-sonnet-4-5@20250929 = claude-sonnet-4-5-20250929 (vertex)",
    "2:13 @vertex-eu/anthropic.claude-haiku-4-5@20251001 = claude-haiku-4-5-20251001 (vertex)",
    "3:11 anthropic.claude-3-5-sonnet-v2@20241022 = claude-3-5-sonnet-20241022 (vertex), without -v2",
  ]);
});

test("platform-prefixes.env", () => {
  const text = String.raw`SERVING_ENDPOINT=databricks-claude-sonnet-4-5
SERVING_OLD=databricks-claude-3-7-sonnet
UC_ENTITY=system.ai.databricks-claude-opus-4-1
SAP_MODEL=anthropic--claude-3.5-sonnet
SAP_NEW=anthropic--claude-4.5-opus
PROXY_OPUS=gemini-claude-opus-4-5-thinking
DROPLET=anthropic-claude-opus-4
TEAM_ALIAS=bedrock-claude-sonnet-4-20250514
`;
  expect(findModelNames(text).map(told)).toEqual([
    "1:18 databricks-claude-sonnet-4-5 = claude-sonnet-4-5-20250929 (databricks)",
    "2:13 databricks-claude-3-7-sonnet = claude-3-7-sonnet-20250219 (databricks)",
    "3:11 system.ai.databricks-claude-opus-4-1 = claude-opus-4-1-20250805 (databricks)",
    "4:11 anthropic--claude-3.5-sonnet = claude-3-5-sonnet-20240620 (sap)",
    "5:9 anthropic--claude-4.5-opus = claude-opus-4-5-20251101 (sap)",
    "6:12 gemini-claude-opus-4-5-thinking = claude-opus-4-5-20251101 (antigravity), without -thinking",
    "7:9 anthropic-claude-opus-4 = claude-opus-4-20250514 (digitalocean)",
    "8:12 bedrock-claude-sonnet-4-20250514 = claude-sonnet-4-20250514 (own)",
  ]);
});

test("dotted-keys.toml", () => {
  const text = String.raw`[models.claude-opus-4-1-20250805]
input = 15.0
[providers.anthropic.models.claude-sonnet-4-20250514]
context = 200000
# the same in a properties file
llm.models.claude-3-haiku-20240307.provider=anthropic
`;
  expect(findModelNames(text).map(told)).toEqual([
    "1:9 claude-opus-4-1-20250805 = claude-opus-4-1-20250805 (api)",
    "3:29 claude-sonnet-4-20250514 = claude-sonnet-4-20250514 (api)",
    "6:12 claude-3-haiku-20240307 = claude-3-haiku-20240307 (api)",
  ]);
});

test("other-hyphens.md", () => {
  const text = String.raw`Copied from a document: the service runs claude‑sonnet‑4‑20250514, the judge claude‐opus‐4‐1.
Exported from a word processor: claude\-sonnet\-4\-20250514 and claude\-3\-haiku\-20240307
With an en dash: claude–opus–4–1
`;
  expect(findModelNames(text).map(told)).toEqual([
    "1:42 claude‑sonnet‑4‑20250514 = claude-sonnet-4-20250514 (api), other hyphens",
    "1:78 claude‐opus‐4‐1 = claude-opus-4-1-20250805 (api), other hyphens",
    String.raw`2:33 claude\-sonnet\-4\-20250514 = claude-sonnet-4-20250514 (api), other hyphens`,
    String.raw`2:65 claude\-3\-haiku\-20240307 = claude-3-haiku-20240307 (api), other hyphens`,
    "3:18 claude–opus–4–1 = claude-opus-4-1-20250805 (api), other hyphens",
  ]);
});

test("not-models.log", () => {
  const text = String.raw`EACCES: permission denied, mkdir '/var/tmp/claude-1000/-home-dev-app/tasks'
zsh: operation not permitted: /private/var/claude-501/cwd-ab12
left behind: /var/tmp/claude-8c89-cwd
pulled ghcr.io/acme/claude-redis:7
db-1 | container claude-postgres-1 started
pod/claude-gateway-7d9f8b6c5-x2x4z ready
download claude-linux-x64 (sha256 ok), claude-2.1.45 installed
job claude-review-12 queued; stack claude-vpc-2 updated
real call: model=claude-opus-4-8 status=200
`;
  expect(findModelNames(text).map(told)).toEqual(["9:18 claude-opus-4-8 = claude-opus-4-8 (api)"]);
});

test("openrouter.json", () => {
  const text = String.raw`{ "router": [
  "anthropic/claude-sonnet-4.5", "anthropic/claude-opus-4.1", "anthropic/claude-3.7-sonnet:thinking",
  "anthropic/claude-3.5-haiku", "anthropic/claude-opus-4.5:beta", "openrouter/anthropic/claude-sonnet-4" ],
  "copilot": ["claude-sonnet-4.5", "claude-3.7-sonnet-thought", "claude-haiku-4.5"] }
`;
  expect(findModelNames(text).map(told)).toEqual([
    "2:4 anthropic/claude-sonnet-4.5 = claude-sonnet-4-5-20250929 (openrouter)",
    "2:35 anthropic/claude-opus-4.1 = claude-opus-4-1-20250805 (openrouter)",
    "2:64 anthropic/claude-3.7-sonnet:thinking = claude-3-7-sonnet-20250219 (openrouter), without :thinking",
    "3:4 anthropic/claude-3.5-haiku = claude-3-5-haiku-20241022 (openrouter)",
    "3:34 anthropic/claude-opus-4.5:beta = claude-opus-4-5-20251101 (openrouter), without :beta",
    "3:68 openrouter/anthropic/claude-sonnet-4 = claude-sonnet-4-20250514 (openrouter)",
    "4:16 claude-sonnet-4.5 = claude-sonnet-4-5-20250929 (copilot)",
    "4:37 claude-3.7-sonnet-thought = claude-3-7-sonnet-20250219 (copilot), without -thought",
    "4:66 claude-haiku-4.5 = claude-haiku-4-5-20251001 (copilot)",
  ]);
});

test("words-turned.yaml", () => {
  const text = String.raw`cortex: claude-4-sonnet
cortex_new: claude-4-5-sonnet
replicate: anthropic/claude-4.5-sonnet
cursor: claude-4.5-opus-high-thinking
lint_case: claude-opus-3
cost_table: [claude-4-haiku, claude-4-opus]
guessed_date: claude-sonnet-4-6-20250514
think: claude-sonnet-4-5-20250929-think
bare: claude-opus-4
gateway: anthropic.claude-3.7-sonnet
`;
  expect(findModelNames(text).map(told)).toEqual([
    "1:9 claude-4-sonnet = claude-sonnet-4-20250514 (snowflake)",
    "2:13 claude-4-5-sonnet = claude-sonnet-4-5-20250929 (snowflake)",
    "3:12 anthropic/claude-4.5-sonnet = claude-sonnet-4-5-20250929 (openrouter)",
    "4:9 claude-4.5-opus-high-thinking = claude-opus-4-5-20251101 (cursor), without -high, without -thinking",
    "5:12 claude-opus-3 = claude-3-opus-20240229 (api)",
    "6:14 claude-4-haiku = unknown (snowflake)",
    "6:30 claude-4-opus = claude-opus-4-20250514 (snowflake)",
    "7:15 claude-sonnet-4-6-20250514 = claude-sonnet-4-6 (api), without -20250514",
    "8:8 claude-sonnet-4-5-20250929-think = claude-sonnet-4-5-20250929 (api), without -think",
    "9:7 claude-opus-4 = claude-opus-4-20250514 (api)",
    "10:10 anthropic.claude-3.7-sonnet = claude-3-7-sonnet-20250219 (bedrock)",
  ]);
});

test("bedrock-dates.tf", () => {
  const text = String.raw`variable "judge" { default = "us.anthropic.claude-opus-4-1-20250805-v1:0" }   # Bedrock serves it until January 2027
variable "jp"    { default = "jp.anthropic.claude-haiku-4-5-20251001-v1:0" }
variable "au"    { default = "au.anthropic.claude-sonnet-4-5-20250929-v1:0" }
variable "any"   { default = "global.anthropic.claude-opus-4-6-v1" }
variable "wrong_revision" { default = "us.anthropic.claude-sonnet-4-5-20250929-v2:0" }
variable "wrong_suffix" { default = "global.anthropic.claude-opus-4-7-v1" }
statement { resources = ["arn:aws:bedrock:*::foundation-model/anthropic.claude-3-5-sonnet-20241022-v2:*", "arn:aws:bedrock:*::foundation-model/anthropic.claude-sonnet-4-*"] }
`;
  expect(findModelNames(text).map(told)).toEqual([
    "1:31 us.anthropic.claude-opus-4-1-20250805-v1:0 = claude-opus-4-1-20250805 (bedrock-profile), without -v1:0",
    "2:31 jp.anthropic.claude-haiku-4-5-20251001-v1:0 = claude-haiku-4-5-20251001 (bedrock-profile), without -v1:0",
    "3:31 au.anthropic.claude-sonnet-4-5-20250929-v1:0 = claude-sonnet-4-5-20250929 (bedrock-profile), without -v1:0",
    "4:31 global.anthropic.claude-opus-4-6-v1 = claude-opus-4-6 (bedrock-profile), without -v1",
    "5:40 us.anthropic.claude-sonnet-4-5-20250929-v2:0 = claude-sonnet-4-5-20250929 (bedrock-profile), without -v2:0",
    "6:38 global.anthropic.claude-opus-4-7-v1 = claude-opus-4-7 (bedrock-profile), without -v1",
    "7:27 arn:aws:bedrock:*::foundation-model/anthropic.claude-3-5-sonnet-20241022-v2:* = claude-3-5-sonnet-20241022 (bedrock-arn), without -v2:*",
    "7:108 arn:aws:bedrock:*::foundation-model/anthropic.claude-sonnet-4-* = pattern (bedrock-arn)",
  ]);
});

test("agent-settings.md", () => {
  const text = String.raw`---
name: reviewer
model: opus
---
{"model": "sonnet[1m]", "availableModels": ["haiku", "opusplan"], "env": {"ANTHROPIC_MODEL": "claude-opus-4-6[1m]"}}
claude --model opus -p "hi"
`;
  expect(findModelNames(text).map(told)).toEqual([
    "3:8 opus = short (claude-code)",
    "5:12 sonnet[1m] = short (claude-code), without [1m]",
    "5:46 haiku = short (claude-code)",
    "5:55 opusplan = short (claude-code)",
    "5:95 claude-opus-4-6[1m] = claude-opus-4-6 (claude-code), without [1m]",
    "6:16 opus = short (claude-code)",
  ]);
});

test("bundle.min.js", () => {
  const text = [
    'var a={"claude-opus-4-20250514":{i:15},"claude-3-7-sonnet-20250219":{i:3}},b=m=>m.includes("claude-opus-4")||m.startsWith("claude-3-"),c=`claude-${f}-4-5`,d="\\u0063laude-opus-4-1",e="anthropic\\u002Fclaude-3-haiku-20240307",g="claude-sonnet-"+"4-20250514";',
  ].join("\n");
  expect(findModelNames(text).map(told)).toEqual([
    "1:9 claude-opus-4-20250514 = claude-opus-4-20250514 (api)",
    "1:41 claude-3-7-sonnet-20250219 = claude-3-7-sonnet-20250219 (api)",
    "1:93 claude-opus-4 = pattern (api)",
    "1:124 claude-3- = pattern (api)",
    String.raw`1:159 \u0063laude-opus-4-1 = claude-opus-4-1-20250805 (api)`,
    String.raw`1:184 anthropic\u002Fclaude-3-haiku-20240307 = claude-3-haiku-20240307 (litellm)`,
  ]);
});

test("notebook.ipynb", () => {
  const text = String.raw`{"cells":[{"cell_type":"code","source":["client.messages.create(\n","  model=\"claude-opus-4-1\", max_tokens=10)\n"],"outputs":[{"text":["NotFoundError: {'message': 'model: claude-opus-4-1'}\n"]}]},{"cell_type":"markdown","source":["Uses **claude-3-5-haiku-20241022**, see [docs](https://x.example/claude-3-5-haiku-20241022)."]}]}
`;
  expect(findModelNames(text).map(told)).toEqual([
    "1:80 claude-opus-4-1 = claude-opus-4-1-20250805 (api)",
    "1:174 claude-opus-4-1 = claude-opus-4-1-20250805 (api)",
    "1:241 claude-3-5-haiku-20241022 = claude-3-5-haiku-20241022 (api)",
    "1:299 claude-3-5-haiku-20241022 = claude-3-5-haiku-20241022 (api)",
  ]);
});

test("foundry.tf", () => {
  const text = String.raw`model { format = "Anthropic" name = "claude-sonnet-4-5" version = "20250929" }
asset = "azureml://registries/azureml-anthropic/models/claude-opus-4-1/versions/20250805"
`;
  expect(findModelNames(text).map(told)).toEqual([
    "1:38 claude-sonnet-4-5 = claude-sonnet-4-5-20250929 (foundry), with 20250929",
    "2:10 azureml://registries/azureml-anthropic/models/claude-opus-4-1/versions/20250805 = claude-opus-4-1-20250805 (foundry)",
  ]);
});

test("overdue.txt", () => {
  const text = String.raw`claude-mythos-preview
`;
  expect(findModelNames(text).map(told)).toEqual([
    "1:1 claude-mythos-preview = claude-mythos-preview (api)",
  ]);
});

test("where-a-dash-stands.txt", () => {
  const text = [
    "${M:-claude-opus-4-8}",
    "${M:-us.anthropic.claude-opus-4-1-20250805-v1:0}",
    "${M:-claude-opus-4-1@20250805}",
    "${M-claude-sonnet-5}",
    "x=-claude-2.0",
    "  -claude-haiku-5-5",
    "[-claude-opus-4-20250514-]{+claude-opus-5+}",
  ].join("\n");
  expect(findModelNames(text).map(told)).toEqual([
    "1:6 claude-opus-4-8 = claude-opus-4-8 (api)",
    "2:6 us.anthropic.claude-opus-4-1-20250805-v1:0 = claude-opus-4-1-20250805 (bedrock-profile), without -v1:0",
    "3:6 claude-opus-4-1@20250805 = claude-opus-4-1-20250805 (vertex)",
    "4:5 claude-sonnet-5 = claude-sonnet-5 (api)",
    "5:4 claude-2.0 = claude-2.0 (api)",
    "6:4 claude-haiku-5-5 = claude-haiku-5-5 (api)",
    "7:3 claude-opus-4-20250514 = claude-opus-4-20250514 (api)",
    "7:29 claude-opus-5 = claude-opus-5 (api)",
  ]);
});

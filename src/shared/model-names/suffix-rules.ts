import { rowsOf, ruleOf, type DroppedPart, type SpellingRule } from "./spelling-rule.ts";

/** A rule for what stands behind a name, and how it is read. */
export interface SuffixRule extends SpellingRule {
  /** Sticky, in small letters, without an unbounded repetition. */
  readonly pattern: RegExp;
  /** What it may begin with. */
  readonly firsts: string;
  /** What it is when it is taken off; null where it helps to tell the model. */
  readonly drops: DroppedPart | null;
}

/** No name goes on behind a suffix that is a word. */
const END = "(?![a-z0-9])";
const EFFORT = "none|minimal|low|medium|high|xhigh|max";

/**
 * What stands behind a name, tried in this order again and again until nothing fits. None of it makes
 * another model, but for the revision and the month of 3.5 Sonnet.
 */
const TABLE = String.raw`
id | platform | weight | form | example | source | drops | pattern
vertex-date | vertex | 6 | @{YYYYMMDD} | claude-sonnet-4@20250514 | @ai-sdk/google-vertex 4.0.208 | - | @(20[2-9]\d[01]\d[0-3]\d)${END}
vertex-unpinned | vertex | 6 | @default | claude-opus-4-6@default | models.dev google-vertex | version | @(?:default|latest)${END}
vertex-method | vertex | 6 | :rawPredict or :streamRawPredict | claude-opus-4-1@20250805:rawPredict | Claude docs, Claude on Vertex AI | method | :(?:streamrawpredict|rawpredict|serverstreamingpredict|predict)${END}
vertex-second | vertex | 5 | -v2@{YYYYMMDD} | claude-3-5-sonnet-v2@20241022 | @ai-sdk/google-vertex 4.0.208 | revision | -v(\d)(?=@)
date | api | 0 | -{YYYYMMDD} | claude-opus-4-1-20250805 | anthropic-sdk-go 2.15.0 | - | -(20[2-9]\d-?[01]\d-?[0-3]\d)${END}
bedrock-revision | bedrock | 2 | -v{n}:{n} or -v{n}:{n}:{n}k | anthropic.claude-3-sonnet-20240229-v1:0:28k | aws-cdk-lib 2.276.0 | revision | -v(\d{1,2}):(?:\d{1,2}|\*)(?::\d{1,4}k)?${END}
bare-revision | bedrock | 1 | -v{n} | global.anthropic.claude-opus-4-6-v1 | litellm 1.110.2 | revision | -v(\d)${END}
context-code | claude-code | 2 | [1m] | claude-opus-4-8[1m] | Claude docs, model configuration | context | \[\d{1,4}[km]\]
context-cline | cline | 2 | :1m | claude-opus-4-6:1m | cline@21cb8d2 | context | :1m${END}
bedrock-size | bedrock | 1 | :{n}k | anthropic.claude-v2:1:18k | @ai-sdk/amazon-bedrock 4.0.186 | context | :\d{1,4}k${END}
context-copilot | copilot | 2 | -1m or -1m-context | claude-opus-4.6-1m | models.dev github-copilot aed27dc | context | -1m(?:-context)?${END}
context-first | api | 0 | -{n}k | claude-instant-1-100k | public code | context | -(?:9|\d{2,3})k${END}
thinking-size | lmarena | 2 | -thinking-{n}k | claude-sonnet-4-5-20250929-thinking-32k | public code | variant | -thinking-\d{1,3}k${END}
thinking-budget | nanogpt | 3 | -thinking:{budget} or :thinking:{effort} | anthropic/claude-opus-4.6:thinking:low | models.dev nano-gpt | variant | (?:[-:]thinking:(?:\d{1,6}|${EFFORT})|-thinking-\d{3,6})${END}
openrouter-variant | openrouter | 3 | :thinking, :beta, :online | anthropic/claude-3.7-sonnet:thinking | genai-prices 0.2.3 | variant | :(?:beta|thinking|batch|online|free|extended|nitro|floor|exacto)${END}
thought | copilot | 3 | -thought | claude-3.7-sonnet-thought | models.dev github-copilot d79ae1d | variant | -thought${END}
effort | cursor | 2 | -low to -max | claude-4.6-opus-high-thinking | pi-cursor-provider PR 2 | variant | -(?:${EFFORT})${END}
thinking | other | 0 | -thinking or -think | claude-opus-4-1-thinking | models.dev nano-gpt | variant | -(?:no-?)?(?:thinking|think)${END}
poe-variant | poe | 2 | -reasoning or -search | anthropic/claude-sonnet-3.7-reasoning | models.dev poe | variant | -(?:reasoning|search)${END}
batch | vercel | 3 | -batch | anthropic/claude-opus-4.5-batch | @ai-sdk/gateway 3.0.232 | variant | -batch${END}
speed | vercel | 1 | -fast | anthropic/claude-opus-4.8-fast | @ai-sdk/gateway 3.0.232 | variant | -(?:fast|free|beta|online)${END}
place | continue | 1 | -gov or -vertex | aws-bedrock-claude-45-sonnet-gov | continue@d0a3c0b | variant | -(?:gov|vertex|bedrock|aws|gcp|azure)${END}
month | poe | 3 | -june | anthropic/claude-sonnet-3.5-june | models.dev poe | - | -(june|old|new|october)${END}
latest | api | 0 | -latest | claude-3-7-sonnet-latest | anthropic-sdk-go 1.4.0 | - | -latest${END}
foundry-date | foundry | 3 | /versions/{YYYYMMDD} | azureml://registries/azureml-anthropic/models/claude-opus-4-1/versions/20250805 | public code | - | /versions/(20[2-9]\d[01]\d[0-3]\d)${END}
foundry-version | foundry | 3 | /versions/{n} | azureml://registries/azureml-anthropic/models/claude-opus-4-6/versions/1 | public code | version | /versions/\d{1,8}(?!\d)`;

/** The rules for what stands behind a name. */
export const SUFFIX_RULES: readonly SuffixRule[] = rowsOf(TABLE).map((row) => {
  const [drops, pattern = ""] = row.slice(-2);
  return {
    ...ruleOf("suffix", row),
    drops: drops === "-" ? null : (drops as DroppedPart),
    pattern: new RegExp(pattern, "y"),
    firsts: /^(?:\(\?:)?\[-:\]/.test(pattern) ? "-:" : pattern.replace("\\", "").charAt(0),
  };
});

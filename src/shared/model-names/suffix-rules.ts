import { rowsOf, type DroppedPart, type SpellingRule } from "./spelling-rule.ts";
import type { Platform } from "./platforms.ts";

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
id | platform | weight | drops | pattern | form | example | source
vertex-date | vertex | 6 | - | @(20[2-9]\d[01]\d[0-3]\d)${END} | @{YYYYMMDD} | claude-sonnet-4@20250514 | @ai-sdk/google-vertex 4.0.208
vertex-unpinned | vertex | 6 | version | @(?:default|latest)${END} | @default | claude-opus-4-6@default | models.dev google-vertex
vertex-method | vertex | 6 | method | :(?:streamrawpredict|rawpredict|serverstreamingpredict|predict)${END} | :rawPredict or :streamRawPredict | claude-opus-4-1@20250805:rawPredict | Claude docs, Claude on Vertex AI
vertex-second | vertex | 5 | revision | -v(\d)(?=@) | -v2@{YYYYMMDD} | claude-3-5-sonnet-v2@20241022 | @ai-sdk/google-vertex 4.0.208
date | api | 0 | - | -(20[2-9]\d-?[01]\d-?[0-3]\d)${END} | -{YYYYMMDD} | claude-opus-4-1-20250805 | anthropic-sdk-go 2.15.0
bedrock-revision | bedrock | 2 | revision | -v(\d{1,2}):(?:\d{1,2}|\*)(?::\d{1,4}k)?${END} | -v{n}:{n} or -v{n}:{n}:{n}k | anthropic.claude-3-sonnet-20240229-v1:0:28k | aws-cdk-lib 2.276.0
bare-revision | bedrock | 1 | revision | -v(\d)${END} | -v{n} | global.anthropic.claude-opus-4-6-v1 | litellm 1.110.2
context-code | claude-code | 2 | context | \[\d{1,4}[km]\] | [1m] | claude-opus-4-8[1m] | Claude docs, model configuration
context-cline | cline | 2 | context | :1m${END} | :1m | claude-opus-4-6:1m | cline@21cb8d2
bedrock-size | bedrock | 1 | context | :\d{1,4}k${END} | :{n}k | anthropic.claude-v2:1:18k | @ai-sdk/amazon-bedrock 4.0.186
context-copilot | copilot | 2 | context | -1m(?:-context)?${END} | -1m or -1m-context | claude-opus-4.6-1m | models.dev github-copilot aed27dc
context-first | api | 0 | context | -(?:9|\d{2,3})k${END} | -{n}k | claude-instant-1-100k | public code
thinking-size | lmarena | 2 | variant | -thinking-\d{1,3}k${END} | -thinking-{n}k | claude-sonnet-4-5-20250929-thinking-32k | public code
thinking-budget | nanogpt | 3 | variant | (?:[-:]thinking:(?:\d{1,6}|${EFFORT})|-thinking-\d{3,6})${END} | -thinking:{budget} or :thinking:{effort} | anthropic/claude-opus-4.6:thinking:low | models.dev nano-gpt
openrouter-variant | openrouter | 3 | variant | :(?:beta|thinking|batch|online|free|extended|nitro|floor|exacto)${END} | :thinking, :beta, :online | anthropic/claude-3.7-sonnet:thinking | genai-prices 0.2.3
thought | copilot | 3 | variant | -thought${END} | -thought | claude-3.7-sonnet-thought | models.dev github-copilot d79ae1d
effort | cursor | 2 | variant | -(?:${EFFORT})${END} | -low to -max | claude-4.6-opus-high-thinking | pi-cursor-provider PR 2
thinking | other | 0 | variant | -(?:no-?)?(?:thinking|think)${END} | -thinking or -think | claude-opus-4-1-thinking | models.dev nano-gpt
poe-variant | poe | 2 | variant | -(?:reasoning|search)${END} | -reasoning or -search | anthropic/claude-sonnet-3.7-reasoning | models.dev poe
batch | vercel | 3 | variant | -batch${END} | -batch | anthropic/claude-opus-4.5-batch | @ai-sdk/gateway 3.0.232
speed | vercel | 1 | variant | -(?:fast|free|beta|online)${END} | -fast | anthropic/claude-opus-4.8-fast | @ai-sdk/gateway 3.0.232
place | continue | 1 | variant | -(?:gov|vertex|bedrock|aws|gcp|azure)${END} | -gov or -vertex | aws-bedrock-claude-45-sonnet-gov | continue@d0a3c0b
month | poe | 3 | - | -(june|old|new|october)${END} | -june | anthropic/claude-sonnet-3.5-june | models.dev poe
latest | api | 0 | - | -latest${END} | -latest | claude-3-7-sonnet-latest | anthropic-sdk-go 1.4.0
foundry-date | foundry | 3 | - | /versions/(20[2-9]\d[01]\d[0-3]\d)${END} | /versions/{YYYYMMDD} | azureml://registries/azureml-anthropic/models/claude-opus-4-1/versions/20250805 | public code
foundry-version | foundry | 3 | version | /versions/\d{1,8}(?!\d) | /versions/{n} | azureml://registries/azureml-anthropic/models/claude-opus-4-6/versions/1 | public code`;

/** The rules for what stands behind a name. */
export const SUFFIX_RULES: readonly SuffixRule[] = rowsOf(TABLE).map(
  ([id = "", platform, weight, drops, pattern = "", form = "", example = "", source = ""]) => ({
    id,
    platform: platform as Platform,
    part: "suffix",
    weight: Number(weight),
    form,
    example,
    source,
    drops: drops === "-" ? null : (drops as DroppedPart),
    pattern: new RegExp(pattern, "y"),
    firsts: /^(?:\(\?:)?\[-:\]/.test(pattern) ? "-:" : pattern.replace("\\", "").charAt(0),
  }),
);

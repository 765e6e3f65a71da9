import { PREFIX_RULES } from "./prefix-rules.ts";
import { readRules, type SpellingRule } from "./spelling-rule.ts";
import { SUFFIX_RULES } from "./suffix-rules.ts";

/** How line and version stand to each other, where nothing before or behind says whose name it is. */
const ORDERS = `
id | platform | weight | form | example | source
api | api | 0 | claude-{line}-{version}, or up to 3.7 claude-{version}-{line} | claude-opus-4-6 | Claude docs, model IDs and versions
dotted | copilot | 1 | claude-{line}-{n.n}, or claude-3.{n}-{line} | claude-sonnet-4.5 | models.dev github-copilot
dotted-first | cursor | 1 | claude-{n.n}-{line} | claude-4.5-opus | models.dev helicone
version-first | snowflake | 1 | claude-{version}-{line} | claude-4-sonnet | Snowflake docs, Cortex regional availability
line-first | other | 0 | claude-{line}-3 | claude-opus-3 | public code
no-dot | copilot | 1 | claude-{line}-{nn}, and other marks between the words | claude-opus-41 | models.dev github-copilot 62d31ab
no-hyphen | cortecs | 1 | claude-{line}{version} | claude-opus4-5 | models.dev cortecs
no-claude | cursor | 1 | {line}-{n.n} | opus-4.6 | public code
first-models | bedrock | 2 | claude-v{n}:{n} or claude-instant-v{n} | anthropic.claude-v2:1 | @ai-sdk/amazon-bedrock 4.0.186
display-name | api | 0 | Claude {Line} {n.n} | Claude Sonnet 4.5 | Models API, display_name; agents of GitHub Copilot`;

/** Constants of SDKs and frameworks: certain only with their language and version. */
const CONSTANTS = `
id | platform | weight | form | example | source
constant-camel | sdk | 1 | ModelClaude{Line}{n_n} (Go), Model.Claude{Line}{n_n} (C#) | ModelClaudeOpus4_6 | anthropic-sdk-go 2.15.0
constant-upper | sdk | 1 | CLAUDE_{LINE}_{N_N} (Java, Ruby, PHP, Spring AI, langchain4j) | CLAUDE_OPUS_5_5 | anthropic-java-core 3.14.0
constant-bedrock | bedrock | 4 | BEDROCK_CLAUDE_{…} (PHP) | BEDROCK_CLAUDE_OPUS_4_1_20250805 | anthropic-sdk-php@475a134
constant-vertex | vertex | 4 | VERTEX_CLAUDE_{…} (PHP) | VERTEX_CLAUDE_3_5_HAIKU_20241022 | anthropic-sdk-php@475a134
constant-cdk | cdk | 4 | ANTHROPIC_CLAUDE_{…}_V{n}_{n} | ANTHROPIC_CLAUDE_OPUS_4_1_20250805_V1_0 | aws-cdk-lib 2.276.0
constant-cdk-alpha | cdk | 5 | ANTHROPIC_CLAUDE_{LINE}_V1_0, which is Claude 3 | ANTHROPIC_CLAUDE_OPUS_V1_0 | @aws-cdk/aws-bedrock-alpha 2.271.0
constant-kiro | kiro | 4 | CLAUDE_{…}_V{n}_{n} | CLAUDE_SONNET_4_5_20250929_V1_0 | public code
constant-symfony | sdk | 4 | Claude::{LINE}_{N_N} or _{NN} (Symfony AI) | Claude::SONNET_37 | public code
constant-koog | koog | 4 | AnthropicModels.{Line}_{n_n} | AnthropicModels.Sonnet_4 | koog@dfae038`;

/** Names that no request resolves: they stand for another model tomorrow, or for several. */
const WHOLES = `
id | platform | weight | form | example | source
short-name | claude-code | 3 | opus, sonnet, haiku, fable, opusplan, default, best, inherit | opusplan | Claude docs, model configuration
moving | litellm | 1 | claude-{line}-latest | claude-opus-latest | litellm 1.110.2
router | bedrock-arn | 6 | anthropic.claude:{n}, {…}prompt-router/{…} | anthropic.claude:1 | @aws-cdk/aws-bedrock-alpha 2.271.0
opaque-arn | bedrock-arn | 6 | arn:{…}:application-inference-profile/{…}, provisioned-model/{…}, custom-model/{…} | arn:aws:bedrock:us-east-2:123456789012:application-inference-profile/opus-46-prod | Claude docs, Claude in Amazon Bedrock
pattern | other | 0 | claude-opus-4-*, claude-3-, ^claude-opus-5, claude-opus-4-\${…} | claude-opus-4-* | public code`;

/** Every rule by which names are read, as the help of the page prints them. */
export const SPELLING_RULES: readonly SpellingRule[] = [
  ...readRules("order", ORDERS),
  ...readRules("constant", CONSTANTS),
  ...readRules("whole", WHOLES),
  ...PREFIX_RULES,
  ...SUFFIX_RULES,
];

const BY_ID: ReadonlyMap<string, SpellingRule> = new Map(
  SPELLING_RULES.map((rule) => [rule.id, rule]),
);

/** The rule of an ID. @throws RangeError where there is none */
export function spellingRule(id: string): SpellingRule {
  const rule = BY_ID.get(id);
  if (!rule) throw new RangeError(`no rule of spelling is called ${id}`);
  return rule;
}

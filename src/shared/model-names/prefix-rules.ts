import { readRules, type SpellingRule } from "./spelling-rule.ts";

/**
 * What stands before a name, the words of one rule with a space between them. They are taken off one
 * by one from the name outwards, those of several platforms together. What has `{}` is read by a
 * pattern of its own in `read-prefixes.ts`.
 */
const TABLE = `
id | platform | weight | form | example | source
bedrock-vendor | bedrock | 3 | anthropic. | anthropic.claude-opus-4-5-20251101-v1:0 | @ai-sdk/amazon-bedrock 4.0.186
bedrock-profile | bedrock-profile | 4 | {geo}.anthropic. | us-gov.anthropic.claude-sonnet-4-5-20250929-v1:0 | litellm 1.110.2
bedrock-arn | bedrock-arn | 7 | arn:{partition}:bedrock:{region}:{account}:{resource}/ | arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.anthropic.claude-opus-4-8 | pydantic-ai-slim 2.68.0
bedrock-path | bedrock | 3 | bedrock/ bedrock_converse/ amazon-bedrock/ amazon_bedrock/ bedrock: bedrock:converse: | bedrock/anthropic.claude-3-haiku-20240307-v1:0 | litellm 1.110.2
bedrock-path-part | bedrock | 0 | bedrock/{region, commitment, invoke or converse}/ | bedrock/us-gov-west-1/claude-sonnet-4-5-20250929-v1:0 | litellm 1.110.2
mantle-path | mantle | 5 | bedrock_mantle/ | bedrock_mantle/anthropic.claude-haiku-4-5 | litellm 1.110.2
claude-on-aws | claude-on-aws | 7 | claude_platform/ | bedrock/claude_platform/claude-opus-4-8 | litellm 1.110.2
vertex-path | vertex | 7 | projects/{project}/locations/{location}/publishers/anthropic/models/ | projects/p/locations/us-central1/publishers/anthropic/models/claude-sonnet-4@20250514:streamRawPredict | Claude docs, Claude on Vertex AI
vertex-provider | vertex | 4 | vertex_ai/ vertexai/ vertex/ google-vertex/ google-vertex-anthropic/ vertex: vertexai: google-vertex: | vertex_ai/claude-haiku-4-5@20251001 | litellm 1.110.2
foundry-asset | foundry | 7 | azureml://registries/{registry}/models/ | azureml://registries/azureml-anthropic/models/claude-opus-4-6/versions/1 | public code
foundry-provider | foundry | 4 | azure_ai/ azure/ azure-ai/ foundry/ azure: azure_ai: | azure_ai/claude-opus-4-5 | litellm 1.110.2
vendor-path | openrouter | 2 | anthropic/ | anthropic/claude-sonnet-4.5 | genai-prices 0.2.3
vendor-moving | openrouter | 3 | ~anthropic/ | ~anthropic/claude-sonnet-latest | models.dev openrouter
openrouter | openrouter | 4 | openrouter/ kilo/ openrouter: | openrouter/anthropic/claude-opus-4.7 | Aider@5dc9490
vercel | vercel | 4 | vercel_ai_gateway/ vercel/ vercel: | vercel_ai_gateway/anthropic/claude-4-opus | litellm 1.110.2
copilot | copilot | 4 | github_copilot/ github-copilot/ copilot/ copilot: | github_copilot/claude-fable-5.1 | litellm 1.110.2
databricks | databricks | 6 | databricks- databricks/ system.ai. databricks: | databricks/databricks-claude-opus-4-1 | litellm 1.110.2
databricks-models | databricks | 6 | models/system.ai. | models/system.ai.databricks-claude-opus-4-8 | public code
snowflake | snowflake | 4 | snowflake/ snowflake-cortex/ snowflake: | snowflake:claude-opus-5-5 | pydantic-ai-slim 2.68.0
sap | sap | 5 | anthropic-- sap/ sap-ai-core/ sap: | anthropic--claude-4.5-haiku | @sap-ai-sdk/core 2.16.0
digitalocean | digitalocean | 3 | anthropic- gradient_ai/ digitalocean/ | anthropic-claude-4.1-opus | models.dev digitalocean
hosted | hosted | 4 | replicate/ heroku/ perplexity/ deepinfra/ gmi/ gmi-cloud/ cloudflare/ requesty/ near/ neon/ aihubmix/ 302ai/ heroku: replicate: | replicate/anthropic/claude-4.5-haiku | litellm 1.110.2
helicone | helicone | 4 | helicone/ | helicone/claude-4.5-opus | models.dev helicone
poe | poe | 4 | poe/ poe: | poe/Claude-Sonnet-3.7 | models.dev poe
nanogpt | nanogpt | 4 | nano-gpt/ nanogpt/ | nano-gpt/claude-opus-4-1-thinking:32768 | models.dev nano-gpt
litellm | litellm | 1 | litellm/ litellm_proxy/ litellm: | litellm_proxy/claude-opus-4-5 | litellm 1.110.2
pydantic-ai | pydantic-ai | 1 | anthropic: gateway/ | gateway/bedrock:global.anthropic.claude-sonnet-4-6 | pydantic-ai-slim 2.68.0
promptfoo | promptfoo | 2 | anthropic:messages: | anthropic:messages:claude-opus-4-1-20250805 | promptfoo 0.121.20
portkey | portkey | 1 | @{slug}/ | @bedrock/us.anthropic.claude-opus-4-5-20251101-v1:0 | public code
sourcegraph | sourcegraph | 4 | anthropic::{API version}:: | anthropic::2024-10-22::claude-3-7-sonnet-latest | public code
cursor | cursor | 4 | cursor: cursor/ | cursor/claude-4.6-sonnet-medium | pi-cursor-provider PR 2
claude-code | claude-code | 2 | claude-code/ claude-code: | claude-code/claude-opus-4-8 | Claude docs, model configuration
asksage | continue | 4 | google- aws-bedrock- | aws-bedrock-claude-45-sonnet-gov | continue@d0a3c0b
antigravity | antigravity | 4 | gemini- | gemini-claude-opus-4-5-thinking | CLIProxyAPI@a7e3596
own | own | 1 | bedrock- vertex- vertexai- azure- foundry- aws- gcp- openrouter- copilot- snowflake- kiro- cursor- litellm- poe- vercel- | bedrock-claude-sonnet-4-20250514 | public code`;

/** The rules for what stands before a name. */
export const PREFIX_RULES: readonly SpellingRule[] = readRules("prefix", TABLE);

/** The rule of each prefix that stands in the table as it is. */
export const PREFIXES: ReadonlyMap<string, SpellingRule> = new Map(
  PREFIX_RULES.filter(({ form }) => !form.includes("{")).flatMap((rule) =>
    rule.form.split(" ").map((prefix) => [prefix, rule] as const),
  ),
);

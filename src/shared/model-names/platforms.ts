/**
 * Whose way of spelling a model's name it is, in the words of the page. `api` is the Claude API's own;
 * `other` is one that no platform is known for.
 */
export const PLATFORM_NAMES = {
  api: "Claude API",
  bedrock: "Amazon Bedrock",
  "bedrock-profile": "Amazon Bedrock inference profile",
  "bedrock-arn": "Amazon Bedrock ARN",
  mantle: "Amazon Bedrock Messages endpoint",
  "claude-on-aws": "Claude Platform on AWS",
  vertex: "Google Vertex AI",
  foundry: "Microsoft Foundry",
  openrouter: "OpenRouter",
  vercel: "Vercel AI Gateway",
  copilot: "GitHub Copilot",
  databricks: "Databricks",
  snowflake: "Snowflake Cortex",
  sap: "SAP AI Core",
  digitalocean: "DigitalOcean Gradient",
  hosted: "a hosting provider",
  helicone: "Helicone",
  poe: "Poe",
  nanogpt: "NanoGPT",
  cortecs: "Cortecs",
  litellm: "LiteLLM",
  "pydantic-ai": "Pydantic AI",
  promptfoo: "promptfoo",
  portkey: "Portkey",
  sourcegraph: "Sourcegraph",
  kiro: "Kiro",
  cursor: "Cursor",
  "claude-code": "Claude Code",
  cline: "Cline",
  lmarena: "LMArena",
  continue: "Continue",
  antigravity: "Antigravity",
  sdk: "an SDK constant",
  cdk: "an AWS CDK constant",
  koog: "a Koog constant",
  own: "a prefix of its own",
  other: "another order of words",
} as const;

/** The key of a platform in `PLATFORM_NAMES`. */
export type Platform = keyof typeof PLATFORM_NAMES;

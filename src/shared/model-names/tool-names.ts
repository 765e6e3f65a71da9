/** A short name that a tool or a gateway has of its own, and the API does not answer. */
export interface ToolName {
  readonly name: string;
  readonly owner: string;
  /** What it stands for there, a sentence that fits into a line of a phone. */
  readonly meaning: string;
  /** The ID that a release of the tool has fixed it to; null for what moves. */
  readonly id: string | null;
  /** Where that is written: a package with its version, a repository with its commit, a documentation. */
  readonly source: string;
}

type Row = readonly [name: string, meaning: string, id?: string];

const CLAUDE_CODE: readonly Row[] = [
  ["opus", "The newest Opus on offer."],
  ["sonnet", "The newest Sonnet on offer."],
  ["haiku", "The newest Haiku on offer."],
  ["fable", "The newest Fable on offer."],
  ["best", "Fable, else the newest Opus."],
  ["opusplan", "Two models: opus, then sonnet."],
  ["inherit", "The model of the session."],
  ["default", "The default of the account."],
];

const AIDER: readonly Row[] = [
  ["opus", "Fixed by each release.", "claude-opus-4-7"],
  ["sonnet", "Fixed by each release.", "claude-sonnet-4-6"],
  ["haiku", "Fixed by each release.", "claude-haiku-4-5"],
];

const FAMILIES = ["opus", "sonnet", "haiku", "fable"];

const LITELLM = FAMILIES.map((family): Row => [
  `claude-${family}-latest`,
  "Moves with each release.",
]);

const OPENROUTER = FAMILIES.map((family): Row => [
  `~anthropic/claude-${family}-latest`,
  "Moves over time.",
]);

/**
 * The short names of tools: listed so that nobody takes them for aliases, and never sent to the API,
 * which does not know them. Any of them can be overridden in the settings of its tool.
 */
export const TOOL_NAMES: readonly ToolName[] = [
  ...namesOf("Claude Code", "Claude Code docs, model configuration", CLAUDE_CODE),
  ...namesOf("aider", "Aider@5dc9490", AIDER),
  ...namesOf("LiteLLM", "litellm 1.110.2", LITELLM),
  ...namesOf("OpenRouter", "models.dev openrouter", OPENROUTER),
];

function namesOf(owner: string, source: string, rows: readonly Row[]): ToolName[] {
  return rows.map(([name, meaning, id = null]) => ({ name, owner, meaning, id, source }));
}

import { modelContext } from "./model-context.ts";
import { execAt } from "./char-classes.ts";
import { noModel, type Meaning, type Spelling } from "./spelling.ts";
import { isQuote } from "./read-pattern.ts";

/** Names that a tool has of its own, each for whatever is its newest model or for several. */
const SHORT = /(opusplan|opus|sonnet|haiku|fable|inherit|default|best)(\[\d{1,4}[km]\])?(?![\w-])/y;
/** Words that anything may be called; only in Claude Code's own places are they short names. */
const COMMON = new Set(["default", "best"]);
const VALUE_END = /(?:[ \t]{0,8}(?:$|[\r\n#,;}\])<&|])|[ \t]{1,8}|["'`])/y;
const YAML_END = /[ \t]{0,8}(?:$|[\r\n#,;}\])<])/y;

/** The short name at a place of a text, where a model is expected; null elsewhere. */
export function readShortName(lower: string, at: number): Spelling | null {
  const match = execAt(SHORT, lower, at);
  if (!match) return null;
  const [text, name = ""] = match;
  const end = at + text.length;
  const quote = lower.charAt(at - 1);
  const isQuoted = isQuote(quote);
  if (isQuoted ? lower.charAt(end) !== quote : !isValueEnd(lower, at, end)) return null;
  const context = modelContext(lower, at);
  if (!context || (COMMON.has(name) && !context.isClaude)) return null;
  return { from: at, to: end, meaning: shortMeaning(text) };
}

/** What a short name means: nothing that the API could say. */
function shortMeaning(text: string): Meaning {
  const context = text.indexOf("[");
  if (context === -1) return noModel("short", "claude-code", ["short-name"]);
  const meaning = noModel("short", "claude-code", ["short-name", "context-code"]);
  return { ...meaning, dropped: [{ part: "context", text: text.slice(context) }] };
}

/** The short name that a whole text is, in any case; null for any other text. */
export function wholeShortName(text: string): Meaning | null {
  const lower = text.toLowerCase();
  return execAt(SHORT, lower, 0)?.[0] === lower ? shortMeaning(lower) : null;
}

/** Whether a value without quotes ends: in YAML with its line, after an option or `=` with a space. */
function isValueEnd(lower: string, at: number, end: number): boolean {
  const before = lower.slice(Math.max(0, at - 8), at).trimEnd();
  return (
    execAt(before.endsWith(":") ? YAML_END : VALUE_END, lower, end) !== null ||
    /^[}]/.test(lower.slice(end))
  );
}

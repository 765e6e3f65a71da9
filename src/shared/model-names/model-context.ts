/** Where a value stands: in a place for a model, and in one of Claude's own tools. */
export interface ModelContext {
  readonly isClaude: boolean;
}

/** Keys, options and calls whose value is a model. */
const KEY = /models?(?:[-_]?(?:name|id|alias|key|default|fallback|override)s?)?$/;
const CLAUDE_KEY = /anthropic|claude|availablemodels/;
const LINE_OF_CLAUDE = /(?:^|[\s/;&|"'`(])claude\s[^\n]{0,80}$/;
/** A list has fewer items before the one in question. */
const ITEMS_MAX = 12;
const KEY_MAX = 48;

/**
 * What a value that begins at a place of a text in small letters is the value of; null where that is no
 * model. Reads backwards: quotes, the items of a list, the key.
 */
export function modelContext(lower: string, valueStart: number): ModelContext | null {
  let at = skipShellDefault(lower, skipBack(lower, valueStart, "\"'`", 2));
  for (let item = 0; item < ITEMS_MAX; item += 1) {
    const behind = at;
    at = skipBack(lower, at, " \t", 24);
    const lineStart = skipBack(lower, at, " \t\r\n", 48);
    // A list may go on over lines.
    if ("[,(".includes(lower.charAt(lineStart - 1) || " ")) at = lineStart;
    switch (lower.charAt(at - 1)) {
      case ":":
      case "=":
        return keyBefore(lower, skipBack(lower, at, ":=", 2));
      case ">":
        return lower.charAt(at - 2) === "=" ? keyBefore(lower, at - 2) : elementBefore(lower, at);
      case "(":
        return keyBefore(lower, at - 1);
      case "[":
        at = skipBack(lower, at - 1, " \t\n[", 24);
        break;
      case ",": {
        const end = skipBack(lower, skipBack(lower, at - 1, " \t\r\n", 24), "\"'`", 2);
        at = skipBack(lower, skipWord(lower, end), "\"'`", 2);
        if (at === end) return null;
        at = skipBack(lower, at, " \t\r\n", 24);
        break;
      }
      case "-": {
        const start = skipBack(lower, skipBack(lower, at - 1, " \t", 24), "\r\n", 2);
        if (behind === at || start === at - 1) return null;
        // The line before is the key, or another item of the list.
        const end = skipBack(lower, start, "\"'`", 2);
        at =
          lower.charAt(start - 1) === ":"
            ? start
            : skipBack(lower, skipWord(lower, end), "\"'`", 2);
        break;
      }
      default:
        return behind === at ? null : optionBefore(lower, at);
    }
  }
  return null;
}

function keyBefore(lower: string, colon: number): ModelContext | null {
  const end = skipBack(lower, skipBack(lower, colon, " \t", 24), "\"'`]", 2);
  const key = lower.slice(skipWord(lower, end), end);
  if (!KEY.test(key)) return null;
  return { isClaude: CLAUDE_KEY.test(key) || isOfClaude(lower, end) };
}

/** `--model opus`, and the `/model opus` of a session. */
function optionBefore(lower: string, end: number): ModelContext | null {
  const start = skipWord(lower, end);
  const option = lower.slice(start, end);
  if (option === "model" && lower.charAt(start - 1) === "/") return { isClaude: true };
  return /^--?[a-z-]{0,24}model$/.test(option) ? { isClaude: isOfClaude(lower, start) } : null;
}

function elementBefore(lower: string, end: number): ModelContext | null {
  const start = skipWord(lower, end - 1);
  const isElement = lower.charAt(start - 1) === "<" && KEY.test(lower.slice(start, end - 1));
  return isElement ? { isClaude: false } : null;
}

function isOfClaude(lower: string, end: number): boolean {
  return LINE_OF_CLAUDE.test(lower.slice(Math.max(0, end - 96), end));
}

/** Before `${NAME:-`, if that is what stands before the value. */
function skipShellDefault(lower: string, at: number): number {
  const before = lower.slice(Math.max(0, at - KEY_MAX), at);
  return at - (/["']?\$\{\w{1,40}:?[-=:]$/.exec(before)?.[0].length ?? 0);
}

function skipWord(lower: string, end: number): number {
  let at = end;
  while (at > 0 && end - at < KEY_MAX && /[\w.[\]-]/.test(lower.charAt(at - 1))) at -= 1;
  return at;
}

function skipBack(lower: string, end: number, some: string, most: number): number {
  let at = end;
  while (at > 0 && end - at < most && some.includes(lower.charAt(at - 1))) at -= 1;
  return at;
}

import { execAt } from "./char-classes.ts";
import { isShellDefault } from "./read-prefixes.ts";
import type { Window } from "./decode-window.ts";

/** What a name is followed by says whether it is one. */
export type Ending = "name" | "pattern" | "none";

/** What the names of files end with, and those of hosts; a property goes on, or has a value. */
const FILE = new RegExp(
  "(?:\\.[a-z0-9_-]{1,24}){0,5}\\.(?:jsonl?|mdx?|ya?ml|toml|txt|[mc]?jsx?|[mc]?tsx?|py|rb|go|java|kt|rs|php|cs|sh|html?|css|csv|" +
    "tsv|log|xml|svg|png|jpe?g|gif|webp|pdf|ipynb|tf|lock|zip|t?gz|tar|db|sql|ini|cfg|conf|com|ai|io|" +
    "org|net|dev|exe|whl|bak|tmp|docx?|xlsx?|pptx?|rtf|rst|adoc|tex|parquet|pkl|pt|safetensors|gguf|" +
    "dmg|deb|rpm|msi|pkg|apk|appimage|vsix|mp[34]|wav|mov|swift|lua|vue|svelte|s[ac]ss|patch|diff|snap|" +
    "proto|sock|pid|local|internal|lan|svc)(?![a-z0-9_-]|\\.[a-z0-9])(?!\\s?=|\\s?:(?!\\d{2,5}(?!\\d)))",
  "y",
);
/** Where a branch has its name; what it is called after is not used there. */
const BRANCH = /(?:^|[^a-z0-9_-])(?:feat|feature|fix|bugfix|hotfix|chore|refactor|heads|origin)\/$/;
/** Arrows, the ends of comments and of marks, a dash in ASCII before the next name. */
const DASHES = /-{1,8}>|-{2,8}(?![a-z0-9_-])|-{2,3}(?=claude-)/y;
/** What stands for the rest of a name in documents. */
const PLACEHOLDER = /(?:x{2,8}|y{4}[md-]{0,6}|date|version|n{2,8})(?![a-z0-9])/y;
/** What a template or a pattern has where the rest of a name would stand. */
const TEMPLATE = "*{$<(\u2026?%";

/**
 * Whether a name may begin at a place: not within a longer word, such as `log-claude-sonnet-2`.
 *
 * A hyphen before it is part of nothing, when nothing is before that: `x=-claude-2.0`, `${M-claude-2.0}`.
 */
export function isStart(lower: string, at: number, window: Window): boolean {
  if (at === 0) return true;
  if (window.hasOtherHyphen(at - 1, at)) return true;
  const before = lower.charAt(at - 1);
  if (/[a-z0-9]/.test(before)) return false;
  if (before === "/" && BRANCH.test(lower.slice(Math.max(0, at - 12), at))) return false;
  if (before !== "-" && before !== "_") return true;
  let start = at - 1;
  while (start > 0 && at - start < 16 && lower.charAt(start - 1) === before) start -= 1;
  const isDash = before === "-" && start < at - 1 && /\d/.test(lower.charAt(start - 1));
  return isDash || !/[a-z0-9_-]/.test(lower.charAt(start - 1)) || isShellDefault(lower, at);
}

/** What comes of a name that ends at a place, by what stands there. */
export function endingAt(
  lower: string,
  [from, to]: readonly [number, number],
  window: Window,
): Ending {
  const next = lower.charAt(to);
  const after = lower.charAt(to + 1);
  if (window.hasOtherHyphen(to, to + 1)) return "name";
  switch (next) {
    case "-":
      return endingAtHyphen(lower, from, to);
    case "_":
      return /^_{1,8}(?![a-z0-9_-])/.test(lower.slice(to, to + 10)) ? "name" : "none";
    case ".":
      return endingAtDot(lower, to);
    case "*":
      // Emphasis of Markdown stands on both sides.
      return lower.charAt(from - 1) === "*" ? "name" : "pattern";
    case "@":
    case ":":
      return endingAtMark(lower, to);
    case "[":
      return /^\[(?:[-@.\\]|0-9)/.test(lower.slice(to, to + 4)) ? "pattern" : "name";
    case "(":
      return after === "?" || after === "-" || after === "\\" ? "pattern" : "name";
    case "\\":
      return after === "d" || after === "w" ? "pattern" : "name";
    case "$":
      return after === "{" || after === "(" ? "pattern" : "name";
    case "{":
      return /^\{(?![+-])/.test(lower.slice(to, to + 2)) ? "pattern" : "name";
    case "%":
      return /^%["'`sd]/.test(lower.slice(to, to + 2)) ? "pattern" : "name";
    case "+":
      // `[^…]+` and the like repeat; a word diff closes with a brace.
      return "name";
    default:
      return /[a-z0-9]/.test(next) ? "none" : "name";
  }
}

function endingAtHyphen(lower: string, from: number, to: number): Ending {
  const after = lower.charAt(to + 1);
  // A word taken away, as `git diff --word-diff` marks it.
  if ((after === "]" || after === "}") && lower.charAt(from - 1) === "-") return "name";
  if (execAt(DASHES, lower, to)) return "name";
  if (execAt(PLACEHOLDER, lower, to + 1)) return "pattern";
  return /[a-z0-9_-]/.test(after) ? "none" : "pattern";
}

function endingAtDot(lower: string, to: number): Ending {
  const after = lower.charAt(to + 1);
  if (/[0-9]/.test(after)) return "none";
  if (after === "*" || (after === "+" && lower.charAt(to - 1) !== ".")) return "pattern";
  return execAt(FILE, lower, to) ? "none" : "name";
}

/** `@` and `:` are of a date, a revision, a tag; with nothing known behind them, only `:` ends a name. */
function endingAtMark(lower: string, to: number): Ending {
  const after = lower.charAt(to + 1);
  if (after !== "" && TEMPLATE.includes(after)) return after === "%" ? "name" : "pattern";
  // A version of three parts is the tag of an image.
  if (lower.charAt(to) === ":") {
    return /^v?\d{1,4}\.\d{1,4}\.\d/.test(lower.slice(to + 1, to + 13)) ? "none" : "name";
  }
  if (/["'`]/.test(after)) return "pattern";
  return /[a-z0-9]/.test(after) ? "none" : "name";
}

import type { IdTable } from "./id-table.ts";
import { modelContext } from "./model-context.ts";
import type { Window } from "./decode-window.ts";
import { execAt } from "./char-classes.ts";
import { readCore } from "./read-core.ts";
import { readSuffixes } from "./read-suffixes.ts";
import { resolveNames } from "./resolve-names.ts";
import { nameOf, type Meaning, type Spelling } from "./spelling.ts";

/** What stands before a display name: the region of a profile of Bedrock, the vendor. */
const BEFORE =
  /^(?:(us|eu|apac|jp|au|ca|global|us-gov)\s{1,4})?(?:(?:anthropic(?:['’]s)?|model)(?:\s{0,4}[:/])?\s{1,4})?/;
/** What a display name has in parentheses: `(New)`, `(20251101)`, `(latest)`. */
const ASIDE = /\s{0,4}[([]([^()[\]]{0,40})[)\]]/g;
const LINE = "(?:opus|sonnet|haiku|fable|mythos)";
/** A display name as a value: Copilot's agents have their models so. */
const TITLE = new RegExp(
  `claude (?:${LINE} \\d{1,2}(?:\\.\\d{1,2})?|\\d(?:\\.\\d)? ${LINE})(?: v2)?(?: \\([a-z\\d. -]{1,24}\\))?(?=[ \\t]{0,8}(?:$|[\\r\\n"'\`,;\\]}|#<]))`,
  "y",
);

/** The display name that stands at a place of the window where a model is expected; null elsewhere. */
export function readTitle({ lower }: Window, at: number, table: IdTable): Spelling | null {
  const text = execAt(TITLE, lower, at)?.[0];
  const meaning = text !== undefined && modelContext(lower, at) ? readWords(text, table) : null;
  return meaning && { from: at, to: at + (text ?? "").length, meaning };
}

/** What words in small letters mean: `claude sonnet 3.5 (new)`, `opus 4.5`, `3.7 sonnet`. */
export function readWords(text: string, table: IdTable): Meaning | null {
  const [before = "", region] = BEFORE.exec(text) ?? [];
  const lower = text.slice(before.length);
  const name = hyphenate(lower.replaceAll(ASIDE, ""));
  const asides = [...lower.matchAll(ASIDE)].map(([, aside = ""]) => aside);
  const words = hyphenate([name, ...asides].join(" "));
  const core = readCore(words, 0, table);
  if (!core || core.rule === "moving") return null;
  const suffixes = readSuffixes(words, core.text.length);
  // Only what stands in parentheses may say something that is no part of a name.
  if (suffixes.end < name.length) return null;
  const rest = words.slice(suffixes.end);
  const manner = { isForeign: true, isConstant: false, isSap: false };
  const { names, ids, isDateUnknown } = resolveNames(core, suffixes, manner, table);
  const platform =
    region !== undefined ? "bedrock-profile" : asides.includes("copilot") ? "copilot" : "api";
  return {
    ...nameOf(platform, [/\s/.test(text) ? "display-name" : "no-dot"], names, ids),
    dropped: [
      ...suffixes.dropped,
      ...(isDateUnknown ? [{ part: "date", text: suffixes.dateText } as const] : []),
      ...(rest === "" ? [] : [{ part: "variant", text: rest.slice(1) } as const]),
    ],
  };
}

/** The words as the API would put them together, also where they were with other marks or a `v`. */
function hyphenate(words: string): string {
  return words
    .trim()
    .replaceAll(/[\s_,:-]{1,8}/g, "-")
    .replaceAll(/([a-z])[./](?=[a-z\d])/g, "$1-")
    .replace(/^claude(?=\d|opus|sonnet|haiku|fable|mythos)/, "claude-")
    .replace(/^(?:claude-)?v?(?=\d{1,2}(?:[.-]\d{1,2})?-?(?:opus|sonnet|haiku))/, "claude-")
    .replace(/^((?:claude-)?(?:opus|sonnet|haiku|fable|mythos)-)v(?=\d)/, "$1");
}

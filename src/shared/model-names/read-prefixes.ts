import { HYPHENATED, isOf, PATH_PART, startOf, WORD } from "./char-classes.ts";
import { PREFIXES } from "./prefix-rules.ts";

/** What stands before the core of a name. */
export interface Prefixes {
  /** Where the outermost of them begins. */
  readonly start: number;
  /** Those that were taken off, the innermost first. */
  readonly rules: readonly string[];
}

/** How far a prefix reaches; no path part and no word of a prefix is longer. */
const WORD_MAX = 64;
const PATH_MAX = 240;

const GEO = /(?:^|[^a-z0-9-]|[^a-z0-9]-)((?:[a-z]{2,6}(?:-[a-z]{2,6})?|regional|\*)\.)$/;
/** The same behind the name of a shell variable, whose hyphen is none of the prefix. */
const GEO_DEFAULT = /-((?:[a-z]{2,6}|us-gov|regional)\.)$/;
const REGION_PART =
  /^(?:[a-z]{2,3}(?:-[a-z]{2,10}){1,2}-\d|\d{1,2}-month-commitment|invoke|converse|converse_like)$/;
/** A part of an ARN; a template puts something in that may have colons of its own. */
const PART = "(?:[a-z\\d*-]{0,24}|\\$\\{[^{}\\s\"']{1,64}\\})";
const ARN = new RegExp(
  `arn:${PART}:bedrock:${PART}:${PART}:(?:foundation-model|inference-profile)/$`,
);
/** Paths that are prefixes as a whole, by their last part. */
const PATHS: ReadonlyMap<string, RegExp> = new Map([
  ["foundation-model", ARN],
  ["inference-profile", ARN],
  [
    "models",
    /(?:(?:projects\/[^/\s"']{1,64}\/locations\/[^/\s"']{1,32}\/)?publishers\/anthropic|(azureml:\/\/registries\/[\w.-]{1,64}))\/models\/$/,
  ],
]);
const SHELL_DEFAULT = /\$\{\w{1,48}-$/;
const SOURCEGRAPH = /anthropic::\d{4}-\d{2}-\d{2}::$/;

/** Takes off what the rules know before a place of a text in small letters, from there outwards. */
export function readPrefixes(lower: string, core: number): Prefixes {
  const rules: string[] = [];
  let start = core;
  /** The parts of a LiteLLM path that mean something only behind `bedrock/`. */
  let pending = core;
  for (;;) {
    const taken = prefixBefore(lower, pending, start === core && pending === core);
    if (taken) {
      if (pending < start) rules.push("bedrock-path-part");
      rules.push(taken.rule);
      start = pending = taken.start;
    } else {
      const part = pathPartBefore(lower, pending);
      if (part === null || !REGION_PART.test(part)) return { start, rules };
      pending -= part.length + 1;
    }
  }
}

function prefixBefore(lower: string, at: number, isFirst: boolean) {
  switch (lower.charAt(at - 1)) {
    case ".":
      return dottedBefore(lower, at);
    case "/":
      return pathBefore(lower, at);
    case ":":
      return schemeBefore(lower, at);
    case "-":
      return isFirst || lower.startsWith("claude", at) ? hyphenatedBefore(lower, at) : null;
    default:
      return null;
  }
}

function dottedBefore(lower: string, at: number) {
  if (lower.startsWith("anthropic.", at)) {
    const before = lower.slice(Math.max(0, at - 16), at);
    const short = GEO_DEFAULT.exec(before)?.[1];
    const isDefault = short !== undefined && isShellDefault(lower, at - short.length);
    const geo = isDefault ? short : GEO.exec(before)?.[1];
    return geo === undefined ? null : { rule: "bedrock-profile", start: at - geo.length };
  }
  for (const word of ["anthropic.", "system.ai."]) {
    if (lower.endsWith(word, at) && !isOf(WORD, lower, at - word.length - 1)) {
      return named(lower, at, word);
    }
  }
  return null;
}

function pathBefore(lower: string, at: number) {
  const part = pathPartBefore(lower, at);
  if (part === null || part === "") return null;
  const pattern = PATHS.get(part);
  const path = pattern?.exec(lower.slice(Math.max(0, at - PATH_MAX), at));
  if (path) {
    const rule =
      part !== "models" ? "bedrock-arn" : path[1] === undefined ? "vertex-path" : "foundry-asset";
    return { rule, start: at - path[0].length };
  }
  if (/^@[a-z0-9]/.test(part) && part !== "@anthropic-ai") {
    return { rule: "portkey", start: at - part.length - 1 };
  }
  const prefix = `${part}/`;
  if (part === "models" && lower.startsWith("system.ai.", at)) {
    return { rule: "databricks-models", start: at - prefix.length };
  }
  return named(lower, at, prefix);
}

function schemeBefore(lower: string, at: number) {
  const sourcegraph = SOURCEGRAPH.exec(lower.slice(Math.max(0, at - 32), at))?.[0];
  if (sourcegraph !== undefined) return { rule: "sourcegraph", start: at - sourcegraph.length };
  for (const words of ["anthropic:messages:", "bedrock:converse:"]) {
    if (lower.endsWith(words, at)) return named(lower, at, words);
  }
  const word = wordBefore(lower, at - 1, HYPHENATED);
  return named(lower, at, `${withoutHyphens(lower, word, at - 1)}:`);
}

function hyphenatedBefore(lower: string, at: number) {
  // The hyphen behind the word is that of the prefix.
  const words = wordBefore(lower, at, HYPHENATED);
  return named(lower, at, withoutHyphens(lower, words, at));
}

/** Whether the hyphen before a place is that of a shell default without a colon: `${NAME-…}`. */
export function isShellDefault(lower: string, at: number): boolean {
  return SHELL_DEFAULT.test(lower.slice(Math.max(0, at - WORD_MAX), at));
}

function named(lower: string, at: number, prefix: string) {
  const rule = PREFIXES.get(prefix);
  return rule && lower.endsWith(prefix, at) ? { rule: rule.id, start: at - prefix.length } : null;
}

/** The part of a path that ends with the slash before a place; null where there is none. */
function pathPartBefore(lower: string, at: number): string | null {
  if (lower.charAt(at - 1) !== "/") return null;
  return withoutHyphens(lower, wordBefore(lower, at - 1, PATH_PART), at - 1);
}

/** A word without the hyphens before it, among them that of a shell default: `${M-openrouter/…}`. */
function withoutHyphens(lower: string, word: string, end: number): string {
  const bare = word.replace(/^-{1,64}/, "");
  const rest = bare.slice(bare.indexOf("-") + 1);
  return rest !== bare && isShellDefault(lower, end - rest.length) ? rest : bare;
}

function wordBefore(lower: string, end: number, members: Uint8Array): string {
  return lower.slice(startOf(members, lower, end, WORD_MAX), end);
}

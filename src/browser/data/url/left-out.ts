import { splitNames } from "./compared-names.ts";
import { RULES, type Rule } from "./left-out-rules.ts";
import { NAME_MAX, parseName } from "./parse.ts";
import { serializeCompareWith } from "./compare-with.ts";
import { trimValue } from "./parse-list-query.ts";

/** A part of a link that the page ignores. */
export interface LeftOut {
  /** The name of the value in the address. */
  readonly name: string;
  readonly text: string;
  /** Why it is invalid, in a few words; null for what is around a value. */
  readonly why: string | null;
}

/** A name of a model in the address; only its reader can tell what around it is no part of it. */
export interface GivenName {
  readonly name: string;
  readonly whole: string;
}

/** The one value that ends in punctuation of its own. */
const OWN_WORKSPACE = serializeCompareWith("");

/** Read, but not checked: any text is a valid search. */
const UNCHECKED = "q";

/**
 * What the page ignores of the address it was opened with: punctuation that a chat added to a link,
 * invalid values, and values that it reads elsewhere. White space and invisible characters are not
 * mentioned, and what is around the name of a model is in `leftOutAround`.
 */
export function leftOutOf(search: string): LeftOut[] {
  const query = new URLSearchParams(search);
  return [...new Set(query.keys())].flatMap((name) => {
    const [value = "", ...repeated] = query.getAll(name);
    const rule = Object.hasOwn(RULES, name) ? RULES[name] : undefined;
    if (rule === undefined && name !== UNCHECKED) return misnamed(name, value);
    const parts = rule === undefined ? [] : leftOutOfParameter(name, value, rule);
    const others = repeated
      .filter((text) => text !== value && text !== "")
      .map((text) => ({ text, why: "only the first is read" }));
    return [...parts, ...others].map((part) => ({ name, ...part }));
  });
}

/** The names of models in the address, which are resolved before it is known what is around them. */
export function namesIn(search: string): GivenName[] {
  const query = new URLSearchParams(search);
  return ["model", "compare"].flatMap((name) => {
    const value = query.get(name) ?? "";
    const names = name === "compare" ? splitNames(value) : [value.slice(0, NAME_MAX)];
    return names.filter(parseName).map((whole) => ({ name, whole }));
  });
}

/** What was left out around the part of a given name that was read. */
export function leftOutAround({ name, whole }: GivenName, read: string): LeftOut[] {
  return around(whole, read).map((part) => ({ name, ...part }));
}

/** A name that is nearly one that is read: as HTML or the API has it, or in capitals. */
function misnamed(name: string, text: string): LeftOut[] {
  const meant = name.replace(/^(?:\?|amp;)+|\[\]$/g, "").toLowerCase();
  const isMeant = (meant === UNCHECKED || Object.hasOwn(RULES, meant)) && text !== "";
  return isMeant ? [{ name, text, why: `the page reads ${meant}` }] : [];
}

function leftOutOfParameter(name: string, value: string, rule: Rule): Part[] {
  if (value === OWN_WORKSPACE) return [];
  if (name === "model")
    return [...(parseName(value) === null ? around(value, "") : []), ...cutOff(value)];
  if (name === "compare") return leftOutOfList(splitNames(value), rule, () => []);
  return rule.list
    ? leftOutOfList(value.split(","), rule, leftOutOfValue)
    : leftOutOfValue(value, rule);
}

type Part = Omit<LeftOut, "name">;

function leftOutOfValue(value: string, { isMeant, why }: Rule): Part[] {
  const trimmed = trimValue(value);
  if (trimmed === "" || isMeant(trimmed)) return around(value, trimmed);
  return [...around(value, trimmed), { text: trimmed, why }];
}

function leftOutOfList(
  values: readonly string[],
  rule: Rule,
  leftOutOfPart: (value: string, rule: Rule) => Part[],
): Part[] {
  const taken = new Set<string>();
  return values.flatMap((part) => {
    const trimmed = trimValue(part);
    const invalid = leftOutOfPart(part, rule);
    if (trimmed === "" || taken.has(trimmed) || !rule.isMeant(trimmed)) return invalid;
    if (rule.list && taken.size >= rule.list.most) {
      return [...invalid, { text: trimmed, why: rule.list.why }];
    }
    taken.add(trimmed);
    return invalid;
  });
}

/** The end of a name that is too long to be requested. */
function cutOff(value: string): Part[] {
  const text = value.slice(NAME_MAX);
  return text === "" ? [] : [{ text, why: `at most ${NAME_MAX} characters are read` }];
}

/** The visible part of what is at both ends of a value around what was read of it. */
function around(value: string, read: string): Part[] {
  const visible = value.replaceAll(/\p{Cf}/gu, "");
  const trimmed = read.replaceAll(/\p{Cf}/gu, "");
  const start = visible.indexOf(trimmed);
  if (start === -1) return [];
  return [visible.slice(0, start), visible.slice(start + trimmed.length)]
    .map((text) => text.trim())
    .flatMap((text) => (text === "" ? [] : [{ text, why: null }]));
}

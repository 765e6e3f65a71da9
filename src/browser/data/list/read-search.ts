import { LIFECYCLES } from "#shared/contract/lifecycle.ts";
import { DATE_LOCALE } from "#shared/format/dates.ts";
import { readModelName } from "#shared/model-names/read-model-name.ts";
import { showMarked } from "../../model-ui/columns/show-marked.ts";
import { fold, foldWords } from "#shared/format/fold.ts";
import { matchSpans } from "./index/match-spans.ts";
import type { Meaning } from "./index/narrowing.ts";
import { createMonthReader, YEAR } from "./read-month.ts";
import type { ReadSearch } from "./use-search-terms.ts";

/** From so many letters on, the beginning of a lifecycle means it. */
const LIFECYCLE_LETTERS = 4;

/**
 * Creates a reader of searches: their words, which of them are a day, a month, a year or a lifecycle, and
 * the models that the whole is a name of in anyone's spelling.
 *
 * @param locale the language of the names of months besides English
 */
export function createSearchReader(locale: string = DATE_LOCALE): (typed: string) => ReadSearch {
  const readMonth = createMonthReader(locale);
  const meaningOf = (part: string, word: string): Meaning | null => {
    const lifecycle = LIFECYCLES.find(
      (name) => word.length >= LIFECYCLE_LETTERS && name.startsWith(word),
    );
    if (lifecycle) return { lifecycle };
    const released = readMonth(part, word);
    return released.length > 0 ? { released } : null;
  };
  return (typed) => {
    const words: string[] = [];
    const meanings: Record<string, Meaning> = {};
    const parts = typed.split(/\s+/u).filter((part) => fold(part) !== "");
    for (let at = 0; at < parts.length; at += 1) {
      const [part = "", next] = parts.slice(at, at + 2);
      const pair = next === undefined ? null : asNameAndYear(fold(part), fold(next));
      const released = pair === null ? [] : readMonth(pair, pair);
      const isPair = pair !== null && released.length > 0;
      const word = isPair ? pair : fold(part);
      const meaning = isPair ? { released } : meaningOf(part, word);
      if (meaning) meanings[word] = meaning;
      if (!words.includes(word)) words.push(word);
      // A month is that of the year beside it, and no part of a name.
      if (isPair) at += 1;
    }
    const names = namesIn(typed);
    const marked = [...words, ...names];
    return {
      terms: { words, meanings, names },
      mark:
        marked.length > 0
          ? (parent, text) => showMarked(parent, text, matchSpans(text, marked))
          : null,
    };
  };
}

/** `nov2026` for `nov` and `2026` in whichever order; null for what cannot be a month and its year. */
function asNameAndYear(first: string, second: string): string | null {
  const [name, year] = YEAR.test(first) ? [second, first] : [first, second];
  return YEAR.test(year) && !/^\d/.test(name) ? `${name}${year}` : null;
}

/** The folded names of the models that a text is a spelling of; none for a part of a name. */
function namesIn(typed: string): string[] {
  const parsed = readModelName(typed);
  if (parsed?.kind !== "name") return [];
  const around = fold(typed.replace(parsed.written, ""));
  // More words are a search of their own, and a setting or an address is one word.
  if (around !== "" && !around.endsWith("model") && /\s/.test(typed.trim())) return [];
  const names = [...new Set([...parsed.ids, ...parsed.names].map(fold))];
  // A display name is found by its words, unless it has more of them.
  const isFoundByWords =
    parsed.rules[0] === "display-name" &&
    foldWords(typed).every((word) => names.some((name) => name.includes(word)));
  return isFoundByWords ? [] : names;
}

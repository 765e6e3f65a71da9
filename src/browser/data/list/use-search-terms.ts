import { useEffect, useMemo } from "react";
import { createStore } from "../../ui/create-store.ts";
import { useStore } from "../../ui/use-store.ts";
import { foldWords } from "#shared/format/fold.ts";
import type { MarkText } from "../../model-ui/columns/column.ts";
import type { Narrowing } from "./index/narrowing.ts";

/** What a search is for: every word, in its text or its meaning, or else one of the names. */
export type SearchTerms = Pick<Narrowing, "words" | "meanings" | "names">;

/** A search as it was read. */
export interface ReadSearch {
  readonly terms: SearchTerms;
  /** Marks what is searched for in a text; null where nothing is marked. */
  readonly mark: MarkText | null;
}

const asWords = (typed: string): ReadSearch => ({
  terms: { words: foldWords(typed) },
  mark: null,
});
/** Null until somebody searches; words alone where the reader cannot be loaded. */
const readerStore = createStore<((typed: string) => ReadSearch) | null>(null);

/** What was typed into a search: words at once, and their meanings as soon as the reader is loaded. */
export function useSearchTerms(typed: string) {
  const read = useStore(readerStore);
  const isPending = read === null && typed !== "";
  useEffect(() => {
    if (!isPending) return;
    import("./read-search.ts").then(
      ({ createSearchReader }) => readerStore.set(createSearchReader()),
      () => readerStore.set(asWords),
    );
  }, [isPending]);
  // The same while the text is the same, or every render would fill every row again.
  const search = useMemo(() => (read ?? asWords)(typed), [read, typed]);
  return { ...search, isPending };
}

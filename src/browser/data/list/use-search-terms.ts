import { useEffect, useMemo } from "react";
import { createStore } from "../../ui/create-store.ts";
import { useStore } from "../../ui/use-store.ts";
import { foldWords } from "./index/fold.ts";
import type { Narrowing } from "./index/narrowing.ts";

/** What a search is for: every word, in its text or its meaning, or else one of the names. */
export type SearchTerms = Pick<Narrowing, "words" | "meanings" | "names">;
type ReadSearch = (typed: string) => SearchTerms;

const asWords: ReadSearch = (typed) => ({ words: foldWords(typed) });
/** Null until somebody searches; words alone where the reader cannot be loaded. */
const readerStore = createStore<ReadSearch | null>(null);

/** What was typed into the search, as words at once and with their meanings from the next moment on. */
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
  // The same arrays while the text is the same, or every render would fill every row again.
  return useMemo(() => {
    const terms = (read ?? asWords)(typed);
    return { terms, marks: [...terms.words, ...(terms.names ?? [])], isPending };
  }, [read, typed, isPending]);
}

import { useEffect, useEffectEvent, useRef } from "react";
import type { useListed } from "../../data/list/use-listed.ts";
import { parseName } from "../../data/url/parse.ts";

interface EnterInSearchProps {
  /** What is typed into the search. */
  readonly typed: string;
  readonly listed: ReturnType<typeof useListed>;
  readonly onOpen: (name: string) => void;
}

/**
 * Enter in the search, which has no form to submit: opens the first hit as soon as the rows are those of
 * what was typed, or looks the text up where there is none.
 */
export function EnterInSearch({ typed, listed, onOpen }: EnterInSearchProps) {
  const { index, listing, isSearching, walk } = listed;
  /** What was typed when Enter was pressed, until that has been answered. */
  const submitted = useRef<string | null>(null);
  const answer = useEffectEvent(() => {
    if (submitted.current !== typed) submitted.current = null;
    const isSettled = walk.pages.length > 0 && !isSearching && !listing.isSorting;
    if (submitted.current === null || !isSettled) return;
    submitted.current = null;
    const first = listing.rows ? listing.rows[0] : 0;
    const name = listing.length > 0 ? index.model(first ?? 0).id : parseName(typed.trim());
    if (name !== null) onOpen(name);
  });
  useEffect(() => answer());
  useEffect(() => {
    const onKeyDown = ({ target, key, isComposing }: KeyboardEvent) => {
      const isSearch = target instanceof HTMLInputElement && target.type === "search";
      if (!isSearch || key !== "Enter" || isComposing) return;
      submitted.current = target.value;
      answer();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, []);
  return null;
}

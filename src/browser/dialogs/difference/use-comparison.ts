import { useEffect, useMemo, useState } from "react";
import type { WalkedPage } from "../../data/api/fetch-pages.ts";
import { yieldToMain } from "../../ui/yield-to-main.ts";
import { compareLists } from "./compare-lists.ts";

/** How long one step may take, so that the page stays responsive. */
const STEP_MS = 10;

/** Compares two lists of pages, step by step; null for lists that are not there yet. */
export function useComparison(
  before: readonly WalkedPage[] | null,
  after: readonly WalkedPage[] | null,
) {
  const comparison = useMemo(
    () => (before && after ? compareLists(modelsOf(before), modelsOf(after)) : null),
    [before, after],
  );
  const [steps, setSteps] = useState({ comparison, taken: 0, isDone: false });
  const own = steps.comparison === comparison ? steps : { comparison, taken: 0, isDone: false };
  const { taken, isDone } = own;
  useEffect(() => {
    if (!comparison || isDone) return undefined;
    let isWanted = true;
    void yieldToMain().then(() => {
      if (!isWanted) return;
      const end = performance.now() + STEP_MS;
      const isNowDone = comparison.advance(() => performance.now() < end);
      setSteps({ comparison, taken: taken + 1, isDone: isNowDone });
    });
    return () => {
      isWanted = false;
    };
  }, [comparison, taken, isDone]);
  return comparison && { ...comparison.result, isDone };
}

function modelsOf(pages: readonly WalkedPage[]) {
  return pages.map((page) => page.models);
}

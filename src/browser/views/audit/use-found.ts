import { useEffect, useState } from "react";
import { findNames, type Found } from "#shared/model-names/find-names.ts";
import type { Source } from "#shared/model-names/find-names.ts";
import { createTimeSlices } from "../../ui/yield-to-main.ts";

/** What was found, and how far the reading is. */
interface Finding {
  readonly found: readonly Found[];
  /** From 0 to 1; null when everything has been read. */
  readonly progress: number | null;
}

const NOTHING: Finding = { found: [], progress: null };

/** The names in the texts; while they are read again, those that were found before. */
export function useFound(sources: readonly Source[], known: ReadonlySet<string>): Finding {
  const [finding, setFinding] = useState(NOTHING);
  useEffect(() => {
    let isWanted = true;
    const total = sources.reduce((length, { text }) => length + text.length, 0);
    const yieldWhenDue = createTimeSlices();
    void findNames(sources, known, (read) => {
      const pause = yieldWhenDue();
      if (pause && isWanted) setFinding(({ found }) => ({ found, progress: read / total }));
      // A text that is gone is read no further.
      return isWanted ? pause : new Promise(() => undefined);
    }).then((found) => isWanted && setFinding({ found, progress: null }));
    return () => {
      isWanted = false;
    };
  }, [sources, known]);
  return finding;
}

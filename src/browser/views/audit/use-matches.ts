import { useEffect, useState } from "react";
import type { IdTable } from "#shared/model-names/id-table.ts";
import { matchNames, type NameMatch, type Source } from "#shared/model-names/match-names.ts";
import { createTimeSlices } from "../../ui/time-slices.ts";

/** What was found, and how far the reading is. */
interface Matching {
  readonly matches: readonly NameMatch[];
  /** From 0 to 1; null when everything has been read. */
  readonly progress: number | null;
}

const NOTHING: Matching = { matches: [], progress: null };

/** The names in the texts; while they are read again, those that were found before. */
export function useMatches(sources: readonly Source[], table: IdTable): Matching {
  const [matching, setMatching] = useState(NOTHING);
  useEffect(() => {
    let isWanted = true;
    const total = sources.reduce((length, { text }) => length + text.length, 0);
    const takeTurns = createTimeSlices();
    void matchNames(sources, table, (read) => {
      const turn = takeTurns();
      if (turn && isWanted) setMatching(({ matches }) => ({ matches, progress: read / total }));
      // A text that is gone is read no further.
      return isWanted ? turn : new Promise(() => undefined);
    }).then((matches) => isWanted && setMatching({ matches, progress: null }));
    return () => {
      isWanted = false;
    };
  }, [sources, table]);
  return matching;
}

import { useEffect, useMemo, useReducer } from "react";
import { createNearest, type Nearest } from "#shared/model-names/create-nearest.ts";
import { createTimeSlices } from "../../ui/time-slices.ts";

/** The known IDs that are like unknown names, looked for a little at a time. */
export function useNearest(known: ReadonlySet<string>, unknown: readonly string[]): Nearest {
  const nearest = useMemo(() => createNearest(known), [known]);
  const [, draw] = useReducer((drawn: number) => drawn + 1, 0);
  const key = unknown.join(" ");
  useEffect(() => {
    let isWanted = true;
    void nearest
      .lookFor(key === "" ? [] : key.split(" "), createTimeSlices(), () => isWanted)
      .then(() => isWanted && draw());
    return () => {
      isWanted = false;
    };
  }, [nearest, key]);
  return nearest;
}

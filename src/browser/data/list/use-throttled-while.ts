import { useEffect, useRef, useState } from "react";

/** How often what a walk brings is shown while it goes on: each time may put the whole list in order. */
const TURN_MS = 250;

/**
 * A value that changes quickly, as it is to be shown: at most every quarter of a second while
 * something `isGoingOn`, at once otherwise, or when `isOther` says that it has become another thing.
 */
export function useThrottledWhile<Value>(
  latest: Value,
  isGoingOn: boolean,
  isOther: (shown: Value, latest: Value) => boolean,
): Value {
  const [shown, setShown] = useState(latest);
  const isDue = shown !== latest && (!isGoingOn || isOther(shown, latest));
  if (isDue) setShown(latest);
  const isBehind = shown !== latest && !isDue;
  const newest = useRef(latest);
  useEffect(() => {
    newest.current = latest;
  });
  useEffect(() => {
    if (!isBehind) return undefined;
    const turn = setTimeout(() => setShown(newest.current), TURN_MS);
    return () => clearTimeout(turn);
  }, [isBehind]);
  return isDue ? latest : shown;
}

import { useEffect, useRef, useState } from "react";

/** How often new pages are shown while more are fetched: each time may sort the whole list. */
const TURN_MS = 250;

/**
 * A value that changes quickly, throttled for display: updated at most every quarter of a second while
 * `isGoingOn`, and at once otherwise or when `isOther` says that it is not a newer version.
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

import { useEffect, useMemo, useState } from "react";
import type { HasTimeLeft } from "./index/column-order.ts";
import type { Listing, ModelIndex, View } from "./index/model-index.ts";

/** What a step of a search or sort may take of a frame, so that there is time left to draw what it found. */
const STEP_MS = 8;

/**
 * The rows of a view: what one step of a search finds at once, and the rest frame by frame, so that
 * typing is never held up. While sorting goes on, the rows stay as they were. What `view` says
 * counts, not which value says it.
 */
export function useListing(index: ModelIndex, view: View): Listing {
  const [step, setStep] = useState(0);
  const wanted = JSON.stringify(view);
  const listing = useMemo(
    () => listingAt(index, JSON.parse(wanted) as View, step),
    [index, wanted, step],
  );

  // Told apart by what it was made from: nothing promises that it is the same value the next time.
  const [sorted, setSorted] = useState({ index, wanted, step, listing });
  const isOther = sorted.index !== index || sorted.wanted !== wanted || sorted.step !== step;
  if (isOther && !listing.isSorting) setSorted({ index, wanted, step, listing });

  const unfinished = listing.isSorting || listing.searched < index.size ? listing : null;
  useEffect(() => {
    if (unfinished === null) return undefined;
    const frame = requestAnimationFrame(() => setStep((done) => done + 1));
    return () => cancelAnimationFrame(frame);
  }, [unfinished]);
  return listing.isSorting ? { ...sorted.listing, isSorting: true } : listing;
}

/** The listing after one more step; the search itself remembers how far it got. */
function listingAt(index: ModelIndex, view: View, _step: number): Listing {
  return index.listing(view, until(performance.now() + STEP_MS));
}

function until(end: number): HasTimeLeft {
  return () => performance.now() < end;
}

import { useEffect, useMemo, useState } from "react";
import type { HasTimeLeft } from "./index/column-order.ts";
import type { Listing, ModelIndex, View } from "./index/model-index.ts";

/** How much of a frame a step of a search or sort takes at most, which leaves time to draw the result. */
const STEP_MS = 8;

/**
 * The rows of a view: those that one step of a search finds at once, and the rest frame by frame, so
 * that typing never lags. During a sort, the rows stay as they were. `view` is compared by content,
 * not by identity.
 *
 * @param stepMs how much of a frame one step may take, in milliseconds
 */
export function useListing(index: ModelIndex, view: View, stepMs = STEP_MS): Listing {
  const [step, setStep] = useState(0);
  const wanted = JSON.stringify(view);
  const listing = useMemo(
    () => listingAt(index, JSON.parse(wanted) as View, stepMs, step),
    [index, wanted, stepMs, step],
  );

  // Compared by what it was made from: a memo may be recomputed at any time.
  const [sorted, setSorted] = useState({ index, wanted, step, listing });
  const isOther = sorted.index !== index || sorted.wanted !== wanted || sorted.step !== step;
  if (isOther && !listing.isSorting) setSorted({ index, wanted, step, listing });

  const unfinished = listing.isSorting || listing.searched < index.size ? listing : null;
  useEffect(() => {
    if (unfinished === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // After the frame, which shows what was found so far: a step within it would delay that.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setStep((done) => done + 1));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [unfinished]);
  // The rows of a longer list have no models in this one.
  const isSortedShown = listing.isSorting && sorted.index.size <= index.size;
  return isSortedShown ? { ...sorted.listing, isSorting: true } : listing;
}

/** The listing after one more step; the search itself remembers how far it got. */
function listingAt(index: ModelIndex, view: View, stepMs: number, _step: number): Listing {
  return index.listing(view, until(performance.now() + stepMs));
}

function until(end: number): HasTimeLeft {
  return () => performance.now() < end;
}

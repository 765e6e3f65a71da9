import { useEffect, useMemo, useState } from "react";
import type { Listing, ModelIndex, View } from "./model-index.ts";

/** What a step of a search may take of a frame, so that there is time left to draw what it found. */
const STEP_MS = 8;

/**
 * The rows of a view: what one step of a search finds at once, and the rest frame by frame, so that
 * typing is never held up. `view` must be the same value as long as it means the same.
 */
export function useListing(index: ModelIndex, view: View): Listing {
  const [step, setStep] = useState(0);
  const listing = useMemo(() => {
    const end = performance.now() + STEP_MS;
    return index.listing(view, () => performance.now() < end && step >= 0);
  }, [index, view, step]);

  const isGoingOn = listing.searched < index.size;
  useEffect(() => {
    if (!isGoingOn) return undefined;
    const frame = requestAnimationFrame(() => setStep((done) => done + 1));
    return () => cancelAnimationFrame(frame);
  }, [isGoingOn, listing]);
  return listing;
}

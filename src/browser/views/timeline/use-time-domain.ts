import { useCallback } from "react";
import { clampDomain, isSameDomain, panDomain, zoomDomain, type Domain } from "./axis/domain.ts";
import { useTimelineAddress } from "./timeline-address.ts";

/** The visible range of time, and how to change it. */
export interface TimeDomain {
  readonly domain: Domain;
  /** Whether everything is shown. */
  readonly isFit: boolean;
  /** Shows `factor` times as much; what is at this part of the width, 0 to 1, stays there. */
  readonly zoom: (factor: number, atPart?: number) => void;
  /** Moves by a part of the width, towards the later when it is positive. */
  readonly pan: (byPart: number) => void;
  readonly fit: () => void;
}

/**
 * Keeps the zoomed range in the address; without one, everything is shown, whatever is loaded.
 * Changes build on each other even when several happen between two renders.
 */
export function useTimeDomain(reach: Domain): TimeDomain {
  const [{ time: chosen }, setAddress] = useTimelineAddress();
  const [first, last] = reach;
  const change = useCallback(
    (next: (domain: Domain, reach: Domain) => Domain) => {
      const all: Domain = [first, last];
      void setAddress(({ time: before }) => {
        const domain = next(before ? clampDomain(before, all) : all, all);
        return { time: isSameDomain(domain, all) ? null : domain };
      });
    },
    [first, last, setAddress],
  );
  const zoom = useCallback(
    (factor: number, atPart = 0.5) =>
      change((domain, all) => {
        const about = domain[0] + (domain[1] - domain[0]) * atPart;
        return zoomDomain(domain, factor, about, all);
      }),
    [change],
  );
  const pan = useCallback(
    (byPart: number) =>
      change((domain, all) => panDomain(domain, (domain[1] - domain[0]) * byPart, all)),
    [change],
  );
  const fit = useCallback(() => void setAddress({ time: null }), [setAddress]);
  const domain = chosen ? clampDomain(chosen, reach) : reach;
  return { domain, isFit: chosen === null, zoom, pan, fit };
}

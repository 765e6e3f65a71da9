import { createParser, useQueryStates } from "nuqs";
import { parseDays } from "../../data/url/parse-filters.ts";
import { parseOneOf } from "../../data/url/parse.ts";
import { dayOf, daysOf, domainOf, isoDay } from "./axis/day-range.ts";
import { clampDomain, isSameDomain, panDomain, zoomDomain, type Domain } from "./axis/domain.ts";

/** A range of time from the address, in whole days; null when it is invalid. */
export function parseTime(value: string): Domain | null {
  const days = parseDays(value);
  return days && domainOf(daysOf(days));
}

/** The days that a stretch of time touches, as they are in the address. */
export function writeTime([from, to]: Domain): string {
  return `${isoDay(dayOf(from))}..${isoDay(dayOf(to - 1))}`;
}

/** What only the timeline has in the address, so that a link shows what its sender saw. */
const timelineParsers = {
  as: createParser({
    parse: (value) => parseOneOf(["table"], value),
    serialize: String,
  }),
  /** What is zoomed to; null for all there is. */
  time: createParser<Domain>({
    parse: parseTime,
    serialize: writeTime,
    eq: isSameDomain,
    // A wheel turns faster than a browser lets the address change.
  }).withOptions({ limitUrlUpdates: { method: "throttle", timeMs: 250 } }),
};

/** The timeline's own part of the address, and how to change it. */
export function useTimelineAddress() {
  return useQueryStates(timelineParsers);
}

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
  "use memo";
  const [{ time: chosen }, setAddress] = useTimelineAddress();
  const change = (next: (domain: Domain, spanMs: number) => Domain) =>
    void setAddress(({ time: before }) => {
      const [from, to] = before ? clampDomain(before, reach) : reach;
      const domain = next([from, to], to - from);
      return { time: isSameDomain(domain, reach) ? null : domain };
    });
  return {
    domain: chosen ? clampDomain(chosen, reach) : reach,
    isFit: chosen === null,
    zoom: (factor, atPart = 0.5) =>
      change((domain, spanMs) => zoomDomain(domain, factor, domain[0] + spanMs * atPart, reach)),
    pan: (byPart) => change((domain, spanMs) => panDomain(domain, spanMs * byPart, reach)),
    fit: () => void setAddress({ time: null }),
  };
}

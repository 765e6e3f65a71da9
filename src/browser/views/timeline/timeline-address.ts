import { createParser, useQueryStates } from "nuqs";
import { parseOneOf, parseReleased } from "../../data/url/parse.ts";
import { dayOf, daysOf, domainOf, isoDay } from "./axis/day-range.ts";
import { isSameDomain, type Domain } from "./axis/domain.ts";

/** A range of time from the address, in whole days; null when it is invalid. */
export function parseTime(value: string): Domain | null {
  const days = parseReleased(value);
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

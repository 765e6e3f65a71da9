import { DAY_MS } from "#shared/format/dates.ts";

/** A range of time on the axis: milliseconds of the Unix epoch, the first before the last. */
export type Domain = readonly [from: number, to: number];

const YEAR_MS = 365.25 * DAY_MS;
/** The axis extends no further from today: a date in the year 1 or 9999 would squeeze all others. */
const REACH_MS = 30 * YEAR_MS;
/** At the closest zoom a week fills the axis: dates are days, so there is nothing closer. */
const SPAN_MIN_MS = 7 * DAY_MS;
/** Narrower than this, a release of last week and today would look like years apart. */
const FIT_MIN_MS = 120 * DAY_MS;

/** The range that shows all of these times and today, padded at both ends; NaN is ignored. */
export function fitDomain(times: Iterable<number>, now: number): Domain {
  let [from, to] = [now, now];
  for (const time of times) {
    if (time < from) from = time;
    if (time > to) to = time;
  }
  to = Math.min(to, now + REACH_MS);
  from = Math.min(Math.max(from, now - REACH_MS), to - FIT_MIN_MS);
  const span = to - from;
  // What goes on from today needs to be seen going on.
  return [from - span * 0.025, to + span * 0.075];
}

/** The nearest range inside `reach` that is neither too short nor longer than it. */
export function clampDomain([from, to]: Domain, reach: Domain): Domain {
  const spanMax = reach[1] - reach[0];
  const span = Math.min(Math.max(to - from, Math.min(SPAN_MIN_MS, spanMax)), spanMax);
  const centred = (from + to - span) / 2;
  const start = Math.min(Math.max(centred, reach[0]), reach[1] - span);
  return [start, start + span];
}

/** Shows `factor` times as much time, with one moment staying where it is; at a limit, less. */
export function zoomDomain(domain: Domain, factor: number, about: number, reach: Domain): Domain {
  const span = domain[1] - domain[0];
  const spanMax = reach[1] - reach[0];
  const next = Math.min(Math.max(span * factor, Math.min(SPAN_MIN_MS, spanMax)), spanMax);
  const from = about - ((about - domain[0]) * next) / span;
  return clampDomain([from, from + next], reach);
}

/** Moves on by a time, towards the later when it is positive, as far as there is something. */
export function panDomain([from, to]: Domain, byMs: number, reach: Domain): Domain {
  return clampDomain([from + byMs, to + byMs], reach);
}

/** Whether two ranges look the same. */
export function isSameDomain(one: Domain, two: Domain): boolean {
  return Math.abs(one[0] - two[0]) + Math.abs(one[1] - two[1]) < (one[1] - one[0]) * 1e-6;
}

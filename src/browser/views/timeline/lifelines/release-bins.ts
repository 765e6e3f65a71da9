import type { Domain } from "../axis/domain.ts";
import { stepsOf, unitFor } from "../axis/time-units.ts";

/** How many models of a group were released in a step of the calendar. */
export interface ReleaseBin {
  /** In milliseconds of the Unix epoch; `to` is the first moment after it. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** The step in words, such as `Mar 2026`. */
  readonly label: string;
}

/** Wide enough to be hit with a finger and distinguished from its neighbours. */
const BIN_MIN_PX = 24;

/** The releases of a stretch by steps of the calendar, empty steps left out; `times` are sorted. */
export function binReleases(
  times: Float64Array,
  domain: Domain,
  widthPx: number,
): readonly ReleaseBin[] {
  const unit = unitFor(domain, widthPx, BIN_MIN_PX);
  const edges = stepsOf(unit, domain);
  const bins: ReleaseBin[] = [];
  for (let at = 0; at + 1 < edges.length; at += 1) {
    const [from = 0, to = 0] = [edges[at], edges[at + 1]];
    const count = placeOf(times, to) - placeOf(times, from);
    if (count > 0) bins.push({ from, to, count, label: unit.long(new Date(from)) });
  }
  return bins;
}

/** How many of the sorted times are before a moment. */
function placeOf(times: Float64Array, moment: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] as number) < moment) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of the times fall into each of so many equal parts of a stretch; the rest is left out. */
export function countParts(times: Iterable<number>, [from, to]: Domain, parts: number): number[] {
  const counts = Array.from({ length: parts }, () => 0);
  for (const time of times) {
    if (time >= from && time <= to) {
      const part = Math.min(parts - 1, Math.floor(((time - from) / (to - from)) * parts));
      counts[part] = (counts[part] ?? 0) + 1;
    }
  }
  return counts;
}

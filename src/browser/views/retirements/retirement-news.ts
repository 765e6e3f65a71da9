import type { ModelInfo } from "#shared/contract/model-info.ts";
import { formatCount } from "#shared/format/count.ts";
import { DAY_MS, formatCountdown, readersDaysUntil, timeOf } from "#shared/format/dates.ts";

/** A retirement within this many days is news. */
const SOON_DAYS = 30;
/** No later time is within them on any calendar; telling so costs a hundredth of counting days. */
const SOON_MOST_MS = (SOON_DAYS + 2) * DAY_MS;

/** Upcoming retirements of some models as times, found once: a list may have a hundred thousand. */
const found = new WeakMap<readonly ModelInfo[], readonly number[]>();

/** When the deprecated ones of these models retire; the same array of models is read once. */
export function retirementsIn(models: readonly ModelInfo[]): readonly number[] {
  const known = found.get(models);
  if (known) return known;
  const times: number[] = [];
  for (const { lifecycle, retires_at } of models) {
    const time = lifecycle === "deprecated" ? timeOf(retires_at) : Number.NaN;
    if (!Number.isNaN(time)) times.push(time);
  }
  found.set(models, times);
  return times;
}

/** How many models of some pages retire soon, such as `1 in 9 days` or `3 in 9–30 days`; empty when none does. */
export function retirementNews(pages: readonly (readonly ModelInfo[])[], now: number): string {
  let [count, first, last] = [0, Number.POSITIVE_INFINITY, 0];
  for (const models of pages) {
    for (const time of retirementsIn(models)) {
      if (time <= now || time - now > SOON_MOST_MS) continue;
      if (readersDaysUntil(time, now) > SOON_DAYS) continue;
      count += 1;
      first = Math.min(first, time);
      last = Math.max(last, time);
    }
  }
  if (count === 0) return "";
  return `${formatCount(count)} ${spanOf(formatCountdown(first, now), formatCountdown(last, now))}`;
}

/** From the first countdown to the last, such as `in 1–30 days`, as short as the header needs it. */
function spanOf(soonest: string, latest: string): string {
  if (soonest === latest) return latest;
  const [, from, unit = ""] = soonest.split(" ");
  return latest.endsWith(unit) || latest.endsWith(`${unit}s`)
    ? latest.replace("in ", `in ${from}–`)
    : latest.replace("in", "within");
}

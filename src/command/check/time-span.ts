import { accepted, refused, type Result } from "#shared/result.ts";

/** A span of whole days, weeks or months of the calendar. */
export interface TimeSpan {
  readonly count: number;
  readonly unit: "d" | "w" | "m";
}

const WRITTEN = /^(\d{1,4})([dwm])$/;

/** Reads `60d`, `8w` or `2m`; the refusal is a clause about what was written. */
export function readTimeSpan(text: string): Result<TimeSpan, string> {
  const [, count, unit] = WRITTEN.exec(text) ?? [];
  if (count === undefined || unit === undefined) {
    return refused(`${text} is not a time such as 60d, 8w or 2m (days, weeks, months)`);
  }
  return accepted({ count: Number(count), unit: unit as TimeSpan["unit"] });
}

/**
 * The last moment of the day on which a span ends that begins today, in UTC. A month ends on the same
 * day of another one, or on its last day.
 *
 * @param now in milliseconds of the Unix epoch, like the result
 */
export function endOfSpan({ count, unit }: TimeSpan, now: number): number {
  const end = new Date(now);
  if (unit === "m") {
    const day = end.getUTCDate();
    end.setUTCMonth(end.getUTCMonth() + count, 1);
    const last = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 0)).getUTCDate();
    end.setUTCDate(Math.min(day, last));
  } else {
    end.setUTCDate(end.getUTCDate() + (unit === "w" ? 7 * count : count));
  }
  return end.setUTCHours(23, 59, 59, 999);
}

import { formatDay } from "../format/dates.ts";
import { forDisplay } from "../format/for-display.ts";
import { ANSWER_TIME_MS, placeholderTimes } from "./is-plain.ts";
import type { NoRelease } from "./remarks.ts";

/** The API's own way to say that a release date is unknown. */
export const UNKNOWN_DATE = "1970-01-01T00:00:00Z";

/** The Claude API is younger than the first; who writes the second means never. 2020 and 2100 in UTC. */
const [FIRST_DATE, LAST_DATE] = [1_577_836_800_000, 4_102_444_800_000];

/**
 * Dates that servers of open source give to models whose release they do not know: LiteLLM, one-api and
 * new-api, one-hub. @see their handlers of `/v1/models`
 */
const KNOWN_PLACEHOLDERS = new Set([1_677_610_602_000, 1_626_777_600_000, 1_677_649_963_000]);

/** A release date as RFC 3339, or why there is none. */
export type Release = { readonly date: string; readonly time: number } | NoRelease;

/**
 * Reads the release date of an entry: `created_at` as the Claude API has it, else `created` in seconds
 * as OpenAI's has it. A number may be written as text.
 *
 * @param answeredAt when the answer was true, in milliseconds of the Unix epoch
 */
export function readRelease(
  { created_at, created }: { readonly created_at?: unknown; readonly created?: unknown },
  answeredAt: number,
): Release {
  const sent = created_at ?? created;
  if (sent == null || sent === "") {
    return { text: "Not reported", reason: "This server reports no release date for this model." };
  }
  const time = timeOfDate(sent);
  if (Number.isNaN(time)) {
    const written = typeof sent === "string" ? sent : JSON.stringify(sent);
    return unknown(`What the server sent is not a date: ${forDisplay(written.slice(0, 60))}`);
  }
  if (time === 0) return unknown("The server sent 1 Jan 1970, which stands for no date.");
  if (time < FIRST_DATE) {
    return unknown(`The server sent ${dayOf(time)}, which is before there were such models.`);
  }
  if (time >= LAST_DATE) {
    return unknown(`The server sent ${dayOf(time)}, which is too far ahead to be planned.`);
  }
  if (Math.abs(time - answeredAt) <= ANSWER_TIME_MS) {
    return unknown("The server sent the time of its answer, which is not a release date.");
  }
  if (placeholderTimes.has(time)) return shared(time);
  if (KNOWN_PLACEHOLDERS.has(time)) {
    return unknown(`${dayOf(time)} is what servers of this kind send when they know no date.`);
  }
  return { date: sent === created_at ? written(sent, time) : new Date(time).toISOString(), time };
}

/**
 * Reads another date of an entry, as RFC 3339: null for what is no date, undefined for one that stands
 * for none, such as the epoch.
 */
export function readDate(sent: unknown): string | null | undefined {
  const time = timeOfDate(sent);
  if (Number.isNaN(time)) return null;
  return time >= FIRST_DATE && time < LAST_DATE ? written(sent, time) : undefined;
}

/** A date as it came, or written out where it would be read as the reader's own time elsewhere. */
function written(sent: unknown, time: number): string {
  const isIso = typeof sent === "string" && ISO_DATE.test(sent) && Date.parse(sent) === time;
  return isIso ? sent : new Date(time).toISOString();
}

/** Why a date that every model of a list has is no release date. */
export function shared(time: number): NoRelease {
  return unknown(`This server gives every model the same date, ${dayOf(time)}.`);
}

function unknown(reason: string): NoRelease {
  return { text: "Unknown", reason };
}

/** Seconds this large are milliseconds. */
const MILLISECONDS_FROM = 1e11;

/** Seconds, or a date in words, in milliseconds of the Unix epoch; NaN for anything else. */
function timeOfDate(value: unknown): number {
  if (typeof value === "number" || isNumeric(value)) {
    const count = Number(value);
    const time = Math.abs(count) < MILLISECONDS_FROM ? count * 1000 : count;
    return Math.abs(time) <= 8.64e15 ? time : Number.NaN;
  }
  return typeof value === "string" ? timeOfText(value.trim()) : Number.NaN;
}

/** ISO 8601, with or without a time and its offset. */
const ISO_DATE = /^(\d{4}-\d{2}-\d{2})(?:$|[T ]\d{2}:)/;
const OFFSET = /(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})$/i;
const MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/**
 * A date in words, which has to name its month: of `10/01/2025` nobody knows which number that is. One
 * without an offset is in UTC, not in the reader's zone; a day that no month has is no date.
 */
function timeOfText(text: string): number {
  const day = ISO_DATE.exec(text)?.[1];
  if (day === undefined) {
    return MONTH.test(text) ? Date.parse(OFFSET.test(text) ? text : `${text} UTC`) : Number.NaN;
  }
  const midnight = Date.parse(day);
  if (Number.isNaN(midnight) || !new Date(midnight).toISOString().startsWith(day))
    return Number.NaN;
  return Date.parse(text === day || OFFSET.test(text) ? text : `${text}Z`);
}

/** Whether a value is a number that is written as text. */
export function isNumeric(value: unknown): value is string {
  return typeof value === "string" && /^\s*-?\d{1,15}(?:\.\d+)?\s*$/.test(value);
}

function dayOf(time: number): string {
  return new Date(time).getUTCFullYear() < 1000
    ? new Date(time).toISOString().slice(0, 10)
    : formatDay(time);
}

import type { ModelInfo } from "../contract/model-info.ts";
import { isolate } from "#shared/format/isolate.ts";
import { escapeText, joinContentLines } from "./content-lines.ts";
import {
  formatDay,
  formatMoment,
  formatReadersDay,
  onReadersClock,
  timeOf,
} from "../format/dates.ts";
import { escapeInvisible, forDisplay } from "../format/for-display.ts";
import { NAMED_BY, replacementOf } from "../model-info/replacement.ts";

/** Where a calendar comes from and when it is written. */
export interface CalendarOrigin {
  /** Where the dates come from, such as `the Models API`. */
  readonly source: string;
  /** The page that shows the details of a model; null where only this machine can open it. */
  readonly addressOf: ((id: string) => string) | null;
  /** When it is created, in milliseconds of the Unix epoch. */
  readonly now: number;
}

/** A model whose retirement a calendar may contain although it no longer has a date. */
export interface WithdrawnRetirement extends Pick<ModelInfo, "id" | "display_name"> {
  /** The date that was withdrawn, as the API sent it. */
  readonly retires_at: string;
}

/** What an event is about. */
type Retirement = Pick<ModelInfo, "id" | "display_name" | "lifecycle" | "retires_at">;

const DAY_MS = 86_400_000;
/** Days before the retirement on which a calendar reminds of it. */
const ALARM_DAYS = [90, 30, 7, 0] as const;
/** A calendar has four digits for a year, and an event ends on the next day. */
const LAST_TIME = Date.UTC(9999, 11, 30);
/** Sequence numbers are seconds since then: they have to be below 2³¹, and are until 2088. */
const SEQUENCE_START = Date.UTC(2020, 0, 1);

/** Whether a model has a retirement date that a calendar can hold. */
export function hasCalendarDate(model: Pick<ModelInfo, "retires_at">): boolean {
  const time = timeOf(model.retires_at);
  return time > 0 && time < LAST_TIME;
}

/**
 * A calendar file with an all-day event for each model that has a date, on the day of that moment by
 * the reader's clock. It blocks no time.
 *
 * The identity of an event is that of its model, and its sequence number grows with the clock: when
 * a later file is imported, its events take the place of the earlier ones. Without a method, since
 * publishing would need an organizer. @see https://www.rfc-editor.org/rfc/rfc5545
 */
export function writeRetirementCalendar(
  models: readonly Retirement[],
  origin: CalendarOrigin,
): string {
  return writeCalendar(models, (model) => scheduledLines(model, origin));
}

/**
 * A calendar file that cancels the events of models whose date was withdrawn. Without a method too:
 * a `CANCEL` comes from the organizer of an event, and these have none, so that the status and the
 * higher sequence number say it. @see https://www.rfc-editor.org/rfc/rfc5546#section-3.2.5
 */
export function writeCancellation(
  withdrawn: readonly WithdrawnRetirement[],
  origin: CalendarOrigin,
): string {
  return writeCalendar(withdrawn, (model) => cancelledLines(model, origin));
}

/** A calendar with one event for each model that has a date; of the same ID, the last. */
function writeCalendar<Kind extends Pick<ModelInfo, "id" | "retires_at">>(
  models: readonly Kind[],
  linesOf: (model: Kind) => readonly string[],
): string {
  const byIdentity = new Map(
    models.filter(hasCalendarDate).map((model) => [identityOf(model.id), model]),
  );
  return joinContentLines([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Model Catalogue//Retirements//EN",
    "CALSCALE:GREGORIAN",
    ...[...byIdentity.values()].flatMap((model) => [
      "BEGIN:VEVENT",
      ...linesOf(model),
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ]);
}

function scheduledLines(model: Retirement, origin: CalendarOrigin): string[] {
  const name = nameOf(model);
  const time = timeOf(model.retires_at);
  const replacement = replacementOf(model);
  return [
    ...commonLines(model, origin),
    "STATUS:CONFIRMED",
    `SUMMARY:${escapeText(`${name} retires`)}`,
    descriptionLine([
      `Scheduled retirement of ${name} (${escapeInvisible(model.id)}): ${isolate(formatReadersDay(time))}, exactly ${formatMoment(time)}.`,
      ...(time <= origin.now ? ["The moment has passed, but the model is not retired yet."] : []),
      ...(replacement === null ? [] : [`Replacement: ${replacement}, ${NAMED_BY}.`]),
      `${reportedBy(origin)} The schedule can be revised until the model is retired.`,
    ]),
    ...ALARM_DAYS.filter((days) => reminderTime(time, days) > origin.now).flatMap((days) =>
      alarmLines(days, name, time),
    ),
  ];
}

function cancelledLines(model: WithdrawnRetirement, origin: CalendarOrigin): string[] {
  const name = nameOf(model);
  const day = isolate(formatReadersDay(timeOf(model.retires_at)));
  return [
    ...commonLines(model, origin),
    "STATUS:CANCELLED",
    `SUMMARY:${escapeText(`Cancelled: ${name} retires`)}`,
    descriptionLine([
      `The retirement of ${name} (${escapeInvisible(model.id)}) on ${day} was withdrawn: no date is announced any more.`,
      reportedBy(origin),
    ]),
  ];
}

function commonLines(
  { id, retires_at }: Pick<ModelInfo, "id" | "retires_at">,
  { addressOf, now }: CalendarOrigin,
): string[] {
  const time = timeOf(retires_at);
  const written = compact(new Date(now).toISOString());
  return [
    `UID:${identityOf(id)}`,
    `DTSTAMP:${written}`,
    `LAST-MODIFIED:${written}`,
    `SEQUENCE:${Math.max(0, Math.floor((now - SEQUENCE_START) / 1000))}`,
    `DTSTART;VALUE=DATE:${compactDay(time)}`,
    `DTEND;VALUE=DATE:${compactDay(time, 1)}`,
    ...(addressOf === null ? [] : [`URL:${addressOf(id)}`]),
    "CLASS:PUBLIC",
    "TRANSP:TRANSPARENT",
  ];
}

/**
 * When a calendar reminds: at midnight by the reader's clock, some days before.
 * @see RFC 5545, section 3.8.6.3
 */
function reminderTime(retiresAt: number, daysBefore: number): number {
  return new Date(retiresAt).setHours(-24 * daysBefore, 0, 0, 0);
}

function alarmLines(days: number, name: string, retiresAt: number): string[] {
  const day = isolate(formatReadersDay(retiresAt));
  const text =
    days === 0 ? `${name} retires today, ${day}` : `${name} retires in ${days} days, on ${day}`;
  return [
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escapeText(text)}`,
    `TRIGGER:${days === 0 ? "PT0S" : `-P${days}D`}`,
    "END:VALARM",
  ];
}

function descriptionLine(sentences: readonly string[]): string {
  return `DESCRIPTION:${escapeText(sentences.join("\n"))}`;
}

function reportedBy({ source, now }: CalendarOrigin): string {
  return `Reported by ${source}; written on ${isolatedDay(now)}.`;
}

/** A day in the reader's language, which may run from right to left, within English and without markup. */
function isolatedDay(time: number): string {
  return isolate(formatDay(time));
}

function nameOf({ id, display_name }: Pick<ModelInfo, "id" | "display_name">): string {
  return forDisplay(display_name || id);
}

/** Always the same for the same ID, and plain ASCII whatever the ID is. */
function identityOf(id: string): string {
  return `retirement-${id.replaceAll(/[^\w.-]/gu, percentEncode)}@model-catalogue`;
}

/** The UTF-8 of one character, percent-encoded; half a surrogate pair has none but U+FFFD's. */
function percentEncode(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x80) return `%${code.toString(16).padStart(2, "0")}`;
  const isHalf = character.length === 1 && code >= 0xd800 && code <= 0xdfff;
  return encodeURIComponent(isHalf ? "\ufffd" : character).toLowerCase();
}

/** The day of a moment by the reader's clock, or some days later. */
function compactDay(time: number, daysLater = 0): string {
  return compact(new Date(onReadersClock(time) + daysLater * DAY_MS).toISOString()).slice(0, 8);
}

/** `2026-11-30T00:00:00.000Z` as `20261130T000000Z`. */
function compact(iso: string): string {
  return iso.replaceAll(/[-:]|\.\d+/g, "");
}

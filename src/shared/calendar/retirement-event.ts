import type { ModelInfo } from "../contract/model-info.ts";
import { DAY_MS, formatMoment, timeOf } from "../format/dates.ts";
import { escapeInvisible, forDisplay } from "../format/for-display.ts";
import { isolate } from "../format/isolate.ts";
import { NAMED_BY, replacementOf } from "../model-info/replacement.ts";
import { type Clock, midnightBefore } from "./clock.ts";
import { escapeText } from "./content-lines.ts";

/** What an event is about. */
export type Retirement = Pick<ModelInfo, "id" | "display_name" | "lifecycle" | "retires_at">;

/** A model whose retirement a calendar may contain although it no longer has a date. */
export interface WithdrawnRetirement extends Pick<ModelInfo, "id" | "display_name"> {
  /** The date that was withdrawn, as the API sent it. */
  readonly retires_at: string;
}

/** The state of an event, by which calendars tell a later version from an earlier one. */
export interface Revision {
  /** In milliseconds of the Unix epoch. */
  readonly modifiedAt: number;
  /** At least 0, below 2³¹, and higher the later the version. */
  readonly sequence: number;
}

/** What all events of a calendar have in common. */
export interface EventContext {
  /** Where the dates come from, such as `the Models API`. */
  readonly source: string;
  /** The page that shows the details of a model; null where only this machine can open it. */
  readonly addressOf: ((id: string) => string) | null;
  readonly clock: Clock;
  /** Decides which reminders are still ahead; in milliseconds of the Unix epoch. */
  readonly now: number;
  readonly revisionOf: (id: string) => Revision;
  /** When the file was written, which its events say; null for a calendar that is fetched again and again. */
  readonly writtenAt: number | null;
}

/** Sequence numbers are seconds since then, which is before there was any retirement. */
const SEQUENCE_START = Date.UTC(2020, 0, 1);
const SEQUENCE_MAX = 2 ** 31 - 2;
/** Days before the retirement on which a calendar reminds of it, at midnight by the clock. @see RFC 5545, section 3.8.6.3 */
const ALARM_DAYS = [90, 30, 7, 0] as const;

/** A sequence number that is higher for a later time, which has room for one above it. */
export function sequenceAt(time: number): number {
  return Math.min(SEQUENCE_MAX, Math.max(0, Math.floor((time - SEQUENCE_START) / 1000)));
}

/** A retirement that lies ahead, or is overdue. */
export function scheduledLines(model: Retirement, context: EventContext): string[] {
  const name = nameOf(model);
  const time = timeOf(model.retires_at);
  const day = dayOf(time, context);
  const description = [
    `Scheduled retirement of ${name} (${escapeInvisible(model.id)}): ${day}, exactly ${formatMoment(time)}.`,
    ...(time <= context.now ? ["The moment has passed, but the model is not retired yet."] : []),
    ...replacementSentences(model),
    `${reportedBy(context)} The schedule can be revised until the model is retired.`,
  ];
  return [
    ...eventLines(model, context, "CONFIRMED", `${name} retires`, description),
    ...ALARM_DAYS.filter((days) => midnightBefore(time, days, context.clock) > context.now).flatMap(
      (days) => alarmLines(days, name, day),
    ),
  ];
}

/** A retirement that has happened: it stays in the calendar where it was announced, and reminds no more. */
export function retiredLines(model: Retirement, context: EventContext): string[] {
  const name = nameOf(model);
  const time = timeOf(model.retires_at);
  return eventLines(model, context, "CONFIRMED", `${name} retired`, [
    `${name} (${escapeInvisible(model.id)}) retired on ${dayOf(time, context)}, exactly ${formatMoment(time)}.`,
    ...replacementSentences(model),
    reportedBy(context),
  ]);
}

/** A retirement whose date was withdrawn. */
export function cancelledLines(model: WithdrawnRetirement, context: EventContext): string[] {
  const name = nameOf(model);
  const day = dayOf(timeOf(model.retires_at), context);
  return eventLines(model, context, "CANCELLED", `Cancelled: ${name} retires`, [
    `The retirement of ${name} (${escapeInvisible(model.id)}) on ${day} was withdrawn: no date is announced any more.`,
    reportedBy(context),
  ]);
}

function replacementSentences(model: Retirement): string[] {
  const replacement = replacementOf(model);
  return replacement === null ? [] : [`Replacement: ${replacement}, ${NAMED_BY}.`];
}

function eventLines(
  { id, retires_at }: Pick<ModelInfo, "id" | "retires_at">,
  { addressOf, clock, revisionOf }: EventContext,
  status: "CONFIRMED" | "CANCELLED",
  summary: string,
  description: readonly string[],
): string[] {
  const time = timeOf(retires_at);
  const { modifiedAt, sequence } = revisionOf(id);
  const modified = compact(new Date(modifiedAt).toISOString());
  return [
    `UID:${identityOf(id)}`,
    `DTSTAMP:${modified}`,
    `LAST-MODIFIED:${modified}`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${compactDay(time, clock)}`,
    `DTEND;VALUE=DATE:${compactDay(time, clock, 1)}`,
    ...(addressOf === null ? [] : [`URL:${addressOf(id)}`]),
    "CLASS:PUBLIC",
    "TRANSP:TRANSPARENT",
    `STATUS:${status}`,
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(description.join("\n"))}`,
  ];
}

function alarmLines(days: number, name: string, day: string): string[] {
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

function reportedBy({ source, writtenAt, clock }: EventContext): string {
  if (writtenAt === null) return `Reported by ${source}.`;
  return `Reported by ${source}; written on ${isolate(clock.formatDay(writtenAt))}.`;
}

/** A day, in a language that may run from right to left, within English and without markup. */
function dayOf(time: number, { clock }: EventContext): string {
  return isolate(clock.formatDay(clock.onClock(time)));
}

function nameOf({ id, display_name }: Pick<ModelInfo, "id" | "display_name">): string {
  return forDisplay(display_name || id);
}

/** The UID of a model's event: always the same for the same ID, and plain ASCII whatever the ID is. */
export function identityOf(id: string): string {
  return `retirement-${id.replaceAll(/[^\w.-]/gu, percentEncode)}@model-catalogue`;
}

/** The UTF-8 of one character, percent-encoded; half a surrogate pair has none but U+FFFD's. */
function percentEncode(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x80) return `%${code.toString(16).padStart(2, "0")}`;
  const isHalf = character.length === 1 && code >= 0xd800 && code <= 0xdfff;
  return encodeURIComponent(isHalf ? "\ufffd" : character).toLowerCase();
}

/** The day of a moment by a clock, or some days later. */
function compactDay(time: number, { onClock }: Clock, daysLater = 0): string {
  return compact(new Date(onClock(time) + daysLater * DAY_MS).toISOString()).slice(0, 8);
}

/** `2026-11-30T00:00:00.000Z` as `20261130T000000Z`. */
function compact(iso: string): string {
  return iso.replaceAll(/[-:]|\.\d+/g, "");
}

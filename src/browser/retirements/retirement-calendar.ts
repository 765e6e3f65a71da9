import type { ModelInfo } from "#contract/model-info.ts";
import { formatDay, formatMoment, timeOf } from "../reading/dates.ts";
import { harmless, legible } from "../reading/legible.ts";
import { escapeText, joinContentLines } from "./content-lines.ts";

/** Where a calendar comes from and when it is written. */
export interface CalendarOrigin {
  /** Who reported the dates, such as `Reported by the Models API`. */
  readonly reporter: string;
  /** The page that shows the details of a model. */
  readonly addressOf: (id: string) => string;
  /** When it is written, in milliseconds of the Unix epoch. */
  readonly now: number;
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** Days before the retirement on which a calendar reminds of it. */
const ALARM_DAYS = [90, 30, 7] as const;
/** A calendar has four digits for a year, and an event ends on the next day. */
const LAST_TIME = Date.UTC(9999, 11, 30);

/** Whether a model has a retirement date that a calendar can hold. */
export function hasCalendarDate(model: ModelInfo): boolean {
  const time = timeOf(model.retires_at);
  return time > 0 && time < LAST_TIME;
}

/**
 * A calendar file with an all-day event for each model that has a date, on its day in UTC, so that
 * it is the same day wherever it is read, and takes nobody's time.
 *
 * The identity of an event is that of its model, and its sequence number grows with the clock: when
 * a later file is imported, its events take the place of the earlier ones. Without a method, since
 * publishing would need an organizer. @see https://www.rfc-editor.org/rfc/rfc5545
 */
export function writeRetirementCalendar(
  models: readonly ModelInfo[],
  origin: CalendarOrigin,
): string {
  const byId = new Map(
    models.filter(hasCalendarDate).map((model) => [identityOf(model.id), model]),
  );
  return joinContentLines([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Model Catalogue//Retirements//EN",
    "CALSCALE:GREGORIAN",
    ...[...byId].flatMap(([identity, model]) => eventLines(identity, model, origin)),
    "END:VCALENDAR",
  ]);
}

function eventLines(identity: string, model: ModelInfo, origin: CalendarOrigin): string[] {
  const name = legible(model.display_name || model.id);
  const time = timeOf(model.retires_at);
  const written = compact(new Date(origin.now).toISOString());
  const description = [
    `Scheduled retirement of ${name} (${harmless(model.id)}): ${formatDay(time)}, exactly ${formatMoment(time)}.`,
    `${origin.reporter}, as of ${formatDay(origin.now)}. The schedule can be revised until the model is retired.`,
  ].join("\n");
  return [
    "BEGIN:VEVENT",
    `UID:${identity}`,
    `DTSTAMP:${written}`,
    `LAST-MODIFIED:${written}`,
    `SEQUENCE:${Math.floor(origin.now / MINUTE_MS)}`,
    `DTSTART;VALUE=DATE:${compactDay(time)}`,
    `DTEND;VALUE=DATE:${compactDay(time + DAY_MS)}`,
    `SUMMARY:${escapeText(`${name} retires`)}`,
    `DESCRIPTION:${escapeText(description)}`,
    `URL:${origin.addressOf(model.id)}`,
    "CLASS:PUBLIC",
    "TRANSP:TRANSPARENT",
    ...ALARM_DAYS.flatMap((days) => alarmLines(days, name)),
    "END:VEVENT",
  ];
}

function alarmLines(days: number, name: string): string[] {
  return [
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escapeText(`${name} retires in ${days} days`)}`,
    `TRIGGER:-P${days}D`,
    "END:VALARM",
  ];
}

/** The same for the same ID for ever, and plain ASCII whatever the ID is. */
function identityOf(id: string): string {
  const octets = [...new TextEncoder().encode(id)];
  const plain = octets.map((octet) => {
    const character = String.fromCharCode(octet);
    return /[\w.-]/.test(character) ? character : `%${octet.toString(16).padStart(2, "0")}`;
  });
  return `retirement-${plain.join("")}@model-catalogue`;
}

function compactDay(time: number): string {
  return compact(new Date(time).toISOString()).slice(0, 8);
}

/** `2026-11-30T00:00:00.000Z` as `20261130T000000Z`. */
function compact(iso: string): string {
  return iso.replaceAll(/[-:]|\.\d+/g, "");
}

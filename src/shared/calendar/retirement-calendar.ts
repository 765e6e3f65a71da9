import type { ModelInfo } from "../contract/model-info.ts";
import { timeOf } from "../format/dates.ts";
import { READERS_CLOCK } from "./clock.ts";
import { joinContentLines } from "./content-lines.ts";
import {
  cancelledLines,
  type EventContext,
  identityOf,
  type Retirement,
  scheduledLines,
  sequenceAt,
  type WithdrawnRetirement,
} from "./retirement-event.ts";

/** Where a calendar file comes from and when it is written. */
export interface CalendarOrigin extends Pick<EventContext, "source" | "addressOf"> {
  /** When it is created, in milliseconds of the Unix epoch. */
  readonly now: number;
}

/** A calendar has four digits for a year, and an event ends on the next day. */
const LAST_TIME = Date.UTC(9999, 11, 30);

/** Whether a model has a retirement date that a calendar can hold. */
export function hasCalendarDate<Kind extends Pick<ModelInfo, "retires_at">>(
  model: Kind,
): model is Kind & { retires_at: string } {
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
  return writeFile(models, scheduledLines, origin);
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
  return writeFile(withdrawn, cancelledLines, origin);
}

/** The lines of an event for each model that has a date; of the same ID, the last. */
export function eventsOf<Kind extends Pick<ModelInfo, "id" | "retires_at">>(
  models: readonly Kind[],
  linesOf: (model: Kind) => readonly string[],
): string[] {
  const byIdentity = new Map(
    models.filter(hasCalendarDate).map((model) => [identityOf(model.id), model]),
  );
  return [...byIdentity.values()].flatMap((model) => [
    "BEGIN:VEVENT",
    ...linesOf(model),
    "END:VEVENT",
  ]);
}

/** A whole calendar, with properties of its own beside those that all have. */
export function joinCalendar(properties: readonly string[], events: readonly string[]): string {
  return joinContentLines([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Model Catalogue//Retirements//EN",
    "CALSCALE:GREGORIAN",
    ...properties,
    ...events,
    "END:VCALENDAR",
  ]);
}

/** A file that is saved once: each is a later version of all events than the one before. */
function writeFile<Kind extends Pick<ModelInfo, "id" | "retires_at">>(
  models: readonly Kind[],
  linesOf: (model: Kind, context: EventContext) => readonly string[],
  { source, addressOf, now }: CalendarOrigin,
): string {
  const revision = { modifiedAt: now, sequence: sequenceAt(now) };
  const context: EventContext = {
    source,
    addressOf,
    now,
    writtenAt: now,
    clock: READERS_CLOCK,
    revisionOf: () => revision,
  };
  return joinCalendar(
    [],
    eventsOf(models, (model) => linesOf(model, context)),
  );
}

import { escapeText } from "./content-lines.ts";
import { eventsOf, joinCalendar } from "./retirement-calendar.ts";
import {
  cancelledLines,
  type EventContext,
  retiredLines,
  type Retirement,
  scheduledLines,
  type WithdrawnRetirement,
} from "./retirement-event.ts";

/** A calendar that programs fetch again and again. */
export interface SubscribedCalendar {
  readonly name: string;
  readonly description: string;
  /** Hours until a program should fetch it again. */
  readonly refreshHours: number;
  readonly scheduled: readonly Retirement[];
  readonly retired: readonly Retirement[];
  /** Those whose events an earlier version had. */
  readonly withdrawn: readonly WithdrawnRetirement[];
}

/**
 * Writes a calendar to subscribe to. Its events have the identities of those in a saved file. Nothing in
 * it depends on when it is written, except which reminders are still ahead: the same catalogue gives the
 * same bytes.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7986 `NAME`, `DESCRIPTION` and `REFRESH-INTERVAL`, beside the
 * older names of the same that most programs read
 */
export function writeSubscribedCalendar(
  { name, description, refreshHours, ...events }: SubscribedCalendar,
  context: Omit<EventContext, "writtenAt">,
): string {
  const within: EventContext = { ...context, writtenAt: null };
  return joinCalendar(
    [
      `NAME:${escapeText(name)}`,
      `X-WR-CALNAME:${escapeText(name)}`,
      `DESCRIPTION:${escapeText(description)}`,
      `X-WR-CALDESC:${escapeText(description)}`,
      `REFRESH-INTERVAL;VALUE=DURATION:PT${refreshHours}H`,
      `X-PUBLISHED-TTL:PT${refreshHours}H`,
    ],
    [
      ...eventsOf(events.retired, (model) => retiredLines(model, within)),
      ...eventsOf(events.scheduled, (model) => scheduledLines(model, within)),
      ...eventsOf(events.withdrawn, (model) => cancelledLines(model, within)),
    ],
  );
}

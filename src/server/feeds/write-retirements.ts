import type { Clock } from "#shared/calendar/clock.ts";
import { escapeText } from "#shared/calendar/content-lines.ts";
import { isLoopback } from "#shared/calendar/is-loopback.ts";
import { eventsOf, hasCalendarDate, joinCalendar } from "#shared/calendar/retirement-calendar.ts";
import {
  cancelledLines,
  type EventContext,
  retiredLines,
  scheduledLines,
} from "#shared/calendar/retirement-event.ts";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { DAY_MS, timeOf } from "#shared/format/dates.ts";
import { sourceWords } from "#shared/format/source-words.ts";
import { type CatalogueNow, pageOf, titleSuffix } from "./catalogue-now.ts";

/** Often enough for dates that are announced two months ahead. */
const REFRESH_HOURS = 6;
/** What has retired stays for a year, and what was withdrawn for a month after its day. */
const RETIRED_DAYS = 366;
const WITHDRAWN_DAYS = 31;
/** A calendar that somebody looks at. */
const MOST_EVENTS = 1000;

/**
 * The calendar of all retirements that are scheduled, those of the last year, and those withdrawn. Its
 * events have the identities of those in a saved file. Nothing in it depends on when it is written, except
 * which reminders are still ahead: the same catalogue gives the same bytes.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7986 `NAME`, `DESCRIPTION` and `REFRESH-INTERVAL`, beside the
 * older names of the same that most programs read
 */
export function writeRetirements(catalogue: CatalogueNow, clock: Clock): string {
  const { models, source, memory, now, origin } = catalogue;
  const isSince = (days: number) => (model: Pick<ModelInfo, "retires_at">) =>
    timeOf(model.retires_at) > now - days * DAY_MS;
  const ofLifecycle = (lifecycle: string) =>
    models
      .filter((model) => model.lifecycle === lifecycle && hasCalendarDate(model))
      .toSorted((a, b) => timeOf(a.retires_at) - timeOf(b.retires_at))
      .slice(0, MOST_EVENTS);
  const scheduled = ofLifecycle("deprecated");
  const retired = ofLifecycle("retired").filter(isSince(RETIRED_DAYS));
  const withdrawn = memory.withdrawn().filter(isSince(WITHDRAWN_DAYS));

  const revisions = new Map([
    ...withdrawn.map(({ id, revision }) => [id, revision] as const),
    ...[...retired, ...scheduled].map((model) => {
      const { modifiedAt, sequence } = memory.revisionOf(model);
      const time = timeOf(model.retires_at);
      // The event says otherwise from that moment on.
      const passedAt = time <= now ? time : modifiedAt;
      return [model.id, { modifiedAt: Math.max(modifiedAt, passedAt), sequence }] as const;
    }),
  ]);
  const name = escapeText(`Model retirements${titleSuffix(catalogue)}`);
  const description = escapeText(`When models retire, as reported by ${sourceWords(source)}.`);
  const context: EventContext = {
    source: sourceWords(source),
    addressOf: isLoopback(new URL(origin).hostname) ? null : (id) => pageOf(id, catalogue),
    clock,
    now,
    writtenAt: null,
    revisionOf: (id) => revisions.get(id) ?? { modifiedAt: now, sequence: 0 },
  };
  return joinCalendar(
    [
      `NAME:${name}`,
      `X-WR-CALNAME:${name}`,
      `DESCRIPTION:${description}`,
      `X-WR-CALDESC:${description}`,
      `REFRESH-INTERVAL;VALUE=DURATION:PT${REFRESH_HOURS}H`,
      `X-PUBLISHED-TTL:PT${REFRESH_HOURS}H`,
    ],
    [
      ...eventsOf(retired, (model) => retiredLines(model, context)),
      ...eventsOf(scheduled, (model) => scheduledLines(model, context)),
      ...eventsOf(withdrawn, (model) => cancelledLines(model, context)),
    ],
  );
}

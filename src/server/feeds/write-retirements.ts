import { type Clock, UTC_CLOCK } from "#shared/calendar/clock.ts";
import { isLoopback } from "#shared/calendar/is-loopback.ts";
import { hasCalendarDate } from "#shared/calendar/retirement-calendar.ts";
import { writeSubscribedCalendar } from "#shared/calendar/subscribed-calendar.ts";
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

/** The calendar of all retirements that are scheduled, those of the last year, and those withdrawn. */
export function writeRetirements(catalogue: CatalogueNow, clock: Clock = UTC_CLOCK): string {
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
  return writeSubscribedCalendar(
    {
      name: `Model retirements${titleSuffix(catalogue)}`,
      description: `When models retire, as reported by ${sourceWords(source)}.`,
      refreshHours: REFRESH_HOURS,
      scheduled,
      retired,
      withdrawn,
    },
    {
      source: sourceWords(source),
      addressOf: isLoopback(new URL(origin).hostname) ? null : (id) => pageOf(id, catalogue),
      clock,
      now,
      revisionOf: (id) => revisions.get(id) ?? { modifiedAt: now, sequence: 0 },
    },
  );
}

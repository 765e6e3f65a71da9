import { formatCount } from "#shared/format/count.ts";
import {
  formatAge,
  formatDay,
  formatExactMoment,
  formatMoment,
  onReadersClock,
} from "#shared/format/dates.ts";
import type { LifecycleTone } from "#shared/model-info/lifecycle-tone.ts";
import { ExactTime } from "../../model-ui/exact-time.tsx";
import { LocalText } from "../../model-ui/local-text.tsx";
import { useNow } from "../../ui/use-now.ts";
import { ShowMore, usePart } from "../../ui/show-more.tsx";
import { ChangedModelName } from "./changed-model-name.tsx";
import type { DatedEvent, DatedKind } from "#shared/model-info/dated-events.ts";

/** Few enough that what this browser saw stays near; and how many each further click adds. */
const SHOWN_AT_FIRST = 8;
const EVENTS_PER_STEP = 50;

const KINDS: Readonly<Record<DatedKind, readonly [word: string, tone: LifecycleTone]>> = {
  released: ["Released", "active"],
  deprecated: ["Deprecated", "warning"],
  retired: ["Retired", "gone"],
};

interface DatedHistoryProps {
  readonly events: readonly DatedEvent[];
  /** Whose dates they are, such as `the API`. */
  readonly answerer: string;
}

/** The last year as the API dates it, which nobody had to watch; nothing where it dates nothing. */
export function DatedHistory({ events, answerer }: DatedHistoryProps) {
  const { part, rest } = usePart(events, EVENTS_PER_STEP, SHOWN_AT_FIRST);
  if (events.length === 0) return null;
  return (
    <section aria-labelledby="dated-history">
      <h2 id="dated-history" className="dated-heading px-(--margin)">
        Last 12 months, as {answerer} dates it{" "}
        <span className="font-normal">{formatCount(events.length)}</span>
      </h2>
      <div className="px-(--margin) text-[13px]">
        <ul>
          {part.map((event) => (
            <li key={`${event.kind} ${event.id}`} className="change">
              <ChangedModelName model={event} />
              <EventFacts event={event} />
            </li>
          ))}
        </ul>
        <ShowMore rest={rest} className="control my-2" />
      </div>
    </section>
  );
}

function EventFacts({ event: { kind, time } }: { event: DatedEvent }) {
  const now = useNow();
  const [word, tone] = KINDS[kind];
  const isRetirement = kind === "retired";
  // A release is a date, a retirement a moment.
  const onClock = isRetirement ? onReadersClock : (moment: number) => moment;
  return (
    <p className="flex min-h-6 min-w-0 flex-wrap items-center gap-x-3 gap-y-1 self-start">
      <span className="badge min-w-[100px]" data-tone={tone}>
        <i />
        {word}
      </span>
      <span className="text-ink-2">
        <ExactTime
          dateTime={new Date(time).toISOString()}
          exact={isRetirement ? formatExactMoment(time) : formatMoment(time)}
        >
          <LocalText>{formatDay(onClock(time))}</LocalText>
        </ExactTime>{" "}
        · {formatAge(onClock(time), onClock(now))}
      </span>
    </p>
  );
}

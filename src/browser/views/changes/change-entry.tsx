import { parseSource } from "#shared/contract/headers.ts";
import { formatAmount } from "#shared/format/count.ts";
import { formatDay, timeOf } from "#shared/format/dates.ts";
import { forDisplay } from "#shared/format/for-display.ts";
import { formatReadersMoment } from "#shared/format/reader-dates.ts";
import { likelySource } from "../../data/storage/likely-source.ts";
import { CalendarButton } from "../../model-ui/calendar-button.tsx";
import { LifecycleBadge } from "../../model-ui/lifecycle-badge.tsx";
import { LocalText } from "../../model-ui/local-text.tsx";
import { saveCancellation } from "../../model-ui/save-calendar.ts";
import { ChangedFields } from "./changed-fields.tsx";
import { ChangeGroup } from "./change-group.tsx";
import type { Changes, Entry, SeenModel } from "./history/history.ts";
import type { FoundWithdrawn } from "./history/withdrawn-retirements.ts";

interface ChangeEntryProps {
  readonly entry: Entry;
  /** The retirements whose date this snapshot found withdrawn, and that have had none since. */
  readonly withdrawn: readonly FoundWithdrawn[];
}

/** What one snapshot found: when, compared with which, and every model added, changed or removed. */
export function ChangeEntry({ entry, withdrawn }: ChangeEntryProps) {
  const { at, since, changes, isSeen } = entry;
  const headingId = `snapshot-${at}`;
  return (
    <section
      aria-labelledby={headingId}
      className="change-entry"
      data-unseen={isSeen ? undefined : ""}
    >
      <div className="change-time">
        <h3 id={headingId} className="text-[13.5px] font-[600]">
          <Moment time={at} />
        </h3>
        {!isSeen && (
          <p className="rounded-full bg-accent-soft px-2 py-px text-[12px] font-[550] text-accent">
            Not seen yet
          </p>
        )}
        {since !== null && (
          <p className="text-[12.5px] text-ink-2">
            {changes ? "compared with" : "after"} <Moment time={since} />
          </p>
        )}
      </div>
      <div className="min-w-0">
        {changes ? (
          <ChangeGroups changes={changes} withdrawn={withdrawn} />
        ) : (
          <p className="py-1 text-[13px] text-ink-2">{baselineSentence(entry)}</p>
        )}
      </div>
    </section>
  );
}

interface ChangeGroupsProps extends Pick<ChangeEntryProps, "withdrawn"> {
  readonly changes: Changes;
}

function ChangeGroups({ changes, withdrawn }: ChangeGroupsProps) {
  return (
    <>
      <ChangeGroup name="New" models={changes.new}>
        {(model) => <SeenFacts model={model} />}
      </ChangeGroup>
      <ChangeGroup name="Changed" models={changes.changed}>
        {(model) => (
          <div className="min-w-0">
            <ChangedFields fields={model.fields} />
            {withdrawn
              .filter(({ id }) => id === model.id)
              .map((one) => (
                <p key={one.id} className="mt-1 mb-1.5">
                  <CalendarButton
                    onSave={() => saveCancellation([one], parseSource(likelySource()))}
                  >
                    <span>
                      Cancel in calendar{" "}
                      <span className="sr-only">{forDisplay(model.display_name || model.id)}</span>
                    </span>
                  </CalendarButton>
                </p>
              ))}
          </div>
        )}
      </ChangeGroup>
      {changes.partly && (
        <ChangeGroup name="Newly or no longer reported" models={changes.partly}>
          {({ fields }) => <ChangedFields fields={fields} />}
        </ChangeGroup>
      )}
      <ChangeGroup name="Gone" models={changes.gone}>
        {(model) => <SeenFacts model={model} />}
      </ChangeGroup>
    </>
  );
}

/** How a model was described while it was listed. */
function SeenFacts({ model }: { model: SeenModel }) {
  const released = timeOf(model.created_at);
  return (
    <p className="flex min-w-0 flex-wrap items-center gap-x-4 gap-y-1 self-start min-h-6">
      <LifecycleBadge model={{ type: "model", ...model }} />
      <span className="text-ink-2">
        {Number.isNaN(released) ? (
          "Release date unknown"
        ) : (
          <>
            Released <LocalText>{formatDay(released)}</LocalText>
          </>
        )}
      </span>
    </p>
  );
}

function Moment({ time }: { time: number }) {
  return (
    <time dateTime={new Date(time).toISOString()}>
      <LocalText>{formatReadersMoment(time)}</LocalText>
    </time>
  );
}

function baselineSentence({ size, since }: Entry): string {
  const models = formatAmount(size, "model");
  return since === null
    ? `First snapshot: ${models}. Those that are added, removed or changed from now on are listed here.`
    : `${models}. This snapshot cannot be compared with the previous one, because the API was queried or answered differently, for example without lifecycles.`;
}

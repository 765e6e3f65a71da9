import { parseSource } from "#shared/contract/headers.ts";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { likelySource } from "../../data/storage/likely-source.ts";
import { CalendarButton } from "../../model-ui/calendar-button.tsx";
import { formatDay, formatMoment, timeOf } from "#shared/format/dates.ts";
import { ExactTime } from "../../model-ui/exact-time.tsx";
import { forDisplay } from "#shared/format/for-display.ts";
import { ModelName } from "../../data/url/model-link.tsx";
import { ModelId } from "../../model-ui/model-id.tsx";
import { LocalText } from "../../model-ui/local-text.tsx";
import { formatReadersMoment } from "#shared/format/reader-dates.ts";
import { NAMED_BY, replacementOf } from "#shared/model-info/replacement.ts";
import { hasCalendarDate } from "#shared/calendar/retirement-calendar.ts";
import { saveCalendar } from "../../model-ui/save-calendar.ts";
import { useNow } from "../../ui/use-now.ts";
import { timeLeftText, type Nearness } from "./retirement-groups.ts";

interface RetirementRowProps {
  readonly model: ModelInfo;
  readonly nearness: Nearness;
  /**
   * The newest active model of the same line, for a model without a named replacement; undefined when
   * there is none or no line.
   */
  readonly hint: ModelInfo | undefined;
  readonly index: number;
  /** 0 where this row is in the tab order, else -1. */
  readonly tabIndex: 0 | -1;
}

/** When a deprecated model retires, in local time and UTC, and what may replace it. */
export function RetirementRow(props: RetirementRowProps) {
  "use memo";
  const { model, nearness, hint, index, tabIndex } = props;
  const now = useNow();
  const retiresAt = timeOf(model.retires_at);
  const replacement = replacementOf(model);
  return (
    <li className="retirement px-view" data-nearness={nearness} data-row={index}>
      <p className="retirement-days">
        {Number.isNaN(retiresAt) ? "No date" : timeLeftText(retiresAt, now)}
      </p>
      <div className="retirement-model min-w-0">
        <ModelName
          model={model}
          className="row-name block truncate rounded-xs text-[13.5px] leading-6 font-[550] text-ink"
          tabIndex={tabIndex}
        />
        <ModelId id={model.id} tabIndex={tabIndex} />
      </div>
      <p className="retirement-date min-w-0 wrap-anywhere">
        {nearness === "overdue" && <span className="block text-ink-2">Overdue since</span>}
        <RetiresAt value={model.retires_at} tabIndex={tabIndex} />
      </p>
      <div className="retirement-notes min-w-0 text-[12.5px] text-pretty wrap-anywhere text-ink-2">
        <p>
          <DeprecatedAt value={model.deprecated_at} tabIndex={tabIndex} />
        </p>
        {replacement !== null && (
          <p>
            Replacement:{" "}
            <ModelName
              model={{ id: replacement, display_name: replacement }}
              className="font-mono text-[12px] text-accent hover:underline"
              tabIndex={tabIndex}
            />
            , {NAMED_BY}
          </p>
        )}
        {replacement === null && hint && (
          <p>
            Hint: newest active model of this line:{" "}
            <ModelName model={hint} className="text-accent hover:underline" tabIndex={tabIndex} />
          </p>
        )}
      </div>
      {hasCalendarDate(model) && (
        <div className="retirement-action">
          <CalendarButton
            onSave={() => saveCalendar([model], parseSource(likelySource()))}
            tabIndex={tabIndex}
          >
            <span>
              Add to calendar{" "}
              <span className="sr-only">{forDisplay(model.display_name || model.id)}</span>
            </span>
          </CalendarButton>
        </div>
      )}
    </li>
  );
}

type DateField = string | null | undefined;
interface DateProps {
  readonly value: DateField;
  readonly tabIndex: 0 | -1;
}

function RetiresAt({ value, tabIndex }: DateProps) {
  const time = timeOf(value);
  if (Number.isNaN(time)) return <AbsentDate value={value} none="No date announced" />;
  return (
    <ExactTime dateTime={value ?? ""} exact={formatMoment(time)} tabIndex={tabIndex}>
      <LocalText>{formatReadersMoment(time)}</LocalText>
      {/* The same line again for whoever lives by UTC. */}
      {new Date(time).getTimezoneOffset() !== 0 && (
        <span className="block text-[12.5px] text-ink-2">
          <LocalText>{formatDay(time)}</LocalText> UTC
        </span>
      )}
    </ExactTime>
  );
}

function DeprecatedAt({ value, tabIndex }: DateProps) {
  const time = timeOf(value);
  if (Number.isNaN(time)) {
    return (
      <>
        Deprecated: <AbsentDate value={value} none="no date given" />
      </>
    );
  }
  return (
    <>
      Deprecated since{" "}
      <ExactTime dateTime={value ?? ""} exact={formatMoment(time)} tabIndex={tabIndex}>
        <LocalText>{formatDay(time)}</LocalText>
      </ExactTime>
    </>
  );
}

/** Null means that there is no date, a missing field nothing; an invalid value is shown verbatim. */
function AbsentDate({ value, none }: { value: DateField; none: string }) {
  if (typeof value === "string") return <bdi>{forDisplay(value) || none}</bdi>;
  return <span className="text-ink-3">{value === null ? none : "Not reported"}</span>;
}

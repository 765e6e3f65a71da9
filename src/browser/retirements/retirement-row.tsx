import type { ReactNode } from "react";
import type { ModelInfo } from "#contract/model-info.ts";
import { daysUntil, formatMoment, timeOf } from "../reading/dates.ts";
import { harmless, legible } from "../reading/legible.ts";
import { readerDates } from "../reading/reader-dates.ts";
import { CopyButton } from "../ui/copy-button.tsx";
import { CalendarButton } from "./calendar-button.tsx";
import { ModelName } from "./model-name.tsx";
import { hasCalendarDate } from "./retirement-calendar.ts";
import { daysLeftText, type Nearness } from "./retirement-groups.ts";

interface RetirementRowProps {
  readonly model: ModelInfo;
  readonly nearness: Nearness;
  /** The newest active model of the same line; undefined when there is none or no line. */
  readonly hint: ModelInfo | undefined;
  /** The ID of the model whose details are open; null when none is. */
  readonly openId: string | null;
  /** Any moment of the present day in UTC. */
  readonly now: number;
}

/** When a deprecated model retires, by the reader's clock and in UTC, and what may come after it. */
export function RetirementRow({ model, nearness, hint, openId, now }: RetirementRowProps) {
  const retiresAt = timeOf(model.retires_at);
  return (
    <li className="retirement" data-nearness={nearness}>
      <p className="retirement-days">
        {Number.isNaN(retiresAt) ? "No date" : daysLeftText(daysUntil(retiresAt, now))}
      </p>
      <div className="retirement-model">
        <ModelName model={model} isOpen={model.id === openId} className="row-name" />
        <span className="row-id">
          <code>
            <bdi>{legible(model.id)}</bdi>
          </code>
          <CopyButton text={harmless(model.id)} name="Copy ID" />
        </span>
      </div>
      <p className="retirement-date">
        <RetiresAt value={model.retires_at} />
      </p>
      <div className="retirement-notes">
        <p>
          <DeprecatedAt value={model.deprecated_at} />
        </p>
        {hint && (
          <p>
            Hint: newest active of this line:{" "}
            <ModelName
              model={hint}
              isOpen={hint.id === openId}
              className="text-accent hover:underline"
            />
          </p>
        )}
      </div>
      {hasCalendarDate(model) && (
        <div className="retirement-action">
          <CalendarButton models={[model]}>
            <span>
              Add to calendar{" "}
              <span className="sr-only">{legible(model.display_name || model.id)}</span>
            </span>
          </CalendarButton>
        </div>
      )}
    </li>
  );
}

type DateField = string | null | undefined;

function RetiresAt({ value }: { value: DateField }) {
  const time = timeOf(value);
  if (Number.isNaN(time)) return <AbsentDate value={value} none="No date announced" />;
  const { locale, formatMoment: formatReadersMoment, formatUtcDay } = readerDates();
  return (
    <ExactTime value={value} time={time}>
      <bdi lang={locale}>{formatReadersMoment(time)}</bdi>
      <span className="retirement-utc">
        <bdi lang={locale}>{formatUtcDay(time)}</bdi> UTC
      </span>
    </ExactTime>
  );
}

function DeprecatedAt({ value }: { value: DateField }) {
  const time = timeOf(value);
  if (Number.isNaN(time)) {
    return (
      <>
        Deprecated: <AbsentDate value={value} none="no date given" />
      </>
    );
  }
  const { locale, formatUtcDay } = readerDates();
  return (
    <>
      Deprecated since{" "}
      <ExactTime value={value} time={time}>
        <bdi lang={locale}>{formatUtcDay(time)}</bdi>
      </ExactTime>
    </>
  );
}

interface ExactTimeProps {
  readonly value: DateField;
  readonly time: number;
  readonly children: ReactNode;
}

/** A date with its exact moment in UTC on hover and focus. */
function ExactTime({ value, time, children }: ExactTimeProps) {
  return (
    <time
      dateTime={value ?? undefined}
      data-exact={formatMoment(time)}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the exact value shows on focus
      tabIndex={0}
      className="exact"
    >
      {children}
    </time>
  );
}

/** Null is an answer, that there is no date; a missing field is none; nonsense is shown as it came. */
function AbsentDate({ value, none }: { value: DateField; none: string }) {
  if (typeof value === "string") return <bdi>{legible(value) || none}</bdi>;
  return <span className="text-ink-3">{value === null ? none : "Not reported"}</span>;
}

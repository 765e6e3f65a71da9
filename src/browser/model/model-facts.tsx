import type { ReactNode } from "react";
import type { ModelInfo } from "#contract/model-info.ts";
import { daysUntil, formatAge, formatDay, formatMoment, timeOf } from "../reading/dates.ts";
import { legible } from "../reading/legible.ts";
import { formatTokens } from "../reading/tokens.ts";
import { useNow } from "../ui/use-now.ts";

/** The fields that have a place of their own; any other is new to this build. */
const KNOWN_FIELDS = new Set([
  "type",
  "id",
  "display_name",
  "created_at",
  "lifecycle",
  "line",
  "deprecated_at",
  "retires_at",
  "max_input_tokens",
  "max_tokens",
  "capabilities",
  "allowed_fallback_models",
]);

/** Every field of the answer, in words; unknown ones as they came, marked as new. */
export function ModelFacts({ model }: { model: ModelInfo }) {
  const now = useNow();
  const newFields = Object.entries(model).filter(([field]) => !KNOWN_FIELDS.has(field));
  const isActive = model.lifecycle === "active";
  return (
    <dl className="facts">
      <Fact name="Released">
        {Number.isNaN(timeOf(model.created_at)) ? (
          "Unknown"
        ) : (
          <Day value={model.created_at} note={formatAge(timeOf(model.created_at), now)} />
        )}
      </Fact>
      <Fact name="Lifecycle">{reported(model.lifecycle)}</Fact>
      <Fact name="Line">{model.line === null ? <Faint>No line</Faint> : reported(model.line)}</Fact>
      <Fact name="Context window">{tokens(model.max_input_tokens)}</Fact>
      <Fact name="Max output">{tokens(model.max_tokens)}</Fact>
      <Fact name="Deprecated">
        {model.deprecated_at ? (
          <Day value={model.deprecated_at} note={formatAge(timeOf(model.deprecated_at), now)} />
        ) : (
          absentDate(model.deprecated_at, isActive ? "No" : "No date")
        )}
      </Fact>
      <Fact name="Retires">
        {model.retires_at ? (
          <Day value={model.retires_at} note={retirementNote(model, now)} />
        ) : (
          absentDate(model.retires_at, "No date announced")
        )}
      </Fact>
      <FallbackModels ids={model["allowed_fallback_models"]} />
      <Fact name="Type">{model.type}</Fact>
      {newFields.map(([field, value]) => (
        <Fact key={field} name={legible(field)} isNew>
          <code className="font-mono text-[12px] wrap-anywhere">
            <bdi>{legible(JSON.stringify(value))}</bdi>
          </code>
        </Fact>
      ))}
    </dl>
  );
}

function Fact({ name, isNew, children }: { name: string; isNew?: boolean; children: ReactNode }) {
  return (
    <div>
      <dt>
        <bdi className="wrap-anywhere">{name}</bdi>
        {isNew && (
          <span className="ms-1.5 rounded-full bg-accent-soft px-1.5 py-px text-[11px] whitespace-nowrap text-accent">
            New field
          </span>
        )}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

/**
 * The models a request may fall back to, which only a beta shows.
 * @see resources/beta/models.d.ts `BetaModelInfo.allowed_fallback_models` of the official SDK 1.12.0
 */
function FallbackModels({ ids }: { ids: unknown }) {
  if (ids === undefined) return null;
  const isNone = !Array.isArray(ids) || ids.length === 0;
  return (
    <Fact name="Fallback models">
      {isNone ? (
        <Faint>None</Faint>
      ) : (
        <code className="font-mono text-[12.5px] wrap-anywhere">
          <bdi>{ids.map((id) => legible(String(id))).join(", ")}</bdi>
        </code>
      )}
    </Fact>
  );
}

function Faint({ children }: { children: ReactNode }) {
  return <span className="text-ink-3">{children}</span>;
}

function reported(value: string | null | undefined): ReactNode {
  return value ? <bdi>{legible(value)}</bdi> : <Faint>Not reported</Faint>;
}

function tokens(count: number | null | undefined): ReactNode {
  return typeof count === "number" ? formatTokens(count) : <Faint>Not reported</Faint>;
}

/** Null is an answer, that there is no date; a missing field is none. */
function absentDate(value: string | null | undefined, none: string): ReactNode {
  return <Faint>{value === undefined ? "Not reported" : none}</Faint>;
}

function Day({ value, note }: { value: string; note: string }) {
  const time = timeOf(value);
  if (Number.isNaN(time)) return <bdi>{legible(value)}</bdi>;
  return (
    <>
      <time dateTime={value} title={formatMoment(time)}>
        {formatDay(time)}
      </time>{" "}
      <Faint>· {note}</Faint>
    </>
  );
}

function retirementNote(model: ModelInfo, now: number): string {
  const time = timeOf(model.retires_at);
  const isOverdue = model.lifecycle === "deprecated" && daysUntil(time, now) < 0;
  return isOverdue ? `overdue, due ${formatAge(time, now)}` : formatAge(time, now);
}

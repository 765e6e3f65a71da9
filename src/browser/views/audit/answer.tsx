import type { ReactNode } from "react";
import { describeFailure } from "../../data/api/describe-failure.ts";
import { timeOf } from "#shared/format/dates.ts";
import { DatedText } from "../../model-ui/dated-text.tsx";
import { forDisplay } from "#shared/format/for-display.ts";
import { HINT, NAMED_BY } from "#shared/model-info/replacement.ts";
import { useIsOnline } from "../../ui/use-is-online.ts";
import { useNow } from "../../ui/use-now.ts";
import type { AuditRow } from "#shared/model-names/audit-row.ts";
import { NameLink } from "./name-link.tsx";
import { notesOn, suggestedFor } from "#shared/model-names/notes.ts";
import { retirementText } from "#shared/model-names/verdict.ts";
import { CodeText } from "../../model-ui/code-text.tsx";

/** More IDs would make the row of a misspelling the tallest. */
const OFFERED = 3;

interface AnswerProps {
  readonly row: AuditRow;
  /** Known IDs that are like an unknown name; undefined until they are looked for. */
  readonly nearest: readonly string[] | undefined;
}

/** What the API answered to a name, and what else there is to know about how it is written. */
export function Answer({ row: { match, verdict, replacement }, nearest }: AnswerProps) {
  const { kind, error } = verdict;
  const suggested = nearest === undefined ? undefined : suggestedFor(match, nearest);
  return (
    <>
      {kind === "unknown" && <Unknown suggested={suggested} />}
      {kind === "failed" && <Failure error={error} />}
      <ModelAnswer verdict={verdict} replacement={replacement} />
      {notesOn(match, kind === "unknown").map((note) => (
        <Line key={note}>{forDisplay(note)}</Line>
      ))}
    </>
  );
}

/** The model that a name leads to; nothing without one. */
function ModelAnswer({ verdict, replacement }: Pick<AuditRow, "verdict" | "replacement">) {
  const retirement = retirementText(verdict, useNow());
  const { model, isPinned } = verdict;
  if (model === null) return null;
  return (
    <div className="pb-0.5 wrap-anywhere">
      {isPinned === false && (
        <p className="pt-0.5">
          <span className="text-ink-2">→ </span>
          <CodeText className="text-[12.5px]">{model.id}</CodeText>
        </p>
      )}
      <Line>{forDisplay(model.display_name)}</Line>
      {retirement !== null && (
        <Line>
          <DatedText text={retirement} time={timeOf(model.retires_at)} />
        </Line>
      )}
      {replacement !== null && (
        <p className="text-[13px] text-pretty text-ink-2">
          {replacement.isNamed ? "Replacement" : `Hint: ${HINT}`}:{" "}
          <NameLink name={replacement.id}>{forDisplay(replacement.id)}</NameLink>
          {replacement.isNamed && `, ${NAMED_BY}`}
        </p>
      )}
    </div>
  );
}

function Line({ children }: { children: ReactNode }) {
  return (
    <p className="py-px text-[13px] text-ink-2 first:pt-0.5">
      <bdi>{children}</bdi>
    </p>
  );
}

function Unknown({ suggested }: { suggested: readonly string[] | undefined }) {
  if (suggested === undefined) return <Line>Looking for similar IDs…</Line>;
  if (suggested.length === 0) return <Line>No such model, and no similar IDs</Line>;
  return (
    <div className="text-[13px] text-ink-2">
      <p className="py-0.5">No such model. Most similar IDs:</p>
      <ul className="flex flex-wrap gap-x-3">
        {suggested.slice(0, OFFERED).map((id) => (
          <li key={id}>
            <NameLink name={id}>{forDisplay(id)}</NameLink>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Failure({ error }: { error: unknown }) {
  const { title, detail, status } = describeFailure(error, useIsOnline());
  return (
    <div className="pb-0.5 wrap-anywhere">
      <Line>{title}</Line>
      {status !== null && <Line>HTTP {status}</Line>}
      {detail !== null && <Line>{forDisplay(detail)}</Line>}
    </div>
  );
}

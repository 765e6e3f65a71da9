import type { ReactNode } from "react";
import { describeFailure } from "../../data/api/describe-failure.ts";
import { timeOf } from "#shared/format/dates.ts";
import { DatedText } from "../../model-ui/dated-text.tsx";
import { forDisplay } from "#shared/format/for-display.ts";
import { NAMED_BY, replacementOf } from "#shared/model-info/replacement.ts";
import { useIsOnline } from "../../ui/use-is-online.ts";
import { useNow } from "../../ui/use-now.ts";
import type { Audited } from "./audited.ts";
import { NameLink } from "./name-link.tsx";
import { retirementText } from "#shared/model-names/verdict.ts";

/** More IDs would make the row of a misspelling the tallest. */
const OFFERED = 3;

interface AnswerProps {
  readonly audited: Audited;
  readonly nearest: readonly string[] | undefined;
}

/** What the API answered to a name: the model it leads to, or what is like it, or why nothing. */
export function Answer({ audited, nearest }: AnswerProps) {
  const { verdict } = audited;
  const retirement = retirementText(verdict, useNow());
  if (verdict.kind === "unknown") return <Unknown nearest={nearest} />;
  if (verdict.kind === "failed") return <Failure error={verdict.error} />;
  const { model, isPinned } = verdict;
  if (model === null) return null;
  const replacement = replacementOf(model);
  return (
    <div className="pb-0.5 wrap-anywhere">
      {isPinned === false && (
        <p className="pt-0.5">
          <span className="text-ink-2">→ </span>
          <code className="font-mono text-[12.5px]">
            <bdi>{forDisplay(model.id)}</bdi>
          </code>
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
          Replacement: <NameLink name={replacement}>{replacement}</NameLink>, {NAMED_BY}
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

function Unknown({ nearest }: Pick<AnswerProps, "nearest">) {
  if (nearest === undefined) return <Line>Looking for IDs like it…</Line>;
  if (nearest.length === 0)
    return <Line>The API knows no such model, and no known ID is like it</Line>;
  return (
    <div className="text-[13px] text-ink-2">
      <p className="py-0.5">The API knows no such model. Nearest:</p>
      <ul className="flex flex-wrap gap-x-3">
        {nearest.slice(0, OFFERED).map((id) => (
          <li key={id}>
            <NameLink name={id}>{forDisplay(id)}</NameLink>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Failure({ error }: { error: unknown }) {
  const { title, detail } = describeFailure(error, useIsOnline());
  return (
    <div className="pb-0.5 wrap-anywhere">
      <Line>{title}</Line>
      {detail !== null && <Line>{forDisplay(detail)}</Line>}
    </div>
  );
}

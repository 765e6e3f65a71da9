import { useMemo, useState } from "react";
import { formatCount, formatAmount } from "#shared/format/count.ts";
import { forDisplay } from "#shared/format/for-display.ts";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import type { IdTable } from "#shared/model-names/id-table.ts";
import type { Source } from "#shared/model-names/match-names.ts";
import { Icon } from "../../ui/icon.tsx";
import { useCopy } from "../../ui/use-copy.ts";
import type { AuditRow } from "#shared/model-names/audit-row.ts";
import {
  planReplacements,
  replaceIn,
  type ReplacementPlan,
} from "#shared/model-names/plan-replacements.ts";
import { CodeText } from "../../model-ui/code-text.tsx";

interface ReplacementsProps {
  readonly rows: readonly AuditRow[];
  readonly sources: readonly Source[];
  readonly listed: ReadonlyMap<string, ModelInfo>;
  readonly table: IdTable;
}

/** Offers the texts with names replaced, as far as that is certain; nothing where no name needs it. */
export function Replacements({ rows, sources, listed, table }: ReplacementsProps) {
  const plan = useMemo(() => planReplacements(rows, listed, table), [rows, listed, table]);
  const [isOpen, setIsOpen] = useState(false);
  const isNeeded = rows.some(
    ({ verdict: { kind } }) => kind === "deprecated" || kind === "retired",
  );
  if (!isNeeded) return null;
  const { replaced } = plan;
  const changed = sources.filter((source) =>
    replaced.some(({ row }) => row.match.places.some((place) => place.source === source)),
  );
  return (
    <section aria-label="Replacements" className="border-t border-line px-view py-2.5 text-[13px]">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p>{sentenceOn(plan)}</p>
        {changed.map((source) => (
          <CopyReplaced
            key={source.name}
            source={source}
            plan={plan}
            isOnly={sources.length === 1}
          />
        ))}
      </div>
      <details
        className="mt-1 text-[12.5px] text-ink-2"
        onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
      >
        <summary className="min-h-6 w-fit rounded-sm py-0.5">
          What is replaced, and what is not
        </summary>
        {isOpen && <PlanList plan={plan} />}
      </details>
    </section>
  );
}

/** More are rarely read; the exports have them all. */
const LISTED = 100;

function PlanList({ plan: { replaced, left } }: { plan: ReplacementPlan }) {
  const more = replaced.length + left.length - LISTED;
  const stay = left.slice(0, Math.max(0, LISTED - replaced.length));
  return (
    <ul>
      {replaced.slice(0, LISTED).map(({ row: { match }, written }) => (
        <li key={match.key} className="py-0.5 wrap-anywhere">
          <Name>{match.written}</Name> → <Name>{written}</Name>,{" "}
          {formatAmount(match.places.length, "place")}
        </li>
      ))}
      {stay.map(({ row: { match }, reason }) => (
        <li key={match.key} className="py-0.5 wrap-anywhere">
          <Name>{match.written}</Name> stays: <bdi>{forDisplay(reason)}</bdi>
        </li>
      ))}
      {more > 0 && <li className="py-0.5">and {formatCount(more)} more</li>}
    </ul>
  );
}

function sentenceOn({ replaced, left }: ReplacementPlan): string {
  const stay = `${formatCount(left.length)} ${left.length === 1 ? "stays" : "stay"}`;
  if (replaced.length === 0) return `No name can be replaced with certainty; ${stay}`;
  const count = replaced.reduce((sum, { row }) => sum + row.match.places.length, 0);
  const names = formatAmount(replaced.length, "name");
  return `${names} can be replaced, in ${formatAmount(count, "place")}${left.length === 0 ? "" : `; ${stay}`}`;
}

interface CopyReplacedProps {
  readonly source: Source;
  readonly plan: ReplacementPlan;
  /** Whether there is no other text that it could be. */
  readonly isOnly: boolean;
}

/** Copies a text with the names replaced, which is made when the button is pressed. */
function CopyReplaced({ source, plan, isOnly }: CopyReplacedProps) {
  const { icon, copy } = useCopy();
  return (
    <button
      type="button"
      className="control max-w-full"
      onClick={() => copy(replaceIn(source, plan))}
    >
      <Icon name={icon} size={14} />
      <span className="truncate">
        Copy text with replacements
        {!isOnly && (
          <>
            : <bdi>{forDisplay(source.name)}</bdi>
          </>
        )}
      </span>
    </button>
  );
}

function Name({ children }: { children: string }) {
  return <CodeText className="text-[12px]">{children}</CodeText>;
}

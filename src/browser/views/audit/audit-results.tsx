import { useMemo, useState } from "react";
import { useAddress } from "../../data/url/address.ts";
import { RequestFailure } from "../../data/api/request-failure.tsx";
import { useNow } from "../../ui/use-now.ts";
import { auditRows, type AuditRow } from "#shared/model-names/audit-row.ts";
import { ExportButtons } from "./export-buttons.tsx";
import type { MatchPlace, Source } from "#shared/model-names/match-names.ts";
import { newestActiveByLine } from "#shared/model-info/newest-of-line.ts";
import { namesToAsk } from "#shared/model-names/names-to-ask.ts";
import { KnownIdsNotice } from "./known-ids-notice.tsx";
import { NamesTable } from "./names-table.tsx";
import { Replacements } from "./replacements.tsx";
import { outcomeByList } from "./outcome-by-list.ts";
import { Progress } from "./progress.tsx";
import { useLookupQueue } from "./use-lookup-queue.ts";
import { useMatches } from "./use-matches.ts";
import { useIdsInCache } from "./use-ids-in-cache.ts";

interface AuditResultsProps {
  readonly sources: readonly Source[];
  readonly pasted: Source;
  /** Shows a place of the pasted text, and as many code units of it. */
  readonly onShow: (place: MatchPlace, length: number) => void;
}

/** What was found in the texts, what the API says about it, and its exports. */
export function AuditResults({ sources, pasted, onShow }: AuditResultsProps) {
  const [{ betas, workspace, model: open }] = useAddress();
  const requestOptions = { betas, workspace };
  const now = useNow();
  const { known, table, models, walk } = useIdsInCache(requestOptions);
  const { matches, progress } = useMatches(sources, table);
  const spellings = useMemo(() => matches.map(namesToAsk), [matches]);
  const queue = useLookupQueue(spellings, requestOptions);
  const version = queue.version();
  const newest = useMemo(() => newestActiveByLine(models.values()), [models]);
  const failure = queue.failure();
  const rows = useMemo(
    () => auditAt(version, matches, outcomeByList(queue.outcomeOf, models, failure), newest, now),
    [version, matches, queue, models, failure, newest, now],
  );
  const [isUrgentOnly, setIsUrgentOnly] = useState(false);
  const shown = isUrgentOnly ? rows.filter(({ verdict }) => verdict.needsAttention) : rows;
  const state = queue.state();

  return (
    <section aria-label="Names found" className="border-t border-line">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2 px-view py-2.5">
        <Progress rows={rows} readPart={progress} queue={queue} />
        <span className="flex-1 max-md:hidden" />
        <label className="flex min-h-8 cursor-pointer items-center gap-2 text-[13px] text-ink-2">
          <input
            type="checkbox"
            className="size-4 accent-accent"
            checked={isUrgentOnly}
            onChange={(event) => setIsUrgentOnly(event.target.checked)}
          />
          Only what needs attention
        </label>
        <ExportButtons rows={rows} known={known} requestOptions={requestOptions} now={now} />
      </div>
      {state === "failed" && (
        <RequestFailure error={failure} onRetry={queue.resume} shape="strip" />
      )}
      <KnownIdsNotice walk={walk} isEmpty={models.size === 0} />
      {progress === null && (
        <Replacements rows={rows} sources={sources} listed={models} table={table} />
      )}
      {shown.length > 0 ? (
        <NamesTable rows={shown} known={known} openId={open} pasted={pasted} onShow={onShow} />
      ) : (
        progress === null && <Nothing isFiltered={rows.length > 0} isOver={state === "done"} />
      )}
    </section>
  );
}

/** The version says that outcomes have changed, which nothing else would. */
function auditAt(_version: number, ...inputs: Parameters<typeof auditRows>): AuditRow[] {
  return auditRows(...inputs);
}

function Nothing({ isFiltered, isOver }: { isFiltered: boolean; isOver: boolean }) {
  return (
    <p className="border-t border-line px-view py-12 text-center text-[13px] text-ink-2">
      {!isFiltered
        ? "Nothing in the text is a model name or the ID of a listed model."
        : isOver
          ? "Nothing needs attention."
          : "Nothing checked so far needs attention."}
    </p>
  );
}

import { useMemo, useState, useEffect } from "react";
import { useAddress } from "../../data/url/address.ts";
import { RequestFailure } from "../../data/api/request-failure.tsx";
import { useNow } from "../../ui/use-now.ts";
import { auditRows, type AuditRow } from "#shared/model-names/audit-row.ts";
import { ExportButtons } from "./export-buttons.tsx";
import {
  type MatchPlace,
  type Source,
  matchNames,
  type NameMatch,
} from "#shared/model-names/match-names.ts";
import { newestActiveByLine } from "#shared/model-info/newest-of-line.ts";
import { namesToAsk } from "#shared/model-names/names-to-ask.ts";
import type { Walk } from "../../data/list/use-walk.ts";
import { NamesTable } from "./names-table.tsx";
import { Replacements } from "./replacements.tsx";
import { outcomeByList } from "./outcome-by-list.ts";
import { Progress } from "./progress.tsx";
import { useLookupQueue } from "./use-lookup-queue.ts";
import { useIdsInCache } from "./use-ids-in-cache.ts";
import type { IdTable } from "#shared/model-names/id-table.ts";
import { createTimeSlices } from "../../ui/time-slices.ts";

interface AuditResultsProps {
  readonly sources: readonly Source[];
  /** Shows a place of the pasted text, and as many code units of it. */
  readonly onShow: (place: MatchPlace, length: number) => void;
}

/** What was found in the texts, what the API says about it, and its exports. */
export function AuditResults({ sources, onShow }: AuditResultsProps) {
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
        <NamesTable rows={shown} known={known} openId={open} onShow={onShow} />
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

interface KnownIdsNoticeProps {
  readonly walk: Walk;
  /** Whether no model is listed. */
  readonly isEmpty: boolean;
}

/** Says what may be missing when the list of known IDs is incomplete or empty; else nothing. */
function KnownIdsNotice({ walk, isEmpty }: KnownIdsNoticeProps) {
  const { state } = walk;
  const isNone = isEmpty && state === "complete";
  if (state !== "failed" && state !== "broken" && !isNone) return null;
  return (
    <p
      role="alert"
      className="flex flex-wrap items-center gap-x-3 border-t border-line bg-warn-soft px-view py-2 text-[13px]"
    >
      {isNone
        ? "This server lists no models, so only names with “claude” are found, and few if any are known to it. Check the server’s ANTHROPIC_BASE_URL and what its key may use."
        : "The list of known IDs is incomplete: names without “claude”, and IDs similar to an unknown one, may be missing."}
      {state === "failed" && (
        <button type="button" className="link-button" onClick={walk.retry}>
          Load the list
        </button>
      )}
    </p>
  );
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

/** What was found, and how far the reading is. */
interface Matching {
  readonly matches: readonly NameMatch[];
  /** From 0 to 1; null when everything has been read. */
  readonly progress: number | null;
}

const NOTHING: Matching = { matches: [], progress: null };

/** The names in the texts; while they are read again, those that were found before. */
function useMatches(sources: readonly Source[], table: IdTable): Matching {
  const [matching, setMatching] = useState(NOTHING);
  useEffect(() => {
    let isWanted = true;
    const total = sources.reduce((length, { text }) => length + text.length, 0);
    const takeTurns = createTimeSlices();
    void matchNames(sources, table, (read) => {
      const turn = takeTurns();
      if (turn && isWanted) setMatching(({ matches }) => ({ matches, progress: read / total }));
      // A text that is gone is read no further.
      return isWanted ? turn : new Promise(() => undefined);
    }).then((matches) => isWanted && setMatching({ matches, progress: null }));
    return () => {
      isWanted = false;
    };
  }, [sources, table]);
  return matching;
}

import { useMemo, useState } from "react";
import { useAddress } from "../../data/url/address.ts";
import { describeFailure } from "../../data/api/describe-failure.ts";
import { FailureNotice } from "../../ui/failure-notice.tsx";
import { useIsOnline } from "../../ui/use-is-online.ts";
import { useNow } from "../../ui/use-now.ts";
import { auditNames, type Audited } from "./audited.ts";
import { ExportButtons } from "./export-buttons.tsx";
import type { FoundPlace } from "#shared/model-names/find-names.ts";
import type { Source } from "#shared/model-names/find-names.ts";
import { KnownIdsNotice } from "./known-ids-notice.tsx";
import { NamesTable } from "./names-table.tsx";
import { PLATFORM_NOTE } from "#shared/model-names/platform-note.ts";
import { Progress } from "./progress.tsx";
import { useAsking } from "./use-asking.ts";
import { useFound } from "./use-found.ts";
import { useIdsInCache } from "./use-ids-in-cache.ts";

interface AuditResultsProps {
  readonly sources: readonly Source[];
  readonly pasted: Source;
  /** Shows a place of the pasted text, and as many code units of it. */
  readonly onShow: (place: FoundPlace, length: number) => void;
}

/** What was found in the texts, what the API says to it, and the ways to take that along. */
export function AuditResults({ sources, pasted, onShow }: AuditResultsProps) {
  const [{ betas, workspace, model: open }] = useAddress();
  const requestOptions = { betas, workspace };
  const now = useNow();
  const isOnline = useIsOnline();
  const { known, walk } = useIdsInCache(requestOptions);
  const { found, progress } = useFound(sources, known);
  const names = useMemo(() => found.map(({ name }) => name), [found]);
  const asking = useAsking(names, requestOptions);
  const version = asking.version();
  const audited = useMemo(
    () => auditAt(version, found, asking.outcomeOf, now),
    [version, found, asking, now],
  );
  const [isUrgentOnly, setIsUrgentOnly] = useState(false);
  const shown = isUrgentOnly ? audited.filter(({ verdict }) => verdict.needsAttention) : audited;
  const state = asking.state();

  return (
    <section aria-label="Names found" className="border-t border-line">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2 px-view py-2.5">
        <Progress audited={audited} reading={progress} asking={asking} />
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
        <ExportButtons audited={audited} known={known} requestOptions={requestOptions} now={now} />
      </div>
      {state === "failed" && (
        <FailureNotice
          failure={describeFailure(asking.failure(), isOnline)}
          onRetry={asking.retry}
          shape="strip"
        />
      )}
      <KnownIdsNotice walk={walk} />
      {shown.some(({ found: { platform } }) => platform !== "api") && (
        <p className="px-view pb-2.5 text-[12.5px] text-ink-2">{PLATFORM_NOTE}</p>
      )}
      {shown.length > 0 ? (
        <NamesTable audited={shown} known={known} openId={open} pasted={pasted} onShow={onShow} />
      ) : (
        progress === null && <Nothing isFiltered={audited.length > 0} isOver={state === "done"} />
      )}
    </section>
  );
}

/** The version says that outcomes have changed, which nothing else would. */
function auditAt(_version: number, ...asked: Parameters<typeof auditNames>): Audited[] {
  return auditNames(...asked);
}

function Nothing({ isFiltered, isOver }: { isFiltered: boolean; isOver: boolean }) {
  return (
    <p className="border-t border-line px-view py-12 text-center text-[13px] text-ink-2">
      {!isFiltered
        ? "No word in it looks like a model name or is the ID of a listed model."
        : isOver
          ? "Nothing needs attention."
          : "Nothing that was answered so far needs attention."}
    </p>
  );
}

import { pagePath } from "../../data/api/list-query.ts";
import type { ResponseMeta } from "../../data/api/response-meta.ts";
import { formatClock, formatElapsed } from "#shared/format/dates.ts";
import { formatAmount } from "#shared/format/count.ts";
import { LocalText } from "../../model-ui/local-text.tsx";
import { Icon } from "../../ui/icon.tsx";
import { lazyOrNothing } from "../../ui/lazy-or-nothing.tsx";
import { ListActions } from "./list-actions.tsx";
import { PageSize } from "./page-size.tsx";
import { useNow } from "../../ui/use-now.ts";
import { progressSentence } from "../../data/list/list-progress.ts";
import type { ListBodyProps } from "../../data/list/list-body.ts";

const StatusExtras = lazyOrNothing(async () => (await import("./status-extras.tsx")).StatusExtras);

interface StatusBarProps extends Omit<ListBodyProps, "empty"> {
  readonly onCode: () => void;
}

/** What was requested from the API, how much of it is loaded, and when it was current. */
export function StatusBar({ listed, address, onAddress, onCode }: StatusBarProps) {
  const { query, hasWords, walk, index, listing } = listed;
  const { betas, workspace } = address;
  const hasExtras = hasWords || betas.length > 0 || workspace !== "";
  const { state, pages, isRefreshing, isSlow } = walk;
  const isStopped = state === "stopped";
  const isAsking = state === "first" || state === "fetching";
  const path = pagePath(query);
  const progress = {
    shown: listing.length,
    searched: listing.searched,
    loaded: index.size,
    isOutdated: walk.isOutdated,
    isRefreshing,
  };
  const now = useNow();
  const meta = pages.at(-1)?.meta;
  const storedAge = walk.storedAt === null ? null : formatElapsed(walk.storedAt, now);
  return (
    <footer className="status-bar">
      {/* What changes with every page is said when the last one is here. */}
      <span role="status" aria-live={isAsking ? "off" : undefined}>
        {progressSentence(state, { ...progress, storedAge })}
      </span>
      {hasExtras && <StatusExtras isSearch={hasWords} address={address} onAddress={onAddress} />}
      {(isStopped || (state === "fetching" && isSlow)) && (
        <button type="button" className="link-button" onClick={isStopped ? walk.resume : walk.stop}>
          {isStopped ? "Resume" : "Stop"}
        </button>
      )}
      <code
        className="min-w-0 flex-1 truncate font-mono text-[11.5px] text-ink-3 max-lg:hidden"
        title={path}
      >
        GET {decodeURIComponent(path)}
      </code>
      {meta && storedAge === null && (
        <span className="whitespace-nowrap max-[860px]:hidden">
          {formatAmount(pages.length, "page")}, as of{" "}
          <LocalText>{formatClock(sinceWhen(meta))}</LocalText>
        </span>
      )}
      <PageSize
        className="flex gap-1.5 whitespace-nowrap max-md:hidden"
        value={address.limit}
        onChange={(limit) => void onAddress({ limit })}
      />
      <ListActions className="link-button max-md:hidden" onCode={onCode} />
      <button
        type="button"
        className="link-button"
        aria-label="Refresh"
        title="Ask the API again"
        // Disabled, it would lose the focus.
        aria-disabled={isAsking}
        onClick={isAsking ? undefined : walk.refresh}
      >
        <Icon name="refresh" size={14} />
      </button>
    </footer>
  );
}

/** When the list was current: when it was received or, for a stale response, the moment it dates from. */
function sinceWhen({ staleSince, receivedAt }: ResponseMeta): number {
  return staleSince === null ? receivedAt : Date.parse(staleSince);
}

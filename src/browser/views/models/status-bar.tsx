import type { ReactNode } from "react";
import type { ResponseMeta } from "../../data/api/response-meta.ts";
import { formatClock, formatElapsed } from "#shared/format/dates.ts";
import { formatCount } from "#shared/format/count.ts";
import { LocalText } from "../../model-ui/local-text.tsx";
import { openOverlay } from "../../dialogs/overlay.ts";
import { Icon } from "../../ui/icon.tsx";
import { useNow } from "../../ui/use-now.ts";
import { progressSentence, type Shown } from "../../data/list/list-progress.ts";
import type { Walk } from "../../data/list/use-walk.ts";

interface StatusBarProps {
  /** What is ticked in the list, if anything is. */
  readonly ticked: ReactNode;
  readonly walk: Walk;
  readonly amount: Omit<Shown, "storedAge" | "isRefreshing">;
  /** What the API was asked for the first page. */
  readonly path: string;
  /** The betas it was asked with. */
  readonly betas: readonly string[];
  readonly onDropBetas: () => void;
  readonly onCode: () => void;
  /** Whether betas or a workspace were asked for, so that they may change something. */
  readonly hasRequestOptions: boolean;
}

/** What was asked of the API, how much of it is here, and since when. */
export function StatusBar({
  ticked,
  walk,
  amount,
  path,
  betas,
  onDropBetas,
  onCode,
  hasRequestOptions,
}: StatusBarProps) {
  const { state, pages, isRefreshing, isSlow } = walk;
  const now = useNow();
  const meta = pages.at(-1)?.meta;
  const storedAge = walk.storedAt === null ? null : formatElapsed(walk.storedAt, now);
  return (
    <footer className="status-bar">
      <span role="status">{progressSentence(state, { ...amount, isRefreshing, storedAge })}</span>
      {ticked}
      {state === "fetching" && isSlow && (
        <button type="button" className="link-button" onClick={walk.stop}>
          Stop
        </button>
      )}
      {state === "stopped" && (
        <button type="button" className="link-button" onClick={walk.resume}>
          Resume
        </button>
      )}
      <code
        className="min-w-0 flex-1 truncate font-mono text-[11.5px] text-ink-3 max-lg:hidden"
        title={path}
      >
        GET {decodeURIComponent(path)}
      </code>
      {betas.length > 0 && (
        <span className="flex items-center gap-2 whitespace-nowrap" title={betas.join(", ")}>
          <span className="max-md:sr-only">
            {betas.length === 1 ? "1 beta" : `${betas.length} betas`}
          </span>
          <button type="button" className="link-button" onClick={onDropBetas}>
            Ask without
          </button>
        </span>
      )}
      {hasRequestOptions && (
        <button
          type="button"
          className="link-button"
          onClick={() => openOverlay({ name: "difference" })}
        >
          What changes
        </button>
      )}
      {meta && storedAge === null && (
        <span className="whitespace-nowrap max-[860px]:hidden">
          {pages.length === 1 ? "1 page" : `${formatCount(pages.length)} pages`} ·{" "}
          {meta.staleSince !== null && "as of "}
          <LocalText>{formatClock(sinceWhen(meta))}</LocalText>
        </span>
      )}
      <button type="button" className="link-button max-md:hidden" onClick={onCode}>
        Copy as code
      </button>
      <button
        type="button"
        className="link-button max-md:hidden"
        onClick={() => openOverlay({ name: "requests" })}
      >
        Requests
      </button>
      <button
        type="button"
        className="link-button max-md:hidden"
        onClick={() => openOverlay({ name: "export" })}
      >
        Export
      </button>
      <button
        type="button"
        className="link-button"
        aria-label="Refresh"
        title="Ask the API again"
        disabled={state === "first" || state === "fetching"}
        onClick={walk.refresh}
      >
        <Icon name="refresh" size={14} />
      </button>
    </footer>
  );
}

/** Since when it is the truth: the moment it was asked, or for a kept answer the moment it dates from. */
function sinceWhen({ staleSince, receivedAt }: ResponseMeta): number {
  return staleSince === null ? receivedAt : Date.parse(staleSince);
}

import { RequestFailure } from "../../data/api/request-failure.tsx";
import { FAULT_SENTENCES } from "../../data/list/fault-sentences.ts";
import { progressSentence } from "../../data/list/list-progress.ts";
import type { Walk } from "../../data/list/use-walk.ts";
import { formatClock } from "#shared/format/dates.ts";
import { LocalText } from "../../model-ui/local-text.tsx";

/** One of the two compared lists: how much is loaded, when, and what failed. */
export function ListSide({ name, walk }: { name: string; walk: Walk }) {
  const { state, pages, isRefreshing, error } = walk;
  const loaded = pages.reduce((sum, page) => sum + page.models.length, 0);
  const first = pages[0]?.meta;
  const stale = pages.find((page) => page.meta.staleSince !== null)?.meta.staleSince;
  const fault = pages.at(-1)?.fault;
  const amount = {
    shown: loaded,
    searched: loaded,
    loaded,
    isOutdated: false,
    isRefreshing,
    storedAge: null,
  };
  return (
    <div className="border-line-soft not-first:border-t">
      <p className="flex flex-wrap gap-x-4 px-3 py-2">
        <span className="min-w-0 flex-1 basis-[180px] font-[550] wrap-anywhere first-letter:uppercase">
          {name}
        </span>
        <span className="text-ink-2">
          <span role="status" aria-live={state === "fetching" ? "off" : undefined}>
            {progressSentence(state, amount)}
          </span>
          {first && (
            <span className="ms-3 text-ink-3">
              {stale && "as of "}
              <LocalText>{formatClock(stale ? Date.parse(stale) : first.receivedAt)}</LocalText>
            </span>
          )}
        </span>
      </p>
      {error && <RequestFailure error={error} onRetry={walk.retry} shape="strip" />}
      {fault && <p className="bg-warn-soft px-3 py-2">{FAULT_SENTENCES[fault]}</p>}
    </div>
  );
}

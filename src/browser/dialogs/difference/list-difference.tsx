import type { ListQuery } from "../../data/api/list-query.ts";
import { useWalk, type Walk } from "../../data/list/use-walk.ts";
import { ComparisonResult } from "./comparison-result.tsx";
import { useComparison } from "./use-comparison.ts";
import { RequestFailure } from "../../data/api/request-failure.tsx";
import { FAULT_SENTENCES } from "../../data/list/fault-sentences.ts";
import { progressSentence } from "../../data/list/list-progress.ts";
import { formatClock } from "#shared/format/dates.ts";
import { LocalText } from "../../model-ui/local-text.tsx";

interface ListDifferenceProps {
  readonly query: ListQuery;
  readonly others: ListQuery;
  readonly words: string;
}

const wantWhole = () => true;

/** Fetches both lists completely, compares them, and shows what differs. */
export function ListDifference({ query, others, words }: ListDifferenceProps) {
  const there = useWalk(others, wantWhole);
  const here = useWalk(query, wantWhole);
  const both = [there, here];
  const hasEnded = both.every(({ state }) => state === "complete" || state === "broken");
  const comparison = useComparison(hasEnded ? there.pages : null, hasEnded ? here.pages : null);
  const isFetching = both.some(({ state }) => state === "fetching" || state === "first");
  const isStopped = both.some(({ state }) => state === "stopped");
  const forBoth = (act: (walk: Walk) => void) => () => both.forEach(act);
  return (
    <>
      <div className="rounded-lg border border-line text-[13px]">
        <ListSide name={words} walk={there} />
        <ListSide name="as shown" walk={here} />
      </div>
      <div className="flex items-center gap-3 empty:hidden">
        {isFetching && (
          <>
            <div
              role="progressbar"
              aria-label="Fetching both lists"
              className="skeleton h-1.5 w-32 animate-pulse"
            />
            <button type="button" className="control h-8!" onClick={forBoth((walk) => walk.stop())}>
              Stop
            </button>
          </>
        )}
        {isStopped && (
          <>
            <span className="text-[13px] text-ink-2">
              Stopped. Nothing is compared until both lists are complete.
            </span>
            <button
              type="button"
              className="control h-8!"
              onClick={forBoth((walk) => walk.resume())}
            >
              Resume
            </button>
          </>
        )}
      </div>
      {comparison && (
        <ComparisonResult
          comparison={comparison}
          isWhole={both.every(({ state }) => state === "complete")}
          words={words}
          isFinding={here.pages.every(({ traits }) => !traits?.unreported.includes("lifecycle"))}
          onRefresh={forBoth((walk) => walk.refresh())}
        />
      )}
    </>
  );
}

/** One of the two compared lists: how much is loaded, when, and what failed. */
function ListSide({ name, walk }: { name: string; walk: Walk }) {
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

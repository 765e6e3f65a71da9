import type { ListQuery } from "../../data/api/list-query.ts";
import { useWalk, type Walk } from "../../data/list/use-walk.ts";
import { ComparisonResult } from "./comparison-result.tsx";
import { ListSide } from "./list-side.tsx";
import { useComparison } from "./use-comparison.ts";

interface ListDifferenceProps {
  readonly query: ListQuery;
  /** The same request with the options to compare with. */
  readonly others: ListQuery;
  /** Those request options as text. */
  readonly words: string;
}

const wantWhole = () => true;

/** Fetches both lists completely, compares them, and shows what differs. */
export function ListDifference({ query, others, words }: ListDifferenceProps) {
  const there = useWalk(others, wantWhole);
  const here = useWalk(query, wantWhole);
  const hasEnded = hasComeToItsEnd(there) && hasComeToItsEnd(here);
  const comparison = useComparison(hasEnded ? there.pages : null, hasEnded ? here.pages : null);
  const isFetching = [there, here].some(({ state }) => state === "fetching" || state === "first");
  const isStopped = [there, here].some(({ state }) => state === "stopped");
  const refresh = () => {
    there.refresh();
    here.refresh();
  };
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
            <button
              type="button"
              className="control h-8!"
              onClick={() => {
                there.stop();
                here.stop();
              }}
            >
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
              onClick={() => {
                there.resume();
                here.resume();
              }}
            >
              Resume
            </button>
          </>
        )}
      </div>
      {comparison && (
        <ComparisonResult
          comparison={comparison}
          isWhole={there.state === "complete" && here.state === "complete"}
          words={words}
          isFinding={here.pages.every(({ traits }) => !traits?.unreported.includes("lifecycle"))}
          onRefresh={refresh}
        />
      )}
    </>
  );
}

function hasComeToItsEnd({ state }: Walk): boolean {
  return state === "complete" || state === "broken";
}

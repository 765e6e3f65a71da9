import type { MouseEvent } from "react";
import { formatCount } from "#shared/format/count.ts";
import { forDisplay } from "#shared/format/for-display.ts";
import type { ListBodyProps } from "../../data/list/list-body.ts";
import { NO_FILTERS } from "../../data/url/no-filters.ts";
import { parseName } from "../../data/url/parse.ts";
import { focusSearch } from "./focus-search.ts";
import "./empty-list.css";

interface EmptyListProps extends Omit<ListBodyProps, "empty"> {
  readonly onLookUp: (name: string) => void;
}

/** Why there is no row: nothing matches, nothing matches yet, or the key sees nothing; and what to do. */
export function EmptyList({ listed, address, onAddress, onLookUp }: EmptyListProps) {
  const { index, isWhole, walk } = listed;
  const isNarrowed = index.size > 0;
  const isPartial = !isWhole;
  const typed = address.q.trim();
  const name = parseName(typed);
  // Whatever ended the fetching before the first model has its own notice.
  if (!isNarrowed && isPartial) return null;
  const rest =
    walk.state === "fetching" ? " so far; the rest is on its way" : "; the rest is not loaded";
  const clear = (event: MouseEvent) => {
    void onAddress({ q: null, ...NO_FILTERS });
    focusSearch(event);
  };
  const searchRetired = (event: MouseEvent) => {
    void onAddress({ lifecycle: [...address.lifecycle, "retired"] });
    focusSearch(event);
  };
  return (
    <div className="empty-list pointer-events-none flex flex-col items-center gap-3 text-center">
      <p className="text-[15px] font-[550] wrap-anywhere">
        {isNarrowed ? title(typed, isPartial) : "No models are visible to this key"}
      </p>
      <p className="max-w-[400px] text-[13px] text-ink-2">
        {isNarrowed
          ? `Searched ${formatCount(index.size)} models${isPartial ? rest : ""}.`
          : "The API answered with an empty list. Another workspace or lifecycle may have some."}
      </p>
      {isNarrowed && (
        <div className="flex flex-wrap justify-center gap-2">
          {!address.lifecycle.includes("retired") && (
            <button type="button" className="control" onClick={searchRetired}>
              Search retired models too
            </button>
          )}
          {name !== null && (
            <button type="button" className="control max-w-full" onClick={() => onLookUp(name)}>
              <span className="truncate">Look up “{forDisplay(typed)}”</span>
              <kbd>Enter</kbd>
            </button>
          )}
          <button type="button" className="control" onClick={clear}>
            Clear search and filters
          </button>
        </div>
      )}
    </div>
  );
}

function title(typed: string, isPartial: boolean): string {
  const what = typed === "" ? "these filters" : `“${typed}”`;
  return isPartial ? `Nothing matches ${what} yet` : `Nothing matches ${what}`;
}

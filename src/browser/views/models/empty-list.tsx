import type { MouseEvent } from "react";
import { formatCount } from "#shared/format/count.ts";
import { forDisplay } from "#shared/format/for-display.ts";
import type { Address, SetAddress } from "../../data/url/address.ts";
import { NO_FILTERS } from "../../data/url/no-filters.ts";
import { parseName } from "../../data/url/parse.ts";
import { focusSearch } from "./focus-search.ts";
import "./empty-list.css";

interface EmptyListProps {
  readonly address: Address;
  readonly searched: number;
  /** Whether a part of the catalogue has not been searched. */
  readonly isPartial: boolean;
  readonly isFetching: boolean;
  readonly onAddress: SetAddress;
  readonly onLookUp: (name: string) => void;
}

/** Why there is no row: nothing matches, nothing matches yet, or the key sees nothing; and what to do. */
export function EmptyList(props: EmptyListProps) {
  const { address, searched, isPartial, isFetching, onAddress, onLookUp } = props;
  const isNarrowed = searched > 0;
  const typed = address.q.trim();
  const name = parseName(typed);
  // Whatever ended the fetching before the first model has its own notice.
  if (!isNarrowed && isPartial) return null;
  const rest = isFetching ? " so far; the rest is on its way" : "; the rest is not loaded";
  const clear = (event: MouseEvent) => {
    void onAddress({ q: null, ...NO_FILTERS });
    focusSearch(event);
  };
  const searchRetired = (event: MouseEvent) => {
    void onAddress({ lifecycle: [...address.lifecycle, "retired"] });
    focusSearch(event);
  };
  return (
    <div className="empty-list">
      <p>{isNarrowed ? title(typed, isPartial) : "No models are visible to this key"}</p>
      <p>
        {isNarrowed
          ? `Searched ${formatCount(searched)} models${isPartial ? rest : ""}.`
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

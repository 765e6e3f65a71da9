import { NEWEST_FIRST, type Sorting } from "../../data/url/sort.ts";

interface SearchOrderProps {
  /** Whether the best matches come first. */
  readonly isRanked: boolean;
  /** Chooses an order; null for that of the best matches. */
  readonly onSort: (sorting: Sorting | null) => void;
}

/** The order of what a search has found, and the way to the other one. */
export function SearchOrder({ isRanked, onSort }: SearchOrderProps) {
  return (
    <span className="search-order">
      {isRanked && <span>Best match</span>}
      <button
        type="button"
        className="link-button text-accent!"
        onClick={() => onSort(isRanked ? [NEWEST_FIRST] : null)}
      >
        {isRanked ? "Newest first" : "Best match"}
      </button>
    </span>
  );
}

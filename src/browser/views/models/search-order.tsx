import type { Sort } from "../../data/url/sort.ts";

interface SearchOrderProps {
  /** Whether the best matches come first. */
  readonly isRanked: boolean;
  /** Chooses an order; null for that of the best matches. */
  readonly onSort: (sort: Sort | null) => void;
}

/** The order of what a search has found, and the way to the other one. */
export function SearchOrder({ isRanked, onSort }: SearchOrderProps) {
  const newestFirst: Sort = { key: "released", direction: "descending" };
  return (
    <span className="search-order">
      {isRanked && <span>Best match</span>}
      <button
        type="button"
        className="link-button text-accent!"
        onClick={() => onSort(isRanked ? newestFirst : null)}
      >
        {isRanked ? "Newest first" : "Best match"}
      </button>
    </span>
  );
}

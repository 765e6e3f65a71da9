import type { ListBodyProps } from "../../data/list/list-body.ts";
import { NEWEST_FIRST } from "../../data/url/sort.ts";
import { openOverlay } from "../../dialogs/overlay.ts";

interface StatusExtrasProps extends Pick<ListBodyProps, "address" | "onAddress"> {
  readonly isSearch: boolean;
}

/** What the status bar says beside the progress: the order of a search, betas, and what they change. */
export function StatusExtras({ isSearch, address, onAddress }: StatusExtrasProps) {
  const { betas, workspace, sort } = address;
  const isRanked = sort === null;
  return (
    <>
      {isSearch && (
        <span className="search-order">
          {isRanked && <span>Best match</span>}
          <button
            type="button"
            className="link-button text-accent!"
            onClick={() => void onAddress({ sort: isRanked ? [NEWEST_FIRST] : null })}
          >
            {isRanked ? "Newest first" : "Best match"}
          </button>
        </span>
      )}
      {betas.length > 0 && (
        <span className="flex items-center gap-2 whitespace-nowrap" title={betas.join(", ")}>
          <span className="max-md:sr-only">
            {betas.length === 1 ? "1 beta" : `${betas.length} betas`}
          </span>
          <button
            type="button"
            className="link-button"
            onClick={() => void onAddress({ betas: null })}
          >
            {betas.length === 1 ? "Remove beta" : "Remove betas"}
          </button>
        </span>
      )}
      {(betas.length > 0 || workspace !== "") && (
        <button
          type="button"
          className="link-button"
          onClick={() => openOverlay({ name: "difference" })}
        >
          What changes
        </button>
      )}
    </>
  );
}

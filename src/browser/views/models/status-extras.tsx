import type { ListBodyProps } from "../../data/list/list-body.ts";
import { RequestOptionsInUse } from "./request-options-in-use.tsx";
import { SearchOrder } from "./search-order.tsx";
import { TickedModels } from "./ticked-models.tsx";

/** For a change that Back undoes. */
const NEW_HISTORY_ENTRY = { history: "push" } as const;

interface StatusExtrasProps extends Pick<ListBodyProps, "address" | "onAddress"> {
  /** Whether the list is searched. */
  readonly isSearch: boolean;
}

/** What the status bar says beside the progress: the order of a search, ticked models, betas. */
export function StatusExtras({ isSearch, address, onAddress }: StatusExtrasProps) {
  const { betas, workspace, compare, sort } = address;
  return (
    <>
      {isSearch && (
        <SearchOrder isRanked={sort === null} onSort={(next) => void onAddress({ sort: next })} />
      )}
      {compare.length > 0 && (
        <TickedModels
          count={compare.length}
          onCompare={() => void onAddress({ view: "compare", model: null }, NEW_HISTORY_ENTRY)}
          onClear={() => void onAddress({ compare: null })}
        />
      )}
      {(betas.length > 0 || workspace !== "") && (
        <RequestOptionsInUse betas={betas} onWithoutBetas={() => void onAddress({ betas: null })} />
      )}
    </>
  );
}

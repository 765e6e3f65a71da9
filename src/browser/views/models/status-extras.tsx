import type { ListBodyProps } from "../../data/list/list-body.ts";
import { RequestOptionsInUse } from "./request-options-in-use.tsx";
import { SearchOrder } from "./search-order.tsx";

interface StatusExtrasProps extends Pick<ListBodyProps, "address" | "onAddress"> {
  /** Whether the list is searched. */
  readonly isSearch: boolean;
}

/** What the status bar says beside the progress: the order of a search, betas. */
export function StatusExtras({ isSearch, address, onAddress }: StatusExtrasProps) {
  const { betas, workspace, sort } = address;
  return (
    <>
      {isSearch && (
        <SearchOrder isRanked={sort === null} onSort={(next) => void onAddress({ sort: next })} />
      )}
      {(betas.length > 0 || workspace !== "") && (
        <RequestOptionsInUse betas={betas} onWithoutBetas={() => void onAddress({ betas: null })} />
      )}
    </>
  );
}

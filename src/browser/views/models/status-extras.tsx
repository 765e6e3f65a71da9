import { useAddress } from "../../data/url/address.ts";
import { RequestOptionsInUse } from "./request-options-in-use.tsx";
import { SearchOrder } from "./search-order.tsx";
import { TickedModels } from "./ticked-models.tsx";

/** For a change that Back undoes. */
const NEW_HISTORY_ENTRY = { history: "push" } as const;

/** What the status bar says beside the progress: the order of a search, ticked models, betas. */
export function StatusExtras({ isSearch }: { isSearch: boolean }) {
  const [{ betas, workspace, compare, sort }, setAddress] = useAddress();
  return (
    <>
      {isSearch && (
        <SearchOrder isRanked={sort === null} onSort={(next) => void setAddress({ sort: next })} />
      )}
      {compare.length > 0 && (
        <TickedModels
          count={compare.length}
          onCompare={() => void setAddress({ view: "compare", model: null }, NEW_HISTORY_ENTRY)}
          onClear={() => void setAddress({ compare: null })}
        />
      )}
      {(betas.length > 0 || workspace !== "") && (
        <RequestOptionsInUse
          betas={betas}
          onWithoutBetas={() => void setAddress({ betas: null })}
        />
      )}
    </>
  );
}

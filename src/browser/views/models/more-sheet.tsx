import type { PageTraits } from "#shared/model-info/read-page.ts";
import type { WalkedPage } from "../../data/api/fetch-pages.ts";
import type { Address, SetAddress } from "../../data/url/address.ts";
import type { ModelIndex } from "../../data/list/index/model-index.ts";
import { ClaudeOnly } from "./odd-list-filters.tsx";
import { ColumnsControl } from "./columns/columns-control.tsx";
import { ListActions } from "./list-actions.tsx";
import { LookUp } from "./look-up/look-up.tsx";
import { PageSize } from "./page-size.tsx";

interface MoreSheetProps {
  readonly address: Address;
  readonly index: ModelIndex;
  readonly pages: readonly WalkedPage[];
  /** How the server lists models, where it is not as the Claude API does. */
  readonly traits: PageTraits | undefined;
  readonly onAddress: SetAddress;
  readonly onOpen: (name: string) => void;
  readonly onCode: () => void;
}

/** What a phone has no room for in its bars. */
export function MoreSheet(props: MoreSheetProps) {
  const { address, index, pages, traits, onAddress, onOpen, onCode } = props;
  return (
    <div className="flex flex-col gap-4">
      <h2 className="text-[15px] font-semibold">More</h2>
      <LookUp pages={pages} onLookUp={onOpen} />
      <ClaudeOnly address={address} traits={traits} onAddress={onAddress} />
      {address.view === "models" && <ColumnsControl index={index} />}
      <PageSize
        className="control"
        value={address.limit}
        onChange={(limit) => void onAddress({ limit })}
      />
      <ListActions className="control" onCode={onCode} />
    </div>
  );
}

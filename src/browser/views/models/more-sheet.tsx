import { ClaudeOnly } from "./odd-list-filters.tsx";
import { ColumnsControl } from "./columns/columns-control.tsx";
import { ListActions } from "./list-actions.tsx";
import { LookUp } from "./look-up/look-up.tsx";
import { PageSize } from "./page-size.tsx";
import type { ToolbarProps } from "./toolbar.tsx";

/** What a phone has no room for in its bars. */
export function MoreSheet(props: ToolbarProps) {
  const { listed, address, traits, onAddress, onOpen, onCode } = props;
  return (
    <div className="flex flex-col gap-4">
      <h2 className="text-[15px] font-semibold">More</h2>
      <LookUp pages={listed.walk.pages} onLookUp={onOpen} />
      <ClaudeOnly address={address} traits={traits} onAddress={onAddress} />
      {address.view === "models" && <ColumnsControl index={listed.index} />}
      <PageSize
        className="control"
        value={address.limit}
        onChange={(limit) => void onAddress({ limit })}
      />
      <ListActions className="control" onCode={onCode} />
    </div>
  );
}

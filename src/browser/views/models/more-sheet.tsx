import type { PageReading } from "#shared/model-info/read-page.ts";
import type { WalkedPage } from "../../data/api/fetch-pages.ts";
import type { Address, SetAddress } from "../../data/url/address.ts";
import type { ModelIndex } from "../../data/list/index/model-index.ts";
import { openOverlay } from "../../dialogs/overlay.ts";
import { ClaudeOnly } from "./odd-list-filters.tsx";
import { ColumnsControl } from "./columns/columns-control.tsx";
import { LookUp } from "./look-up/look-up.tsx";
import { PageSize } from "./page-size.tsx";

/** What a phone has no room for in its status bar. */
const OVERLAYS = [
  { name: "export", label: "Export" },
  { name: "requests", label: "Requests" },
] as const;

interface MoreSheetProps {
  readonly address: Address;
  readonly index: ModelIndex;
  readonly pages: readonly WalkedPage[];
  /** How the server lists models, where it is not as the Claude API does. */
  readonly reading: PageReading | undefined;
  readonly onAddress: SetAddress;
  readonly onOpen: (name: string) => void;
  readonly onCode: () => void;
}

/** What a phone has no room for in its bars. */
export function MoreSheet(props: MoreSheetProps) {
  const { address, index, pages, reading, onAddress, onOpen, onCode } = props;
  return (
    <div className="flex flex-col gap-4">
      <h2 className="text-[15px] font-semibold">More</h2>
      <LookUp pages={pages} onLookUp={onOpen} />
      <ClaudeOnly address={address} reading={reading} onAddress={onAddress} />
      {address.view === "models" && <ColumnsControl index={index} />}
      <PageSize
        className="control"
        value={address.limit}
        onChange={(limit) => void onAddress({ limit })}
      />
      <button type="button" className="control" onClick={onCode}>
        Copy as code
      </button>
      {OVERLAYS.map(({ name, label }) => (
        <button key={name} type="button" className="control" onClick={() => openOverlay({ name })}>
          {label}
        </button>
      ))}
    </div>
  );
}

import type { PageReading } from "#shared/model-info/read-page.ts";
import type { WalkedPage } from "../../data/api/walk.ts";
import type { ModelIndex } from "../../data/list/index/model-index.ts";
import { DEBOUNCED_UPDATE, type Address, type SetAddress } from "../../data/url/address.ts";
import { lazyOrNothing } from "../../ui/lazy-or-nothing.tsx";
import { PHONE, useMediaQuery } from "../../ui/use-media-query.ts";
import { LookUp } from "./look-up/look-up.tsx";
import { SearchBox } from "./search-box.tsx";

const UnheardFilter = lazyOrNothing(
  async () => (await import("./unheard-filter.tsx")).UnheardFilter,
);
const Filters = lazyOrNothing(async () => (await import("./filters/filters.tsx")).Filters);
const ToolbarEnd = lazyOrNothing(async () => (await import("./toolbar-end.tsx")).ToolbarEnd);

interface ToolbarProps {
  readonly address: Address;
  readonly index: ModelIndex;
  /** Whether all of the list is loaded. */
  readonly isComplete: boolean;
  readonly pages: readonly WalkedPage[];
  /** How the server lists models, where it is not as the Claude API does. */
  readonly reading: PageReading | undefined;
  readonly onAddress: SetAddress;
  readonly onOpen: (name: string) => void;
  readonly onCode: () => void;
}

/** Search, look-up and saved views over the filters; the style keeps the room of what comes later. */
export function Toolbar(props: ToolbarProps) {
  const { address, index, isComplete, pages, reading, onAddress, onOpen, onCode } = props;
  const isPhone = useMediaQuery(PHONE);
  return (
    <search className="toolbar">
      <SearchBox value={address.q} onChange={(q) => void onAddress({ q }, DEBOUNCED_UPDATE)} />
      {!isPhone && <LookUp pages={pages} onLookUp={onOpen} />}
      <div className="toolbar-end">
        <ToolbarEnd {...{ address, pages, reading, isPhone, onAddress, onOpen, onCode }} />
      </div>
      <div className="filters">
        <Filters {...{ address, index, isComplete, onAddress }} />
      </div>
      {reading && <UnheardFilter chosen={address.lifecycle} counts={index.lifecycles} />}
    </search>
  );
}

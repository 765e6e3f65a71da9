import { lazy, useMemo } from "react";
import type { PageTraits } from "#shared/model-info/read-page.ts";
import type { WalkedPage } from "../../data/api/fetch-pages.ts";
import type { ModelIndex } from "../../data/list/index/model-index.ts";
import { DEBOUNCED_UPDATE, type Address, type SetAddress } from "../../data/url/address.ts";
import { lazyOrNothing } from "../../ui/lazy-or-nothing.tsx";
import { Flyout } from "../../ui/flyout.tsx";
import { Icon } from "../../ui/icon.tsx";
import { PHONE, useMediaQuery } from "../../ui/use-media-query.ts";
import { ColumnsControl } from "./columns/columns-control.tsx";
import { Filters, type FilterAddress } from "./filters/filters.tsx";
import { LookUp } from "./look-up/look-up.tsx";
import { ViewsButton } from "./saved-views/views-button.tsx";
import { SearchBox } from "./search-box.tsx";

const UnheardFilter = lazyOrNothing(
  async () => (await import("./odd-list-filters.tsx")).UnheardFilter,
);
const ClaudeOnly = lazyOrNothing(async () => (await import("./odd-list-filters.tsx")).ClaudeOnly);
const MoreSheet = lazy(async () => ({ default: (await import("./more-sheet.tsx")).MoreSheet }));

/** What the toolbar acts on. */
export interface ToolbarProps {
  readonly address: Address;
  readonly index: ModelIndex;
  /** Whether all of the list is loaded. */
  readonly isComplete: boolean;
  readonly pages: readonly WalkedPage[];
  /** How the server lists models, where it is not as the Claude API does. */
  readonly traits: PageTraits | undefined;
  readonly onAddress: SetAddress;
  readonly onOpen: (name: string) => void;
  readonly onCode: () => void;
}

/** Search, look-up and saved views over the filters. */
export function Toolbar(props: ToolbarProps) {
  const { address, index, isComplete, pages, traits, onAddress, onOpen, onCode } = props;
  const isPhone = useMediaQuery(PHONE);
  const filters = useFilterAddress(address);
  return (
    <search className="toolbar">
      <SearchBox value={address.q} onChange={(q) => void onAddress({ q }, DEBOUNCED_UPDATE)} />
      {!isPhone && <LookUp pages={pages} onLookUp={onOpen} />}
      {!isPhone && (traits ?? address.vendor) && (
        <ClaudeOnly address={address} traits={traits} onAddress={onAddress} />
      )}
      <div className="toolbar-end">
        {!isPhone && address.view === "models" && <ColumnsControl index={index} />}
        <ViewsButton />
        {isPhone && (
          <Flyout className="control" name="More" label={<Icon name="more" />}>
            <MoreSheet {...{ address, index, pages, traits, onAddress, onOpen, onCode }} />
          </Flyout>
        )}
      </div>
      <Filters address={filters} index={index} isComplete={isComplete} onAddress={onAddress} />
      {traits && <UnheardFilter chosen={address.lifecycle} counts={index.lifecycles} />}
    </search>
  );
}

/** The same value while the filters are, or a new order would render all of them again. */
function useFilterAddress(address: Address): FilterAddress {
  const { lifecycle, line, released, context, output, capabilities, vendor } = address;
  return useMemo(
    () => ({ lifecycle, line, released, context, output, capabilities, vendor }),
    [lifecycle, line, released, context, output, capabilities, vendor],
  );
}

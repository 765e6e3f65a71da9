import { lazy, useMemo, useRef, memo } from "react";
import type { PageTraits } from "#shared/model-info/read-page.ts";
import { DEBOUNCED_UPDATE, type Address } from "../../data/url/address.ts";
import { lazyOrNothing } from "../../ui/lazy-or-nothing.tsx";
import { Flyout } from "../../ui/flyout.tsx";
import { Icon } from "../../ui/icon.tsx";
import { PHONE, useMediaQuery } from "../../ui/use-media-query.ts";
import { ColumnsControl } from "./columns/columns-control.tsx";
import { Filters, type FilterAddress } from "./filters/filters.tsx";
import { LookUp } from "./look-up/look-up.tsx";
import { isSingleKey } from "../../ui/single-keys.ts";
import { useKeyDown } from "../../ui/use-key-down.ts";
import { hasSavedViews } from "../../data/storage/has-saved-views.ts";
import { useStore } from "../../ui/use-store.ts";
import type { ListBodyProps } from "../../data/list/list-body.ts";

const UnheardFilter = lazyOrNothing(
  async () => (await import("./odd-list-filters.tsx")).UnheardFilter,
);
const ClaudeOnly = lazyOrNothing(async () => (await import("./odd-list-filters.tsx")).ClaudeOnly);
const MoreSheet = lazy(async () => ({ default: (await import("./more-sheet.tsx")).MoreSheet }));

/** What the toolbar acts on. */
export interface ToolbarProps extends Omit<ListBodyProps, "empty"> {
  /** How the server lists models, where it is not as the Claude API does. */
  readonly traits: PageTraits | undefined;
  readonly onOpen: (name: string) => void;
  readonly onCode: () => void;
}

/** Search, look-up and saved views over the filters. */
export function Toolbar(props: ToolbarProps) {
  const { listed, address, traits, onAddress, onOpen } = props;
  const { index, walk } = listed;
  const isPhone = useMediaQuery(PHONE);
  const filters = useFilterAddress(address);
  return (
    <search className="toolbar">
      <SearchBox value={address.q} onChange={(q) => void onAddress({ q }, DEBOUNCED_UPDATE)} />
      {!isPhone && <LookUp pages={walk.pages} onLookUp={onOpen} />}
      {!isPhone && (traits ?? address.vendor) && (
        <ClaudeOnly address={address} traits={traits} onAddress={onAddress} />
      )}
      <div className="toolbar-end">
        {!isPhone && address.view === "models" && <ColumnsControl index={index} />}
        <ViewsButton />
        {isPhone && (
          <Flyout className="control" name="More" label={<Icon name="more" />}>
            <MoreSheet {...props} />
          </Flyout>
        )}
      </div>
      <Filters
        address={filters}
        index={index}
        isComplete={walk.state === "complete" || walk.storedAt !== null}
        onAddress={onAddress}
      />
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

/** The search over the list; `/` leads here from anywhere. */
function SearchBox({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const isPhone = useMediaQuery(PHONE);
  useKeyDown((event) => {
    if (!isSingleKey(event, "/")) return;
    event.preventDefault();
    input.current?.focus();
    input.current?.select();
  });
  return (
    <label className="field search-field">
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        aria-label="Search models"
        placeholder={isPhone ? "Search" : "Search this list"}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {value === "" && <kbd className="max-md:hidden">/</kbd>}
    </label>
  );
}

const loadViews = () => import("./saved-views/saved-views.tsx");
const SavedViews = lazy(async () => ({ default: (await loadViews()).SavedViews }));
const ShownView = lazyOrNothing(async () => (await loadViews()).ShownView);

/** The saved views and, where any is saved, which of them is shown. */
const ViewsButton = memo(function ViewsButton() {
  const hasAny = useStore(hasSavedViews);
  return (
    <Flyout
      className="control views-menu"
      label={
        <>
          Views {hasAny && <ShownView />}
          <Icon name="chevron" size={14} />
        </>
      }
    >
      <SavedViews />
    </Flyout>
  );
});

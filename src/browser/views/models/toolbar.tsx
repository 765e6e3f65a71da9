import { DEBOUNCED_UPDATE, type Address, type SetAddress } from "../../data/url/address.ts";
import { openOverlay } from "../../dialogs/overlay.ts";
import { Flyout } from "../../ui/flyout.tsx";
import { Icon } from "../../ui/icon.tsx";
import { lazyOrNothing } from "../../ui/lazy-or-nothing.tsx";
import { PHONE, useMediaQuery } from "../../ui/use-media-query.ts";
import { LookUp } from "./look-up/look-up.tsx";
import type { WalkedPage } from "../../data/api/walk.ts";
import type { PageReading } from "#shared/model-info/read-page.ts";
import type { ModelIndex } from "../../data/list/index/model-index.ts";
import { PageSize } from "./page-size.tsx";
import { SearchBox } from "./search-box.tsx";

const ClaudeOnly = lazyOrNothing(async () => (await import("./claude-only.tsx")).ClaudeOnly);
const UnheardFilter = lazyOrNothing(
  async () => (await import("./unheard-filter.tsx")).UnheardFilter,
);
const Filters = lazyOrNothing(async () => (await import("./filters/filters.tsx")).Filters);

/** What a phone has no room for in its status bar. */
const OVERLAYS = [
  { name: "export", label: "Export" },
  { name: "requests", label: "Requests" },
] as const;

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

/** Search, look-up, filters and page size in one row; on a phone the rarer ones are in a sheet. */
export function Toolbar(props: ToolbarProps) {
  const { address, index, isComplete, pages, reading, onAddress, onOpen, onCode } = props;
  const isPhone = useMediaQuery(PHONE);
  const lookUp = <LookUp pages={pages} onLookUp={onOpen} />;
  const pageSize = (
    <PageSize value={address.limit} onChange={(limit) => void onAddress({ limit })} />
  );
  const claudeOnly = (reading?.hasOtherVendors || address.vendor) && (
    <ClaudeOnly
      isOn={address.vendor !== null}
      onChange={(isOn) => void onAddress({ vendor: isOn ? "claude" : null })}
    />
  );
  return (
    <search className="toolbar">
      <SearchBox value={address.q} onChange={(q) => void onAddress({ q }, DEBOUNCED_UPDATE)} />
      {!isPhone && lookUp}
      {!isPhone && claudeOnly}
      {isPhone ? (
        <Flyout className="control" name="More" label={<Icon name="more" />}>
          <div className="flex flex-col gap-4">
            <h2 className="text-[15px] font-semibold">More</h2>
            {lookUp}
            {claudeOnly}
            {pageSize}
            <button type="button" className="control" onClick={onCode}>
              Copy as code
            </button>
            {OVERLAYS.map(({ name, label }) => (
              <button
                key={name}
                type="button"
                className="control"
                onClick={() => openOverlay({ name })}
              >
                {label}
              </button>
            ))}
          </div>
        </Flyout>
      ) : (
        pageSize
      )}
      <div className="filters">
        <Filters address={address} index={index} isComplete={isComplete} onAddress={onAddress} />
      </div>
      {reading && <UnheardFilter chosen={address.lifecycle} counts={index.lifecycles} />}
    </search>
  );
}

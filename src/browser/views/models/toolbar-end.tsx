import type { PageReading } from "#shared/model-info/read-page.ts";
import type { Address, SetAddress } from "../../data/url/address.ts";
import type { WalkedPage } from "../../data/api/walk.ts";
import { openOverlay } from "../../dialogs/overlay.ts";
import { Flyout } from "../../ui/flyout.tsx";
import { Icon } from "../../ui/icon.tsx";
import { ClaudeOnly } from "./claude-only.tsx";
import { LookUp } from "./look-up/look-up.tsx";
import { PageSize } from "./page-size.tsx";
import { ViewsButton } from "./saved-views/views-button.tsx";

/** What a phone has no room for in its status bar. */
const OVERLAYS = [
  { name: "export", label: "Export" },
  { name: "requests", label: "Requests" },
] as const;

interface ToolbarEndProps {
  readonly address: Address;
  readonly pages: readonly WalkedPage[];
  /** How the server lists models, where it is not as the Claude API does. */
  readonly reading: PageReading | undefined;
  readonly isPhone: boolean;
  readonly onAddress: SetAddress;
  readonly onOpen: (name: string) => void;
  readonly onCode: () => void;
}

/** What is seldom needed of the toolbar: saved views and, on a phone, a sheet of the rest. */
export function ToolbarEnd(props: ToolbarEndProps) {
  const { address, pages, reading, isPhone, onAddress, onOpen, onCode } = props;
  const claudeOnly = (reading?.hasOtherVendors || address.vendor) && (
    <ClaudeOnly
      isOn={address.vendor !== null}
      onChange={(isOn) => void onAddress({ vendor: isOn ? "claude" : null })}
    />
  );
  if (!isPhone) {
    return (
      <>
        {claudeOnly}
        <ViewsButton />
      </>
    );
  }
  return (
    <>
      <ViewsButton />
      <Flyout className="control" name="More" label={<Icon name="more" />}>
        <div className="flex flex-col gap-4">
          <h2 className="text-[15px] font-semibold">More</h2>
          <LookUp pages={pages} onLookUp={onOpen} />
          {claudeOnly}
          <PageSize
            className="control"
            value={address.limit}
            onChange={(limit) => void onAddress({ limit })}
          />
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
    </>
  );
}

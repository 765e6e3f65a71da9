import { lazy } from "react";
import { SAVED_VIEWS } from "../../../data/storage/device-keys.ts";
import { recall } from "../../../ui/device-storage.ts";
import { Flyout } from "../../../ui/flyout.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { lazyOrNothing } from "../../../ui/lazy-or-nothing.tsx";

const loadViews = () => import("./saved-views.tsx");
const SavedViews = lazy(async () => ({ default: (await loadViews()).SavedViews }));
const ShownView = lazyOrNothing(async () => (await loadViews()).ShownView);

/** The saved views and, where any is saved, which of them is shown. */
export function ViewsButton() {
  return (
    <Flyout
      className="control views-menu"
      label={
        <>
          Views {recall(SAVED_VIEWS) !== null && <ShownView />}
          <Icon name="chevron" size={14} />
        </>
      }
    >
      <SavedViews />
    </Flyout>
  );
}

import { lazy, memo } from "react";
import { hasSavedViews } from "../../../data/storage/has-saved-views.ts";
import { Flyout } from "../../../ui/flyout.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { lazyOrNothing } from "../../../ui/lazy-or-nothing.tsx";
import { useStore } from "../../../ui/use-store.ts";

const loadViews = () => import("./saved-views.tsx");
const SavedViews = lazy(async () => ({ default: (await loadViews()).SavedViews }));
const ShownView = lazyOrNothing(async () => (await loadViews()).ShownView);

/** The saved views and, where any is saved, which of them is shown. */
export const ViewsButton = memo(function ViewsButton() {
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

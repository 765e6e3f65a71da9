import { lazy, useEffect, useState } from "react";
import { forDisplay } from "#shared/format/for-display.ts";
import { savedViewsStore } from "../../../data/storage/saved-views.ts";
import { useAddress } from "../../../data/url/address.ts";
import { isSameQuery, viewQuery } from "../../../data/url/view-query.ts";
import { Flyout } from "../../../ui/flyout.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { useStore } from "../../../ui/use-store.ts";

const SavedViews = lazy(async () => ({
  default: (await import("./saved-views.tsx")).SavedViews,
}));

/** The address bar follows a change after so long. */
const ADDRESS_LAG_MS = 250;

/** The saved views, and which of them is shown. */
export function ViewsButton() {
  // Rendered again when the address changes, which is read in full.
  useAddress();
  const { views } = useStore(savedViewsStore);
  const [query, setQuery] = useState(() => viewQuery(location.search));
  useEffect(() => {
    const timer = setTimeout(() => setQuery(viewQuery(location.search)), ADDRESS_LAG_MS);
    return () => clearTimeout(timer);
  });
  const shown = views.find((view) => isSameQuery(view.query, query));
  const name = shown && forDisplay(shown.name);
  return (
    <Flyout
      className="control views-menu"
      label={
        <>
          Views{" "}
          {name !== undefined && (
            <strong className="truncate font-[550] text-ink" title={name}>
              {name}
            </strong>
          )}
          <Icon name="chevron" size={14} />
        </>
      }
    >
      <SavedViews shown={shown?.name ?? null} />
    </Flyout>
  );
}

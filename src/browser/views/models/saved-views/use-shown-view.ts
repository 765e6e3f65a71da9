import { useEffect, useState } from "react";
import { savedViewsStore, type SavedView } from "../../../data/storage/saved-views.ts";
import { useAddress } from "../../../data/url/address.ts";
import { isSameQuery, viewQuery } from "../../../data/url/view-query.ts";
import { useStore } from "../../../ui/use-store.ts";

/** The address bar follows a change after so long. */
const ADDRESS_LAG_MS = 250;

/** The saved view that the address is that of; null for none. */
export function useShownView(): SavedView | null {
  const { views } = useStore(savedViewsStore);
  // Renders again when the address changes, of which all is read below.
  useAddress();
  const [query, setQuery] = useState(() => viewQuery(location.search));
  useEffect(() => {
    const timer = setTimeout(() => setQuery(viewQuery(location.search)), ADDRESS_LAG_MS);
    return () => clearTimeout(timer);
  });
  return views.find((view) => isSameQuery(view.query, query)) ?? null;
}

import { useEffect } from "react";
import { createStore } from "../../ui/create-store.ts";
import type { Listing, ModelIndex } from "./index/model-index.ts";

/** The models in the order in which the view shows them; null in a view that shows no list of models. */
export const shownOrderStore = createStore<ShownOrder | null>(null);

type ShownOrder = readonly [index: ModelIndex, listing: Listing];

/** Says in which order the view shows its models, for as long as it is shown. */
export function useShownOrder(index: ModelIndex, listing: Listing): void {
  useEffect(() => {
    shownOrderStore.set([index, listing]);
    return () => shownOrderStore.set(null);
  }, [index, listing]);
}

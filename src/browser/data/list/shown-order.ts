import { useEffect } from "react";
import { createStore } from "../../ui/create-store.ts";
import type { Listing, ModelIndex } from "./index/model-index.ts";

/** The models in the order in which the view shows them. */
export interface ShownOrder {
  readonly length: number;
  readonly idAt: (position: number) => string;
  /** The position of a model; -1 where it is not shown. */
  readonly positionOf: (id: string) => number;
}

/** The order of the current view; null in a view that shows no list of models. */
export const shownOrderStore = createStore<ShownOrder | null>(null);

/** Says in which order the view shows its models, for as long as it is shown. */
export function useShownOrder(index: ModelIndex, listing: Listing): void {
  useEffect(() => {
    const { length, rows } = listing;
    shownOrderStore.set({
      length,
      idAt: (at) => index.model(rows ? (rows[at] as number) : at).id,
      positionOf: (id) => index.positionOf(id, listing),
    });
    return () => shownOrderStore.set(null);
  }, [index, listing]);
}

import { useSyncExternalStore } from "react";
import type { Store } from "./create-store.ts";

/** The value of a store; the component is rendered again whenever it changes. */
export function useStore<Value>(store: Store<Value>): Value {
  return useSyncExternalStore(store.subscribe, store.get);
}

/** A value that lives outside React and says when it changes. */
export interface Store<Value> {
  readonly get: () => Value;
  /** Replaces the value; the same value again tells nobody. */
  readonly set: (next: Value) => void;
  /** Calls back after every change; returns how to unsubscribe. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** Creates a store for the length of the visit; `useStore` reads it in a component. */
export function createStore<Value>(initial: Value): Store<Value> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

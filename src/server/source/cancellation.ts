/** Says that nobody waits for an answer any longer; an `AbortSignal` is one too. */
export interface Cancelled {
  readonly aborted: boolean;
  readonly reason: unknown;
  readonly throwIfAborted: () => void;
  readonly addEventListener: (
    type: "abort",
    listener: () => void,
    options?: { readonly once: true },
  ) => void;
  readonly removeEventListener: (type: "abort", listener: () => void) => void;
}

/**
 * An `AbortController` and its signal in one, for every request to the API: Node's own cost several
 * times as much, being event targets.
 */
export class Cancellation implements Cancelled {
  aborted = false;
  reason: unknown = null;
  readonly #listeners = new Set<() => void>();

  abort(reason: DOMException): void {
    if (this.aborted) return;
    this.aborted = true;
    this.reason = reason;
    for (const listener of this.#listeners) listener();
  }

  throwIfAborted(): void {
    if (this.aborted) throw this.reason as DOMException;
  }

  addEventListener(_type: "abort", listener: () => void): void {
    this.#listeners.add(listener);
  }

  removeEventListener(_type: "abort", listener: () => void): void {
    this.#listeners.delete(listener);
  }
}

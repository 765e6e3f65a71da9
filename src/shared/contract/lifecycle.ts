/**
 * The lifecycles the API knows today, from first to last.
 * @see resources/models.d.ts `ModelInfo.lifecycle` of the official SDK 1.14.0
 */
export const LIFECYCLES = ["active", "deprecated", "retired"] as const;
/** A lifecycle that the API knows today. */
export type Lifecycle = (typeof LIFECYCLES)[number];

/** What the API lists when `lifecycle[]` is left out: retired models have to be requested. */
export const DEFAULT_LIFECYCLES: readonly Lifecycle[] = ["active", "deprecated"];

/**
 * Whether a value of an address or a request is a lifecycle the API can filter by.
 */
export function isLifecycle(value: unknown): value is Lifecycle {
  return LIFECYCLES.some((lifecycle) => lifecycle === value);
}

/** Whether a choice of lifecycles is the API's default, so that it need not be sent. */
export function isDefaultLifecycles(lifecycles: readonly Lifecycle[]): boolean {
  return (
    lifecycles.length === DEFAULT_LIFECYCLES.length &&
    DEFAULT_LIFECYCLES.every((lifecycle) => lifecycles.includes(lifecycle))
  );
}

/**
 * The stages the API knows today, in the order of a model's life.
 * @see resources/models.d.ts `ModelInfo.lifecycle` of the official SDK 1.14.0
 */
export const LIFECYCLES = ["active", "deprecated", "retired"] as const;
export type Lifecycle = (typeof LIFECYCLES)[number];

/** What the API lists when `lifecycle[]` is left out: retired models only come when asked for. */
export const DEFAULT_LIFECYCLES: readonly Lifecycle[] = ["active", "deprecated"];

/**
 * Whether a value taken from an address or a request names a stage the API can filter by.
 */
export function isLifecycle(value: unknown): value is Lifecycle {
  return LIFECYCLES.some((lifecycle) => lifecycle === value);
}

/** Whether a choice of stages is the one the API makes by itself, so that it need not be sent. */
export function isDefaultLifecycles(lifecycles: readonly Lifecycle[]): boolean {
  return (
    lifecycles.length === DEFAULT_LIFECYCLES.length &&
    DEFAULT_LIFECYCLES.every((lifecycle) => lifecycles.includes(lifecycle))
  );
}

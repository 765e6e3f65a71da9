/**
 * A value, or why there is none: what a reader of input returns where the input may be invalid.
 * `refusal` tells the two apart.
 */
export type Result<Value, Refusal> =
  | { readonly value: Value; readonly refusal: null }
  | { readonly value: null; readonly refusal: Refusal };

/** The result of input that is valid. */
export function accepted<Value>(value: Value): Result<Value, never> {
  return { value, refusal: null };
}

/** The result of input that is not. */
export function refused<Refusal>(refusal: Refusal): Result<never, Refusal> {
  return { value: null, refusal };
}

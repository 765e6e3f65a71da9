import * as v from "valibot";

/**
 * What a badge says, in the schema that shields.io reads.
 * @see https://shields.io/badges/endpoint-badge
 */
export const Badge = v.looseObject({
  schemaVersion: v.literal(1),
  label: v.string(),
  message: v.string(),
  color: v.string(),
  /** Set where it says why there is nothing to say. */
  isError: v.optional(v.boolean()),
});
/** A badge, parsed. */
export type Badge = v.InferOutput<typeof Badge>;

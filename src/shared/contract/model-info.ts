import * as v from "valibot";

const Tree = v.custom<object>(
  (value) => typeof value === "object" && value !== null && !Array.isArray(value),
  "Expected an object",
);

/**
 * One model as the API describes it, field names as on the wire.
 *
 * Only the four fields of the first API version are certain. The others are missing from an older
 * gateway and null where the API has no value; keys unknown to this build are kept.
 * `created_at`, `deprecated_at` and `retires_at` are RFC 3339; an epoch `created_at` means unknown.
 * Token counts are whole tokens. `lifecycle` and `line` may gain values: never match exhaustively.
 *
 * @see https://platform.claude.com/docs/en/api/models/retrieve
 */
export const ModelInfo = v.looseObject({
  type: v.literal("model"),
  id: v.string(),
  display_name: v.string(),
  created_at: v.string(),
  lifecycle: v.nullish(v.string()),
  line: v.nullish(v.string()),
  deprecated_at: v.nullish(v.string()),
  retires_at: v.nullish(v.string()),
  max_input_tokens: v.nullish(v.number()),
  max_tokens: v.nullish(v.number()),
  capabilities: v.nullish(Tree),
});
/** A model, parsed; unknown fields are in it. */
export type ModelInfo = v.InferOutput<typeof ModelInfo>;

/**
 * One page of `GET /v1/models`, newest model first in either paging direction.
 *
 * `has_more` refers to the requested direction. `first_id` and `last_id` are the cursors for
 * `before_id` and `after_id`; null on an empty page.
 *
 * @see https://platform.claude.com/docs/en/api/models/list
 */
export const ModelsPage = v.looseObject({
  data: v.array(ModelInfo),
  has_more: v.boolean(),
  first_id: v.nullish(v.string()),
  last_id: v.nullish(v.string()),
});
/** A page of models, parsed. */
export type ModelsPage = v.InferOutput<typeof ModelsPage>;

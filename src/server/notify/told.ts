import * as v from "valibot";

const ToldModel = v.object({
  /** Whether it was told to be deprecated or retired. */
  is_leaving: v.boolean(),
  /** RFC 3339, as last told; null where there was none. */
  retires_at: v.nullable(v.string()),
  /** Which of the days ahead have been told of that date. */
  days: v.array(v.number()),
});
/** What has been told of a model. */
export type ToldModel = v.InferOutput<typeof ToldModel>;

/** What has been told, as it is written to a file. */
export const ToldFile = v.object({
  version: v.literal(1),
  /** The fingerprint of the key: another one sees other models, which are not new for that. */
  key: v.string(),
  /** By ID; in pairs, because any text may be one, `__proto__` too. */
  models: v.array(v.tuple([v.string(), ToldModel])),
});

/** What has been told. */
export interface Told {
  readonly key: string;
  /** By ID. */
  readonly models: ReadonlyMap<string, ToldModel>;
}

import * as v from "valibot";

const NotifiedModel = v.object({
  /** Whether it was told to be deprecated or retired. */
  is_leaving: v.boolean(),
  /** RFC 3339, as last notified; null where there was none. */
  retires_at: v.nullable(v.string()),
  /** Which of the days ahead have been told of that date. */
  days: v.array(v.number()),
});
/** What has been told of a model. */
export type NotifiedModel = v.InferOutput<typeof NotifiedModel>;

/** What has been notified, as it is written to a file. */
export const NotifiedFile = v.object({
  version: v.literal(1),
  /** The fingerprint of the key: another one sees other models, which are not new for that. */
  key: v.string(),
  /** By ID; in pairs, because any text may be one, `__proto__` too. */
  models: v.array(v.tuple([v.string(), NotifiedModel])),
});

/** What has been notified. */
export interface Notified {
  readonly key: string;
  /** By ID. */
  readonly models: ReadonlyMap<string, NotifiedModel>;
}

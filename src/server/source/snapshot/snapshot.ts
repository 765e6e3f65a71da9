import * as v from "valibot";
import { ModelInfo } from "#shared/contract/model-info.ts";
import published from "./models-snapshot.json";

const Snapshot = v.object({
  taken_on: v.pipe(v.string(), v.isoDate()),
  entries: v.array(
    v.object({
      model: ModelInfo,
      aliases: v.array(v.string()),
      beta_fields: v.optional(v.record(v.string(), v.unknown())),
    }),
  ),
});

/**
 * Models with their aliases, newest first, and the day the facts were gathered (YYYY-MM-DD).
 *
 * `beta_fields` are part of the model only under the beta that adds them.
 */
export type Snapshot = v.InferOutput<typeof Snapshot>;
/** One model of the snapshot, with its aliases. */
export type SnapshotEntry = Snapshot["entries"][number];

/** The day its facts were gathered (YYYY-MM-DD). */
export const SNAPSHOT_DAY = published.taken_on;

/** The embedded catalogue, which answers when there is no key. */
export function readSnapshot(): Snapshot {
  return v.parse(Snapshot, published);
}

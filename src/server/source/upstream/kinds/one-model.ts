import { membersOf } from "../walk-json.ts";
import type { ReadKind } from "./kind.ts";
import { isModel, fieldOf } from "../json-value.ts";

/** Where some servers put the model that others send as it is. */
const WRAPPERS = ["data", "model"] as const;

/**
 * One model, in whatever format: `{"id":"…","object":"model","created":1750000000}`, or the same
 * inside of `data` or `model`.
 */
export const oneModel: ReadKind = ({ json, value }) => {
  if (isModel(value)) return json;
  const wrapper = WRAPPERS.find((name) => isModel(fieldOf(value, name)));
  if (wrapper === undefined) return null;
  for (const { name, value: inner } of membersOf(json, 0)) {
    if (json.toString("latin1", name.from + 1, name.to - 1) === wrapper) {
      return Buffer.from(json.subarray(inner.from, inner.to));
    }
  }
  return null;
};

import { errorAnswer } from "../../../http/error-answer.ts";
import { idOf, locateEnvelope } from "../locate-envelope.ts";
import { entriesOf } from "../walk-json.ts";
import type { ReadKind } from "./kind.ts";
import { fieldOf, isModel } from "../json-value.ts";

/**
 * The whole list where one model was requested, as from servers that answer every path under
 * `/v1/models` alike: the entry of that ID, or a 404 that says why.
 */
export const modelInside: ReadKind = ({ json, value, modelsRequest }) => {
  if (modelsRequest.kind !== "retrieve") return null;
  const from = startOfList(json, value);
  if (from === null) return null;
  let count = 0;
  for (const entry of entriesOf(json, from)) {
    count += 1;
    const id = idOf(json, entry.from);
    if (id !== null && JSON.parse(json.toString("utf8", id.from, id.to)) === modelsRequest.id) {
      return Buffer.from(json.subarray(entry.from, entry.to));
    }
  }
  const { id } = modelsRequest;
  const what =
    fieldOf(value, "has_more") === true
      ? `a page of its list in place of one model, and ${id} is not on it`
      : // Of no list is it known that it is the whole one.
        count === 0 && "an empty list in place of one model";
  return what === false
    ? errorAnswer(
        404,
        `This server answers with its whole list in place of one model, and ${id} is not in it.`,
      )
    : errorAnswer(404, `This server answers with ${what}.`, { reason: "no-model-route" });
};

/** Where the entries are: under one of two names, or nothing is around them. */
function startOfList(json: Buffer, value: unknown): number | null {
  if (Array.isArray(value)) return value.some(isModel) ? 0 : null;
  for (const field of ["data", "models"] as const) {
    const entries = fieldOf(value, field);
    if (Array.isArray(entries) || (entries === null && field === "data")) {
      return locateEnvelope(json, field)?.value.from ?? null;
    }
  }
  return null;
}

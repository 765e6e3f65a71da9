import type { ModelsRequest } from "../../models-request.ts";
import type { Cursor } from "../circles.ts";
import { completeEnvelope, splice } from "../envelope.ts";
import { locateEnvelope } from "../locate-envelope.ts";
import type { ReadKind } from "./kind.ts";
import { fieldOf, isModel } from "../json-value.ts";

/** What servers write for a boolean. */
const HAS_MORE = new Set<unknown>([true, false, "true", "false", 1, 0, null, undefined]);

/**
 * A list under `data`: the API's own, OpenAI's, and anything between the two, such as
 * `{"object":"list","data":[{"id":"…","object":"model","created":1750000000}]}`. Null is a list
 * without entries.
 *
 * An entry is a model when it has an ID. One that has none stays where it is, for the page to say
 * so; a list of nothing else is no list of models.
 */
export const page: ReadKind = ({ json, value, modelsRequest }) => {
  const data = fieldOf(value, "data");
  if (!HAS_MORE.has(fieldOf(value, "has_more"))) return null;
  const isList = Array.isArray(data) && (data.length === 0 || data.some(isModel));
  if (data !== null && !isList) return null;
  const located = locateEnvelope(json, "data");
  if (located === null) return null;
  if (isList) return completeEnvelope(json, located.envelope, cursorOf(modelsRequest));
  const withList = splice(json, [{ ...located.value, json: "[]" }]);
  const relocated = locateEnvelope(withList, "data");
  return relocated && completeEnvelope(withList, relocated.envelope, {});
};

/** The cursor of a request for a page. */
export function cursorOf(modelsRequest: ModelsRequest): Cursor {
  return modelsRequest.kind === "list" ? modelsRequest.parameters : {};
}

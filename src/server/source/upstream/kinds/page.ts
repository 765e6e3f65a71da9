import type { ModelsRequest } from "../../models-request.ts";
import { completeEnvelope, splice } from "../envelope.ts";
import { type Cursor, locateEnvelope } from "../locate-envelope.ts";
import { isLaterPage } from "../refusals/missing-route.ts";
import type { ReadKind } from "./kind.ts";
import { fieldOf, isModel } from "../json-value.ts";

/** What servers write for a boolean, or for none. */
const HAS_MORE = /^(?:true|false|1|0|null|"(?:true|false|yes|no|1|0|)")$/i;

/**
 * A list under `data`: the API's own, OpenAI's, and anything between the two, such as
 * `{"object":"list","data":[{"id":"…","object":"model","created":1750000000}]}`. Null is a list
 * without entries.
 *
 * An entry is a model when it has an ID. One that has none stays where it is, for the page to say
 * so; a list of nothing else is no list of models, unless it follows a page that was one. Where `data` is empty and `models` is not, its entries
 * are taken.
 */
export const page: ReadKind = ({ json, value, modelsRequest }) => {
  const data = fieldOf(value, "data");
  const hasMore = fieldOf(value, "has_more");
  if (!HAS_MORE.test(JSON.stringify(hasMore) ?? "null")) return null;
  const cursor = cursorOf(modelsRequest);
  const isList =
    Array.isArray(data) && (data.length === 0 || isLaterPage(cursor) || data.some(isModel));
  if (data !== null && !isList) return null;
  const located = locateEnvelope(json, "data", cursor);
  if (located === null) return null;
  const isFilled = isList && data.length > 0;
  const models = fieldOf(value, "models");
  // Some servers fill in one of two fields.
  const other = !isFilled && Array.isArray(models) && models.some(isModel);
  if (isList && !other) return completeEnvelope(json, located.envelope, cursor);
  const { value: filled } = (other && locateEnvelope(json, "models")) || { value: null };
  const entries = filled === null ? "[]" : json.toString("utf8", filled.from, filled.to);
  const withList = splice(json, [{ ...located.value, json: entries }]);
  const relocated = locateEnvelope(withList, "data", cursor);
  return relocated && completeEnvelope(withList, relocated.envelope, cursor);
};

/** The cursor of a request for a page. */
export function cursorOf(modelsRequest: ModelsRequest): Cursor {
  return modelsRequest.kind === "list" ? modelsRequest.parameters : {};
}

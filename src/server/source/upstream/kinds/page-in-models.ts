import { completeEnvelope, splice } from "../envelope.ts";
import { locateEnvelope } from "../locate-envelope.ts";
import type { ReadKind } from "./kind.ts";
import { fieldOf, isModel } from "../json-value.ts";
import { cursorOf } from "./page.ts";

/**
 * A list under `models`, as some servers write it for some clients: `{"models":[{"id":"…"}]}`. The
 * field is renamed, since official clients read `data` only; its entries stay as they came.
 *
 * Lists of other APIs have that name as well, so that one without any ID is not taken for one.
 */
export const pageInModels: ReadKind = ({ json, value, modelsRequest }) => {
  const models = fieldOf(value, "models");
  if (fieldOf(value, "data") !== undefined) return null;
  if (!Array.isArray(models) || !models.some(isModel)) return null;
  const located = locateEnvelope(json, "models");
  if (located === null) return null;
  const renamed = splice(json, [{ ...located.name, json: '"data"' }]);
  const cursor = cursorOf(modelsRequest);
  const relocated = locateEnvelope(renamed, "data", cursor);
  return relocated && completeEnvelope(renamed, relocated.envelope, cursor);
};

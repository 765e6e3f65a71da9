import { locateEnvelope } from "../locate-envelope.ts";
import { completeEnvelope } from "../envelope.ts";
import { isModel } from "../json-value.ts";
import type { ReadKind } from "./kind.ts";
import { cursorOf } from "./page.ts";

/** A list without anything around it, as some services answer: `[{"id":"…"}]`. */
export const pageAsList: ReadKind = ({ json, value, modelsRequest }) => {
  if (!Array.isArray(value) || !value.some(isModel)) return null;
  const wrapped = Buffer.concat([Buffer.from('{"data":'), json, Buffer.from("}")]);
  const cursor = cursorOf(modelsRequest);
  const located = locateEnvelope(wrapped, "data", cursor);
  return located && completeEnvelope(wrapped, located.envelope, cursor);
};

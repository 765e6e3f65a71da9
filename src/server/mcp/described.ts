import * as v from "valibot";

/** A schema with what its value is, as the model that uses a tool reads it. */
export function described<Schema extends v.GenericSchema>(schema: Schema, description: string) {
  return v.pipe(schema, v.description(description));
}

/** A text with its description. */
export const text = (description: string) => described(v.string(), description);
/** A text that may be null, with its description. */
export const maybeText = (description: string) => described(v.nullable(v.string()), description);
/** A number with its description. */
export const number = (description: string) => described(v.number(), description);

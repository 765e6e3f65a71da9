import type { ModelInfo } from "#contract/model-info.ts";

/** Which fields of a model go into the file: those that the list has a column for, or every one. */
export type FieldChoice = "visible" | "all";

/** The fields behind the columns of the list, in their order, by their names on the wire. */
export const VISIBLE_FIELDS = [
  "display_name",
  "id",
  "created_at",
  "lifecycle",
  "max_input_tokens",
  "max_tokens",
] as const satisfies readonly (keyof ModelInfo)[];

/** The model as the API sent it, or only what the list shows of it; a missing field stays missing. */
export function pickFields(model: ModelInfo, fields: FieldChoice): Partial<ModelInfo> {
  if (fields === "all") return model;
  return Object.fromEntries(
    VISIBLE_FIELDS.filter((field) => Object.hasOwn(model, field)).map((field) => [
      field,
      model[field],
    ]),
  );
}

import type { ModelInfo } from "#shared/contract/model-info.ts";
import { jsonOf, verbatimModel } from "#shared/model-info/verbatim.ts";

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

/** What the list shows of a model, as JSON; a missing field stays missing. */
export function visibleJson(model: ModelInfo): string {
  const verbatim = verbatimModel(model);
  const fields = VISIBLE_FIELDS.filter((field) => Object.hasOwn(verbatim, field));
  return `{${fields.map((field) => `"${field}":${jsonOf(verbatim[field])}`).join(",")}}`;
}

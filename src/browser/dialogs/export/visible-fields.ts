import type { ModelInfo } from "#shared/contract/model-info.ts";
import { COLUMNS } from "../../model-ui/columns/columns.ts";
import { jsonOf, verbatimModel } from "#shared/model-info/verbatim.ts";

/** Which fields of a model go into the file: those that the list has a column for, or every one. */
export type FieldChoice = "visible" | "all";

/** The fields behind the columns of the list, in their order, by their names on the wire. */
export const VISIBLE_FIELDS = COLUMNS.map(({ field }) => field);

/** What the list shows of a model, as JSON; a missing field stays missing. */
export function visibleJson(model: ModelInfo): string {
  const verbatim = verbatimModel(model);
  const fields = VISIBLE_FIELDS.filter((field) => Object.hasOwn(verbatim, field));
  return `{${fields.map((field) => `"${field}":${jsonOf(verbatim[field])}`).join(",")}}`;
}

import type { ModelInfo } from "#shared/contract/model-info.ts";
import { remarksOn } from "#shared/model-info/remarks.ts";
import { columnOf } from "../../model-ui/columns/columns.ts";
import { DEFAULT_COLUMNS } from "../../model-ui/columns/default-columns.ts";
import { jsonOf, verbatimModel } from "#shared/model-info/verbatim.ts";

/** Which fields of a model go into the file: those that the list has a column for, or every one. */
export type FieldChoice = "visible" | "all";

/**
 * What the columns of the list are in a file, in their order, by names on the wire; a capability is what
 * says whether it is supported. Columns that are no field of the API are not in it.
 *
 * @param columns null for the default ones
 * @param hidden the fields whose columns are hidden, because they would be empty
 */
export function visibleFields(
  columns: readonly string[] | null,
  hidden: readonly string[] = [],
): readonly string[] {
  return (columns ?? DEFAULT_COLUMNS).flatMap((key) => {
    const field = columnOf(key)?.field;
    if (field === undefined || hidden.includes(field)) return [];
    return [field === "capabilities" ? `${key}.supported` : field];
  });
}

/**
 * What the list shows of a model, as JSON; a missing field stays missing, and a tree is whole. A field
 * that the server sent under the same name is as it came, also where the list shows something else.
 */
export function visibleJson(model: ModelInfo, visible: readonly string[]): string {
  const entry = remarksOn.get(model)?.entry ?? model;
  const verbatim = { ...verbatimModel(model), ...verbatimModel(entry) };
  const names = new Set(visible.map((name) => name.split(".")[0] ?? name));
  const fields = [...names].filter((field) => Object.hasOwn(verbatim, field));
  return `{${fields.map((field) => `"${field}":${jsonOf(verbatim[field])}`).join(",")}}`;
}

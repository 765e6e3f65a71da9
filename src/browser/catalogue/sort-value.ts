import type { SortKey } from "../address/sort.ts";
import type { SortValue } from "./column-order.ts";
import type { ModelColumns } from "./model-columns.ts";

/** What a column sorts by; the keys of texts are made once, when first asked for. */
export function sortValue(columns: ModelColumns, key: SortKey): SortValue {
  switch (key) {
    case "released":
    case "lifecycle":
    case "context":
    case "output": {
      const values = columns[key];
      return (row) => values[row] ?? Number.NaN;
    }
    case "name":
      return keptKeys((row) => columns.models[row]?.display_name ?? "");
    case "id":
      return keptKeys((row) => columns.models[row]?.id ?? "");
  }
}

function keptKeys(textOf: (row: number) => string): (row: number) => string {
  const keys: string[] = [];
  return (row) => (keys[row] ??= naturalKey(textOf(row)));
}

/** A text as people sort it: no case, no accents, and numbers by their value. */
function naturalKey(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/\d+/g, (digits) => digits.padStart(12, "0"));
}

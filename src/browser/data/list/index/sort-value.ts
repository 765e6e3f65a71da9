import type { SortKey } from "../../url/sort.ts";
import type { SortValue } from "./sorted-run.ts";
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
      return cachedKeys((row) => columns.models[row]?.display_name ?? "");
    case "id":
      return cachedKeys((row) => columns.models[row]?.id ?? "");
  }
}

function cachedKeys(textOf: (row: number) => string): (row: number) => string {
  const keys: string[] = [];
  return (row) => (keys[row] ??= naturalKey(textOf(row)));
}

// oxlint-disable-next-line no-control-regex -- the point is to know that a text is plain ASCII
const ASCII = /^[\x00-\x7f]*$/;

/** A text as people sort it: no case, no accents, and numbers by their value. */
function naturalKey(text: string): string {
  const plain = ASCII.test(text) ? text : text.normalize("NFKD").replace(/\p{M}+/gu, "");
  return plain.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(12, "0"));
}

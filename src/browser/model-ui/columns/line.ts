import { forDisplay } from "#shared/format/for-display.ts";
import { naturalKey } from "#shared/format/natural-key.ts";
import type { Column } from "./column.ts";
import { element, setText } from "./dom.ts";

/** The line that the model belongs to. */
export const lineColumn: Column<"line"> = {
  key: "line",
  header: "Line",
  field: "line",
  firstDirection: "ascending",
  sortValue: ({ line }) => (line ? naturalKey(line) : Number.NaN),
  width: { wide: "90px", middle: "80px" },
  template: () => [element("bdi", {}, "")],
  bind(find) {
    const cell = find("[data-column=line] bdi");
    return ({ line }) => {
      cell.classList.toggle("row-none", !line);
      setText(cell, line ? forDisplay(line) : "Not reported");
    };
  },
};

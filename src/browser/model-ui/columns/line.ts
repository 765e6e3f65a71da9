import { forDisplay } from "#shared/format/for-display.ts";
import { naturalKey } from "#shared/format/natural-key.ts";
import type { Column } from "./column.ts";
import { element, setText, showDash } from "./dom.ts";

/** The line that the model belongs to. */
export const lineColumn: Column<"line"> = {
  key: "line",
  header: "Line",
  field: "line",
  firstDirection: "ascending",
  sortValue: ({ line }) => (line ? naturalKey(line) : Number.NaN),
  width: { wide: 100, middle: 86 },
  template: () => [element("bdi", { class: "cell-text", "data-of": "line" }, "")],
  bind(find) {
    const cell = find("[data-of=line]");
    return ({ line }) => {
      cell.classList.toggle("row-none", !line);
      if (line) setText(cell, forDisplay(line));
      else showDash(cell, "Not reported");
    };
  },
  tooltip: {
    selector: "[data-of=line]",
    attribute: "title",
    text: ({ line }) => forDisplay(line ?? ""),
  },
};

import { forDisplay } from "#shared/format/for-display.ts";
import { naturalKey } from "#shared/format/natural-key.ts";
import type { Column } from "./column.ts";
import { element, showText } from "./dom.ts";

/** The ID, with a button that copies it. */
export const idColumn: Column<"id"> = {
  key: "id",
  header: "ID",
  field: "id",
  firstDirection: "ascending",
  sortValue: (model) => naturalKey(model.id),
  width: { wide: 346, middle: 248, least: 120, isElastic: true },
  template: () => [
    element(
      "span",
      { class: "row-id" },
      element("code", {}, element("bdi", {}, "")),
      // Its drawing is chosen by the style sheet, by the outcome of the last press.
      element(
        "button",
        { type: "button", class: "row-copy", "aria-label": "Copy ID", title: "Copy ID" },
        element("i"),
      ),
    ),
  ],
  isMarked: true,
  bind(find) {
    const id = find("code bdi");
    return (model, { mark }) => showText(id, model.id, mark);
  },
  tooltip: { selector: "code bdi", attribute: "title", text: (model) => forDisplay(model.id) },
};

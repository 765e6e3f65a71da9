import { forDisplay } from "#shared/format/for-display.ts";
import type { Column } from "./column.ts";
import { element, showDash, showText } from "./dom.ts";

/** The names known to lead to the model; no field of the API, so it is neither sorted nor exported. */
export const aliasesColumn: Column<"aliases"> = {
  key: "aliases",
  header: "Aliases",
  firstDirection: "ascending",
  width: { wide: 240, middle: 176, least: 100, isElastic: true },
  template: () => [
    element(
      "code",
      { class: "row-aliases cell-text" },
      element("bdi", { "data-of": "aliases" }, ""),
    ),
  ],
  isMarked: true,
  bind(find) {
    const cell = find("[data-of=aliases]");
    return ({ id }, { aliasesOf, mark }) => {
      const names = aliasesOf?.(id) ?? [];
      if (names.length > 0) {
        showText(cell, names.join(", "), mark);
        cell.title = forDisplay(names.join(", "));
      } else {
        cell.title = "";
        showDash(cell, "None known");
      }
    };
  },
};

import type { CellLayout } from "../../../model-ui/columns/default-columns.ts";
import { element } from "../../../model-ui/columns/dom.ts";

/**
 * A row of the list, empty. Elements and not components: a scrolled list replaces a screen of rows
 * in a frame, and copying one that is made costs a tenth of making it.
 */
export function rowTemplate(cells: readonly CellLayout[]): HTMLTableRowElement {
  const row = document.createElement("tr");
  row.className = "row";
  for (const { head, lines, pin } of cells) {
    const [first, second] = lines.map(({ template }) => template());
    const cell = element(
      "td",
      { "data-column": head.key, "data-align": head.align ?? "" },
      ...(first ?? []),
    );
    if (pin !== -1) cell.setAttribute("data-pin", String(pin));
    if (second) cell.append(element("span", { class: "row-second" }, ...second));
    row.append(cell);
  }
  return row;
}

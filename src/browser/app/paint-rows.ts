import { isPlainPage } from "#shared/model-info/is-plain.ts";
import { element } from "../model-ui/columns/dom.ts";
import type { ColumnChoice } from "../data/url/column-choice.ts";
import { linkStart } from "../data/url/link-start.ts";
import { columnLayout, type ColumnLayout } from "../views/models/table/column-layout.ts";
import {
  ABOVE_LIST_PX,
  HEADER_HEIGHT_PX,
  ROW_HEIGHT_PX,
} from "../views/models/table/list-geometry.ts";
import { createRow } from "../views/models/table/row.ts";

/**
 * Paints the first rows of a page into the shell, as the table will draw them a moment later, but
 * with only its links enabled.
 *
 * Entries that are not as the Claude API sends them paint nothing; the app reads them.
 */
export function paintRows(body: unknown, choice: ColumnChoice): void {
  const rows = document.querySelector(".list tbody");
  if (!rows) return;
  const { cells, shape } = paintHead(choice);
  // Of the window and not of the list, whose style may be on its way still.
  const count = Math.ceil((innerHeight - ABOVE_LIST_PX - HEADER_HEIGHT_PX) / ROW_HEIGHT_PX[shape]);
  if (!isPlainPage(body, Date.now(), count)) return;
  const context = { now: Date.now(), mark: null, linkStart: linkStart() };
  const painted = body.data.slice(0, count).map((model, index) => {
    const { element, show } = createRow(cells);
    show(model, { index, isOpen: false, isTicked: false, isTabbable: true }, context);
    for (const control of element.querySelectorAll("input, button")) {
      control.toggleAttribute("disabled", true);
    }
    return element;
  });
  rows.replaceChildren(...painted);
}

/**
 * Paints the header cells into the shell, and gives its list, which is as wide as the window, the
 * shape that it has room for.
 */
export function paintHead(choice: ColumnChoice): ColumnLayout {
  const layout = columnLayout(choice, [], innerWidth);
  const list = document.querySelector<HTMLElement>(".list");
  list?.setAttribute("data-shape", layout.shape);
  list?.toggleAttribute("data-scrolled", layout.pinsPx.length > 0);
  const table = list?.querySelector("table");
  if (table && layout.tablePx !== null) table.style.width = `${layout.tablePx}px`;
  layout.pinsPx.forEach((px, at) => table?.style.setProperty(`--pin-${at}`, `${px}px`));
  const cells = layout.cells.map(({ head: { key, header, align }, pin }, at) => {
    const attributes = { scope: "col", "data-column": key, "data-align": align ?? "" };
    const cell = element("th", attributes, header);
    if (pin !== -1) cell.setAttribute("data-pin", String(pin));
    cell.style.width = layout.widths[at] ?? "";
    return cell;
  });
  list?.querySelector("thead tr")?.replaceChildren(...cells);
  return layout;
}

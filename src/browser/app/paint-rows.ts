import { isPlainPage } from "#shared/model-info/is-plain.ts";
import { cellLayout } from "../model-ui/columns/columns.ts";
import { element } from "../model-ui/columns/dom.ts";
import { linkStart } from "../data/url/link-start.ts";
import { type ListShape, listShape, ROW_HEIGHT_PX } from "../views/models/table/list-geometry.ts";
import { createRow } from "../views/models/table/row.ts";

/**
 * Paints the first rows of a page into the shell, as the table will draw them a moment later, but
 * with only its links enabled.
 *
 * A response that is not as the Claude API sends it paints nothing; the app reads it.
 */
export function paintRows(body: unknown): void {
  const rows = document.querySelector(".list tbody");
  if (!rows || !isPlainPage(body, Date.now())) return;
  const isNarrow = paintHead() === "narrow";
  const rowHeightPx = isNarrow ? ROW_HEIGHT_PX.narrow : ROW_HEIGHT_PX.wide;
  // Of the window and not of the list, whose style may be on its way still.
  const count = Math.ceil(innerHeight / rowHeightPx);
  const context = { now: Date.now(), marksOf: null, linkStart: linkStart() };
  const painted = body.data.slice(0, count).map((model, index) => {
    const { element, show } = createRow(cellLayout(isNarrow));
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
export function paintHead(): ListShape {
  const shape = listShape(innerWidth);
  document.querySelector(".list")?.setAttribute("data-shape", shape);
  const cells = cellLayout(shape === "narrow").map(({ head: { key, header, align, width } }) => {
    const attributes = { scope: "col", "data-column": key, "data-align": align ?? "" };
    const cell = element("th", attributes, header);
    cell.style.width = width?.[shape] ?? "";
    return cell;
  });
  document.querySelector(".list thead tr")?.replaceChildren(...cells);
  return shape;
}

import type { ModelInfo } from "#shared/contract/model-info.ts";
import { linkStart } from "../data/url/link-start.ts";
import { type ListShape, listShape, ROW_HEIGHT_PX } from "../views/models/table/list-geometry.ts";
import { createRow } from "../views/models/table/row.ts";

/**
 * Paints the first rows of a page into the shell, as the table will draw them a moment later, but
 * with nothing to press except the links.
 *
 * An answer that does not fit the contract paints nothing; the page itself will say what is wrong.
 */
export function paintRows(body: unknown): void {
  const rows = document.querySelector(".list tbody");
  if (!rows || !isPage(body)) return;
  const isNarrow = shapeList() === "narrow";
  const rowHeightPx = isNarrow ? ROW_HEIGHT_PX.narrow : ROW_HEIGHT_PX.wide;
  // Of the window and not of the list, whose style may be on its way still.
  const count = Math.ceil(innerHeight / rowHeightPx);
  const setting = { now: Date.now(), marksOf: null, linkStart: linkStart() };
  const painted = body.data.slice(0, count).map((model, place) => {
    const { element, show } = createRow(isNarrow);
    show(model, { place, isOpen: false, isTicked: false, isTabbable: true }, setting);
    for (const control of element.querySelectorAll("input, button")) {
      control.toggleAttribute("disabled", true);
    }
    return element;
  });
  rows.replaceChildren(...painted);
}

/** Gives the list of the shell, which is as wide as the window, the shape that it has room for. */
export function shapeList(): ListShape {
  const shape = listShape(innerWidth);
  document.querySelector(".list")?.setAttribute("data-shape", shape);
  return shape;
}

/** As much of the contract as the rows stand on; the whole is checked where pages are parsed. */
function isPage(body: unknown): body is { data: ModelInfo[] } {
  const { data } = (body ?? {}) as { data?: unknown };
  return (
    Array.isArray(data) &&
    data.every(
      (model: Partial<ModelInfo> | null) =>
        typeof model?.id === "string" &&
        typeof model.display_name === "string" &&
        typeof model.created_at === "string" &&
        ["string", "undefined"].includes(typeof (model.lifecycle ?? undefined)),
    )
  );
}

import type { ColumnChoice } from "../../../data/url/column-choice.ts";
import { columnLayout, type ColumnLayout } from "./column-layout.ts";
import { ROW_HEIGHT_PX, type ListShape } from "./list-geometry.ts";

/** Below this, most names would be cut beside the second cell of a two-line row. */
const TALL_BELOW_PX = 340;

/** The second cell where names have lines enough: as wide as the longest badge. */
const SECOND_CELL_WIDTH = "min(178px, 52vw)";

/** How high a row is, in CSS pixels. */
export const ROW_HEIGHT_OF: Readonly<Record<ListShape, number>> = {
  ...ROW_HEIGHT_PX,
  middle: ROW_HEIGHT_PX.wide,
  "narrow-tall": 84,
  "narrow-spaced": 104,
};

const fitted = new WeakMap<
  ColumnLayout,
  { readonly scale: number; readonly layout: ColumnLayout }
>();

/**
 * `columnLayout`, fitted to text that is wider than the columns are made for, as with a reader's own
 * letter spacing, and to the narrowest lists. The same value for the same columns and widths.
 *
 * @param scale how many times as wide the text is
 */
export function fittedLayout(
  choice: ColumnChoice,
  hidden: readonly string[],
  widthPx: number,
  scale: number,
): ColumnLayout {
  const chosenPx = Object.entries(choice.widths).map(([key, px]) => [key, px / scale] as const);
  const widths = Object.fromEntries(chosenPx);
  const base = columnLayout({ ...choice, widths }, hidden, widthPx / scale);
  const shape = shapeOf(base.shape, widthPx, scale);
  if (scale === 1 && shape === base.shape) return base;
  const known = fitted.get(base);
  if (known?.scale === scale && known.layout.shape === shape) return known.layout;
  const fit = (width: string) => (/px/.test(width) ? `calc(${width} * ${scale})` : width);
  const layout: ColumnLayout = {
    shape,
    cells: base.cells,
    widths:
      base.shape === "narrow"
        ? ["", fit(SECOND_CELL_WIDTH)].slice(0, base.cells.length)
        : base.widths.map(fit),
    tablePx: base.tablePx && base.tablePx * scale,
    pinsPx: base.pinsPx.map((px) => px * scale),
  };
  fitted.set(base, { scale, layout });
  return layout;
}

function shapeOf(shape: ListShape, widthPx: number, scale: number): ListShape {
  if (shape !== "narrow") return shape;
  if (scale > 1) return "narrow-spaced";
  return widthPx < TALL_BELOW_PX ? "narrow-tall" : shape;
}

import type { ColumnChoice } from "../../../data/url/column-choice.ts";
import { columnLayout, type ColumnLayout } from "./column-layout.ts";

const fitted = new WeakMap<
  ColumnLayout,
  { readonly scale: number; readonly layout: ColumnLayout }
>();

/**
 * `columnLayout`, fitted to text that is wider than the columns are made for, as with a reader's own
 * letter spacing. The same value for the same columns and widths. Apart from it because the first rows,
 * which are painted with `columnLayout` before the app, do not wait for this.
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
  if (scale === 1) return base;
  const known = fitted.get(base);
  if (known?.scale === scale) return known.layout;
  const fit = (width: string) => (/px/.test(width) ? `calc(${width} * ${scale})` : width);
  const layout: ColumnLayout = {
    shape: base.shape.startsWith("narrow") ? "narrow-spaced" : base.shape,
    cells: base.cells,
    widths: base.widths.map(fit),
    tablePx: base.tablePx && base.tablePx * scale,
    pinsPx: base.pinsPx.map((px) => px * scale),
  };
  fitted.set(base, { scale, layout });
  return layout;
}

import type { Lifeline } from "../lifelines/lifeline.ts";
import type { LineGroup } from "../lifelines/lifeline-groups.ts";

/** A row of the chart: the name of a line, the bar of a model, or the counts of a line. */
export type ChartRow =
  | { readonly kind: "heading"; readonly group: LineGroup }
  | { readonly kind: "lifeline"; readonly group: LineGroup; readonly lifeline: Lifeline }
  | { readonly kind: "bins"; readonly group: LineGroup };

/** Rows with their places, from the top down. */
export interface RowLayout {
  readonly rows: readonly ChartRow[];
  /** Where each row begins, in pixels, with the end of the last one. */
  readonly topsPx: readonly number[];
}

const HEIGHTS_PX = {
  wide: { heading: 34, lifeline: 28, bins: 76 },
  // The name is above the bar.
  narrow: { heading: 34, lifeline: 46, bins: 76 },
} as const;

/** Places the groups one below the other, each under its name. */
export function layOutRows(groups: readonly LineGroup[], width: "wide" | "narrow"): RowLayout {
  const rows: ChartRow[] = groups.flatMap((group) => [
    { kind: "heading" as const, group },
    ...(group.lifelines.length > 0
      ? group.lifelines.map((lifeline) => ({ kind: "lifeline" as const, group, lifeline }))
      : [{ kind: "bins" as const, group }]),
  ]);
  const topsPx = [0];
  for (const { kind } of rows) topsPx.push((topsPx.at(-1) ?? 0) + HEIGHTS_PX[width][kind]);
  return { rows, topsPx };
}

/** Rows beyond the edges that are drawn, so that a short scroll shows no gap. */
const OVERSCAN_PX = 200;

/** The rows [start, end) that are seen between two heights, and a few around them. */
export function rowsBetween(
  { rows, topsPx }: RowLayout,
  fromPx: number,
  toPx: number,
): readonly [start: number, end: number] {
  const start = topsPx.findLastIndex((topPx) => topPx <= fromPx - OVERSCAN_PX);
  const end = topsPx.findIndex((topPx) => topPx >= toPx + OVERSCAN_PX);
  return [Math.max(0, Math.min(start, rows.length)), end === -1 ? rows.length : end];
}

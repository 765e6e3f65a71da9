import { placeBins, type PlacedBin } from "../drawing/bins-row.tsx";
import type { ChartRow } from "../drawing/chart-rows.ts";
import type { Lifeline } from "../lifelines/lifeline.ts";
import { stepByKey } from "../../../ui/step-by-key.ts";
import type { LineGroup } from "../lifelines/lifeline-groups.ts";
import type { Sheet } from "../drawing/sheet.ts";

/** A focusable element of the chart: the bar of a model, or a column of counts. */
export interface ChartStop {
  /** The row of the chart it is in. */
  readonly row: number;
  readonly group: LineGroup;
  readonly shows:
    | { readonly kind: "lifeline"; readonly lifeline: Lifeline }
    | { readonly kind: "bin"; readonly bin: PlacedBin };
}

/** Every stop from the top down, and in a row of counts, which needs the sheet, from the left. */
export function stopsOfRows(rows: readonly ChartRow[], sheet: Sheet | null): readonly ChartStop[] {
  return rows.flatMap((row, at): ChartStop[] => {
    if (row.kind === "heading") return [];
    const { group } = row;
    if (row.kind === "lifeline") {
      return [{ row: at, group, shows: { kind: "lifeline", lifeline: row.lifeline } }];
    }
    return (sheet ? placeBins(group, sheet) : []).map((bin) => ({
      row: at,
      group,
      shows: { kind: "bin", bin },
    }));
  });
}

/** Bars that Page Up and Page Down pass. */
const PAGE_STOPS = 10;

/** Where a key leads from a stop; null for a key that leads nowhere. */
export function stopAfter(stops: readonly ChartStop[], at: number, key: string): number | null {
  const column = { at, count: stops.length, page: PAGE_STOPS };
  if (stops[at]?.shows.kind !== "bin") return stepByKey(key, column);
  if (key === "ArrowDown") return nearestInNextRow(stops, at, 1);
  if (key === "ArrowUp") return nearestInNextRow(stops, at, -1);
  if (key === "ArrowRight") return stepByKey("ArrowDown", column);
  if (key === "ArrowLeft") return stepByKey("ArrowUp", column);
  return key === "Home" || key === "End" ? stepByKey(key, column) : null;
}

/** The column nearest in time in the next row of counts that has one, or the same stop. */
function nearestInNextRow(stops: readonly ChartStop[], at: number, step: 1 | -1): number {
  const row = stops[at]?.row ?? 0;
  const nextRow = (step === 1 ? stops : stops.toReversed()).find(
    (stop) => (stop.row - row) * step > 0,
  )?.row;
  let nearest = at;
  for (const [next, stop] of stops.entries()) {
    if (stop.row !== nextRow) continue;
    if (nearest === at || timeApart(stops, next, at) < timeApart(stops, nearest, at)) {
      nearest = next;
    }
  }
  return nearest;
}

function timeApart(stops: readonly ChartStop[], one: number, two: number): number {
  const timeOf = (at: number) => {
    const shows = stops[at]?.shows;
    return shows?.kind === "bin" ? shows.bin.from : 0;
  };
  return Math.abs(timeOf(one) - timeOf(two));
}

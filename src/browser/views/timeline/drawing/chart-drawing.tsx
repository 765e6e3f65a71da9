import { formatCount } from "#shared/format/count.ts";
import { isolate } from "#shared/format/isolate.ts";
import { forDisplay } from "#shared/format/for-display.ts";
import { BinsRow, placeBins } from "./bins-row.tsx";
import { lineColour } from "./chart-colours.ts";
import type { RowLayout } from "./chart-rows.ts";
import type { LineGroup } from "../lifelines/lifeline-groups.ts";
import { LifelineRow } from "./lifeline-row.tsx";
import { marginNow, type Sheet } from "./sheet.ts";
import { Textures } from "./textures.tsx";
import { GridLines, TodayLine } from "../axis/time-axis.tsx";

interface ChartDrawingProps {
  readonly layout: RowLayout;
  readonly sheet: Sheet;
  /** The rows to draw; the first one is at the top. */
  readonly window: readonly [start: number, end: number];
}

/** The rows of the chart, on the page and in a saved picture alike. */
export function ChartDrawing({ layout, sheet, window: [start, end] }: ChartDrawingProps) {
  const { rows, topsPx } = layout;
  const originPx = topsPx[start] ?? 0;
  const heightPx = (topsPx[end] ?? 0) - originPx;
  const most = Math.max(
    1,
    ...rows.flatMap((row) =>
      row.kind === "bins" ? placeBins(row.group, sheet).map(({ count }) => count) : [],
    ),
  );
  return (
    <>
      <Textures sheet={sheet} heightPx={heightPx} />
      <GridLines sheet={sheet} heightPx={heightPx} />
      {/* Where names are above the bars, it would cross them. */}
      {sheet.isNarrow && <TodayLine sheet={sheet} heightPx={heightPx} />}
      {rows.slice(start, end).map((row, at) => {
        const topPx = (topsPx[start + at] ?? 0) - originPx;
        const key = start + at;
        switch (row.kind) {
          case "heading":
            return <Heading key={key} group={row.group} sheet={sheet} topPx={topPx} />;
          case "lifeline":
            return <LifelineRow key={key} lifeline={row.lifeline} sheet={sheet} topPx={topPx} />;
          case "bins":
            return <BinsRow key={key} group={row.group} sheet={sheet} topPx={topPx} most={most} />;
        }
      })}
      {!sheet.isNarrow && <TodayLine sheet={sheet} heightPx={heightPx} />}
    </>
  );
}

/** The name of a group as it is shown and read out. */
export function groupName({ line }: Pick<LineGroup, "line">): string {
  return line === null ? "No line reported" : forDisplay(line);
}

function Heading({ group, sheet, topPx }: { group: LineGroup; sheet: Sheet; topPx: number }) {
  const { paint, widthPx, fit } = sheet;
  const margin = marginNow();
  return (
    <g>
      <rect y={topPx} width={widthPx} height={34} fill={paint("surface")} />
      <path d={`M0 ${topPx + 33.5}H${widthPx}`} stroke={paint("grid")} />
      <rect
        x={margin}
        y={topPx + 12.5}
        width={9}
        height={9}
        rx={2}
        fill={paint(lineColour(group.line))}
      />
      <text x={margin + 16} y={topPx + 21.5} fontSize={12} fontWeight={600} fill={paint("ink-2")}>
        {fit(isolate(groupName(group)), Math.min(widthPx - 120, 400), "note")}
        <tspan dx={8} fontWeight={400} fill={paint("ink-3")}>
          {formatCount(group.count)}
        </tspan>
      </text>
    </g>
  );
}

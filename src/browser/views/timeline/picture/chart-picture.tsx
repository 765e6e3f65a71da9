import { ChartDrawing } from "../drawing/chart-drawing.tsx";
import type { RowLayout } from "../drawing/chart-rows.ts";
import { LEGEND, LEGEND_MARK_PX, LegendExample } from "../drawing/legend.tsx";
import { marginNow, type Sheet } from "../drawing/sheet.ts";
import { AXIS_HEIGHT_PX, TimeAxis } from "../axis/time-axis.tsx";

/** What a saved picture shows. */
export interface ChartPictureProps {
  readonly layout: RowLayout;
  readonly sheet: Sheet;
  readonly lines: readonly string[];
  readonly fontFamily: string;
}

const TITLE_PX = 40;
const LINE_PX = 18;
const LEGEND_PX = 40;
const MARGIN_BELOW_PX = 20;
const LINES = 2;

/** Where each word of the legend begins: after those before it, at about 7 pixels a letter. */
const LEGEND_LEFTS_PX = LEGEND.map((_one, at) =>
  LEGEND.slice(0, at).reduce(
    (sum, [, words]) => sum + LEGEND_MARK_PX.width + 27 + words.length * 7,
    0,
  ),
);

/** Where the parts of a picture are, from the top. */
export function picturePlace({ topsPx }: RowLayout) {
  const legendPx = TITLE_PX + LINES * LINE_PX;
  const axisPx = legendPx + LEGEND_PX;
  const rowsPx = axisPx + AXIS_HEIGHT_PX;
  return { legendPx, axisPx, rowsPx, heightPx: rowsPx + (topsPx.at(-1) ?? 0) + MARGIN_BELOW_PX };
}

/** The whole chart as one drawing that needs no page around it. */
export function ChartPicture({ layout, sheet, lines, fontFamily }: ChartPictureProps) {
  const { widthPx, paint } = sheet;
  const { legendPx, axisPx, rowsPx, heightPx } = picturePlace(layout);
  const margin = marginNow();
  const isBinned = layout.rows.some(({ kind }) => kind === "bins");
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={widthPx}
      height={heightPx}
      viewBox={`0 0 ${widthPx} ${heightPx}`}
      fontFamily={fontFamily}
    >
      <title>Model lifelines</title>
      <rect width={widthPx} height={heightPx} fill={paint("surface")} />
      <text x={margin} y={31} fontSize={17} fontWeight={650} fill={paint("ink")}>
        Model lifelines
      </text>
      {lines.slice(0, LINES).map((line, at) => (
        <text
          key={line}
          x={margin}
          y={TITLE_PX + 13 + at * LINE_PX}
          fontSize={12}
          fill={paint("ink-2")}
        >
          {sheet.fit(line, widthPx - 2 * margin, "note")}
        </text>
      ))}
      {!isBinned && (
        <g transform={`translate(${margin} ${legendPx + 12})`}>
          {LEGEND.map(([mark, words], at) => (
            <g key={mark} transform={`translate(${LEGEND_LEFTS_PX[at]} 0)`}>
              <LegendExample mark={mark} paint={paint} />
              <text x={LEGEND_MARK_PX.width + 7} y={11} fontSize={12} fill={paint("ink-2")}>
                {words}
              </text>
            </g>
          ))}
        </g>
      )}
      <g transform={`translate(0 ${axisPx})`}>
        <TimeAxis sheet={sheet} />
      </g>
      <g transform={`translate(0 ${rowsPx})`}>
        <ChartDrawing layout={layout} sheet={sheet} window={[0, layout.rows.length]} />
      </g>
    </svg>
  );
}

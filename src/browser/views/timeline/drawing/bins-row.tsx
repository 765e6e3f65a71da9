import { formatCount } from "#shared/format/count.ts";
import { lineColour } from "./chart-colours.ts";
import type { LineGroup } from "../lifelines/lifeline-groups.ts";
import { binReleases, type ReleaseBin } from "../lifelines/release-bins.ts";
import { clippedX, type Sheet } from "./sheet.ts";

/** The tallest column, and the space above it for its number. */
const COLUMN_MAX_PX = 52;
const ABOVE_PX = 18;

/** A column of a line with its place on the sheet. */
export interface PlacedBin extends ReleaseBin {
  readonly leftPx: number;
  readonly widthPx: number;
}

/** The releases of a line in the stretch that is shown. */
export function placeBins(group: LineGroup, sheet: Sheet): readonly PlacedBin[] {
  const [left, right] = sheet.plotPx;
  return binReleases(group.releases, sheet.domain, right - left).flatMap((bin) => {
    const leftPx = Math.max(left, clippedX(sheet, bin.from));
    const widthPx = Math.min(right, clippedX(sheet, bin.to)) - leftPx - 2;
    return widthPx > 0 ? [{ ...bin, leftPx, widthPx }] : [];
  });
}

interface BinsRowProps {
  readonly group: LineGroup;
  readonly sheet: Sheet;
  readonly topPx: number;
  /** The highest count of any line, which is a column of full height. */
  readonly most: number;
}

/** How many models of a line were released in each step of the calendar, as columns. */
export function BinsRow({ group, sheet, topPx, most }: BinsRowProps) {
  const fill = sheet.paint(lineColour(group.line));
  const basePx = topPx + ABOVE_PX + COLUMN_MAX_PX;
  return (
    <g>
      <path
        d={`M${sheet.plotPx[0]} ${basePx}H${sheet.plotPx[1]}`}
        stroke={sheet.paint("grid-major")}
      />
      {placeBins(group, sheet).map(({ from, leftPx, widthPx, count }) => {
        const heightPx = Math.max(2, (count / most) * COLUMN_MAX_PX);
        return (
          <g key={from}>
            <rect
              x={leftPx + 1}
              y={basePx - heightPx}
              width={widthPx}
              height={heightPx}
              rx={1.5}
              fill={fill}
            />
            {String(count).length * 7 < widthPx + 2 && (
              <text
                x={leftPx + 1 + widthPx / 2}
                y={basePx - heightPx - 4}
                fontSize={11}
                textAnchor="middle"
                fill={sheet.paint("ink-2")}
              >
                {formatCount(count)}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

import { formatDay } from "#shared/format/dates.ts";
import { isolate } from "#shared/format/isolate.ts";
import type { Sheet } from "../drawing/sheet.ts";
import { timeTicks, year } from "./time-units.ts";

/** How high the axis is, with the label of today above those of the calendar. */
export const AXIS_HEIGHT_PX = 38;
/** Half the width of the label of today. */
const TODAY_HALF_PX = { wide: 62, narrow: 20 } as const;

/** The room of a year at the left edge. */
const YEAR_PX = 40;

/** The calendar across the top, and where today is in it. */
export function TimeAxis({ sheet }: { sheet: Sheet }) {
  const { x, now, paint, isNarrow, domain } = sheet;
  const [left, right] = sheet.plotPx;
  const half = isNarrow ? TODAY_HALF_PX.narrow : TODAY_HALF_PX.wide;
  const todayPx = Math.min(Math.max(x(now), left + half), right - half);
  const isTodayShown = now >= domain[0] && now <= domain[1];
  const labels = timeTicks(domain, right - left).flatMap((tick, at) => {
    const tickPx = x(tick.time);
    // A step that began before the range is labelled at its edge, unless the next is too near.
    const labelPx = Math.max(left, tickPx) + 4;
    if (at === 0 && tickPx < left - 24) return [];
    return labelPx + tick.label.length * 6.2 > right + 12 ? [] : [{ ...tick, labelPx }];
  });
  const firstYear = year(new Date(domain[0]));
  const isYearTold =
    labels.some(({ label }) => label === firstYear) ||
    (isTodayShown && todayPx - half < left + YEAR_PX);
  return (
    <g fontSize={11.5}>
      {labels.map(({ time, label, isMajor, labelPx }) => (
        <text
          key={time}
          x={labelPx}
          y={30}
          fill={paint(isMajor ? "ink" : "ink-3")}
          fontWeight={isMajor ? 600 : 400}
        >
          {label}
        </text>
      ))}
      {/* The year that the left edge is in, unless another label says it there. */}
      {!isYearTold && (
        <text x={left + 4} y={13} fill={paint("ink-3")}>
          {firstYear}
        </text>
      )}
      {isTodayShown && (
        <text x={todayPx} y={13} textAnchor="middle" fontWeight={600} fill={paint("ink")}>
          {isNarrow ? "Today" : `Today, ${isolate(formatDay(now))}`}
        </text>
      )}
    </g>
  );
}

/** The lines of the calendar behind the rows. */
export function GridLines({ sheet, heightPx }: { sheet: Sheet; heightPx: number }) {
  const [left, right] = sheet.plotPx;
  return timeTicks(sheet.domain, right - left).map(({ time, isMajor }) => {
    const tickPx = sheet.x(time);
    if (tickPx < left) return null;
    return (
      <path
        key={time}
        d={`M${tickPx} 0V${heightPx}`}
        stroke={sheet.paint(isMajor ? "grid-major" : "grid")}
      />
    );
  });
}

/** The line between what is and what may come, over the rows. */
export function TodayLine({ sheet, heightPx }: { sheet: Sheet; heightPx: number }) {
  const { x, now, domain } = sheet;
  if (now < domain[0] || now > domain[1]) return null;
  return <path d={`M${x(now)} 0V${heightPx}`} stroke={sheet.paint("ink")} strokeWidth={1.25} />;
}

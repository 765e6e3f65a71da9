import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { arrowFor } from "../../../ui/list-keys.ts";
import {
  useScrollContainer,
  useScrollMetric,
  type ScrollContainer,
} from "../../../ui/scroll/use-scroll-container.ts";
import { useIsPrinting } from "../../../ui/use-is-printing.ts";
import { useWholeList } from "../../../ui/scroll/use-whole-list.ts";
import type { PlacedBin } from "../drawing/bins-row.tsx";
import { pagePaint } from "../drawing/chart-colours.ts";
import { ChartLinks, type StopEvents } from "./chart-links.tsx";
import { layOutRows, rowsBetween, type RowLayout } from "../drawing/chart-rows.ts";
import { stopAfter, stopsOfRows, type ChartStop } from "./chart-stops.ts";
import { FactsTooltip } from "./facts-tooltip.tsx";
import { createFitText, createMeasure } from "../drawing/fit-text.ts";
import type { Drawn } from "../lifelines/lifeline-groups.ts";
import { createSheet, isNarrow, type Sheet } from "../drawing/sheet.ts";
import { AXIS_HEIGHT_PX, TimeAxis } from "../axis/time-axis.tsx";
import { usePanZoom } from "./use-pan-zoom.ts";
import { VisibleRows } from "./visible-rows.tsx";
import { useStopFacts } from "./use-stop-facts.ts";
import type { TimeDomain } from "../timeline-address.ts";

interface LifelineChartProps {
  readonly drawn: Drawn;
  readonly now: number;
  readonly time: TimeDomain;
  /** How many times as wide text is as the chart is drawn for. */
  readonly textScale: number;
  readonly onChoose: (bin: PlacedBin) => void;
  /** Content below the bars in the same scroll container. */
  readonly children: ReactNode;
}

/** The width of the chart on paper: what a landscape page holds of either A4 or Letter. */
const SHEET_PX = 960;

/** A key moves the time by this part of the width. */
const PAN_PART = 0.15;

/** The bars under their axis: only visible rows are rendered, and one bar is in the tab order. */
export function LifelineChart(props: LifelineChartProps) {
  "use memo";
  const { drawn, now, time, textScale, onChoose, children } = props;
  const ref = useRef<HTMLDivElement>(null);
  const container = useScrollContainer(ref);
  const isPrinting = useIsPrinting();
  const screenPx = useScrollMetric(container, (metrics) => metrics?.widthPx ?? 0);
  const widthPx = isPrinting ? SHEET_PX : screenPx;
  const fit = useMemo(() => fitTextOfPage(textScale), [textScale]);
  const manner = { now, paint: pagePaint, fit, textScale };
  const sheet = createSheet(Math.max(widthPx, 1), time.domain, manner);
  const layout = layOutRows(drawn.groups, isNarrow(widthPx) ? "narrow" : "wide");
  const { rows, topsPx } = layout;
  const [start, end] = useVisibleRows(container, layout);
  const whole = useWholeList(drawn, rows.length);
  const drawnRows: readonly [number, number] = whole > 0 ? [0, whole] : [start, end];
  // Bars do not change while the time pans, so that their links need no rendering.
  const stops = stopsOfRows(rows, drawn.isBinned ? sheet : null);
  const shownSheet = useRef(sheet);
  useEffect(() => {
    shownSheet.current = sheet;
  }, [sheet, shownSheet]);

  const [active, setActive] = useState(0);
  const tabStop = visibleStop(stops, active, [start, end]);

  const facts = useStopFacts();
  usePanZoom(ref, time, facts.hide);

  const moveTo = (at: number) => {
    const row = stops[at]?.row;
    if (row === undefined) return;
    flushSync(() => {
      setActive(at);
      scrollInto(container, [topsPx[row] ?? 0, topsPx[row + 1] ?? 0]);
      container.measure();
    });
    ref.current?.querySelector<HTMLElement>(`[data-stop="${at}"]`)?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const next = stopAfter(stops, tabStop, arrowFor(event.key));
    if (next !== null) moveTo(next);
    else if (!panByKey(event.key, time)) return;
    event.preventDefault();
  };
  const choose = (at: number) => {
    const shows = stops[at]?.shows;
    facts.hide();
    if (shows?.kind === "bin") onChoose(shows.bin);
  };
  const on: StopEvents = {
    choose,
    hide: facts.hide,
    focus: (at, anchor) => {
      setActive(at);
      // A click focuses as well, but then the details open.
      if (!anchor.matches(":focus-visible")) return;
      const barPx = stops[at] ? barStart(stops[at], shownSheet.current) : 0;
      facts.show({ at, anchor, leftPx: anchor.getBoundingClientRect().left + barPx });
    },
    blur: facts.leave,
    point: facts.showAtPointer,
    leave: facts.leave,
  };

  return (
    <div
      ref={ref}
      className="view-scroller min-h-0 flex-1 overflow-x-hidden overflow-y-auto overscroll-x-contain [overflow-anchor:none]"
    >
      <div className="lifelines-time touch-pan-y select-none">
        <div className="lifelines-axis sticky top-0 z-3 h-[38px] border-b border-line bg-surface">
          <svg aria-hidden="true" width={widthPx} height={AXIS_HEIGHT_PX}>
            <TimeAxis sheet={sheet} />
          </svg>
        </div>
        <VisibleRows
          layout={layout}
          sheet={sheet}
          window={drawnRows}
          isPrinting={isPrinting}
          onKeyDown={onKeyDown}
        >
          <ChartLinks layout={layout} stops={stops} window={drawnRows} tabStop={tabStop} on={on} />
        </VisibleRows>
      </div>
      <p id="lifelines-keys" className="sr-only">
        Up and down move between models, left and right through time, Enter opens. Plus, minus and
        zero zoom.
      </p>
      {children}
      <FactsTooltip facts={facts} stops={stops} />
    </div>
  );
}

function fitTextOfPage(textScale: number) {
  const measure = createMeasure(getComputedStyle(document.body).fontFamily);
  return createFitText((text, font) => textScale * measure(text, font));
}

/** The stop that Tab reaches: the active one if its row is visible, else the first visible one, or -1. */
function visibleStop(
  stops: readonly ChartStop[],
  active: number,
  [start, end]: readonly [number, number],
): number {
  const isVisible = (stop: ChartStop | undefined) =>
    stop !== undefined && stop.row >= start && stop.row < end;
  return isVisible(stops[active]) ? active : stops.findIndex(isVisible);
}

/** The rows that are scrolled into view. */
function useVisibleRows(
  container: ScrollContainer,
  layout: RowLayout,
): readonly [start: number, end: number] {
  const rows = useScrollMetric(container, (metrics) => {
    const topPx = metrics?.scrollTopPx ?? 0;
    return rowsBetween(layout, topPx, topPx + (metrics?.heightPx ?? innerHeight)).join(" ");
  });
  const [start = 0, end = 0] = rows.split(" ").map(Number);
  return [start, end];
}

/** Moves the time by a key; false for keys that do not. */
function panByKey(key: string, { pan }: TimeDomain): boolean {
  if (key !== "ArrowLeft" && key !== "ArrowRight") return false;
  pan(key === "ArrowLeft" ? -PAN_PART : PAN_PART);
  return true;
}

/** Where the visible part of a bar starts, in pixels from the left of its link. */
function barStart({ shows }: ChartStop, sheet: Sheet): number {
  if (shows.kind === "bin" || sheet.isNarrow) return 0;
  const [left, right] = sheet.plotPx;
  return Math.min(Math.max(sheet.x(shows.lifeline.releasedAt), left), right);
}

/** Scrolls just far enough to show a whole row below the sticky axis. */
function scrollInto(
  container: ScrollContainer,
  [topPx, bottomPx]: readonly [number, number],
): void {
  const metrics = container.metrics();
  if (!metrics) return;
  const seenPx = metrics.heightPx - AXIS_HEIGHT_PX;
  if (topPx < metrics.scrollTopPx) container.scrollTo(topPx);
  else if (bottomPx > metrics.scrollTopPx + seenPx) container.scrollTo(bottomPx - seenPx);
}

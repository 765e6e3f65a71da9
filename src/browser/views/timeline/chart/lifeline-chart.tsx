import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from "react";
import { flushSync } from "react-dom";
import { arrowFor } from "../../../ui/single-keys.ts";
import { useScrollContainer, useScrollMetric } from "../../../ui/scroll/use-scroll-container.ts";
import type { PlacedBin } from "../drawing/bins-row.tsx";
import { pagePaint } from "../drawing/chart-colours.ts";
import { ChartDrawing } from "../drawing/chart-drawing.tsx";
import { ChartLinks, type StopEvents } from "./chart-links.tsx";
import { layOutRows, rowsBetween } from "../drawing/chart-rows.ts";
import { stopAfter, stopsOfRows, type ChartStop } from "./chart-stops.ts";
import { FactsTooltip } from "./facts-tooltip.tsx";
import { createFitText, createMeasure } from "../drawing/fit-text.ts";
import type { Drawn } from "../lifelines/lifeline-groups.ts";
import { createSheet, isNarrow, type Sheet } from "../drawing/sheet.ts";
import { AXIS_HEIGHT_PX, TimeAxis } from "../axis/time-axis.tsx";
import { usePanZoom } from "./use-pan-zoom.ts";
import { useStopFacts } from "./use-stop-facts.ts";
import type { TimeDomain } from "../use-time-domain.ts";

interface LifelineChartProps {
  readonly drawn: Drawn;
  readonly now: number;
  readonly time: TimeDomain;
  /** The ID of the model whose details are open; null when none is. */
  readonly openId: string | null;
  /** A column of counts was pressed. */
  readonly onChoose: (bin: PlacedBin) => void;
  /** What stands below the bars in the same scroll container. */
  readonly children: ReactNode;
}

/** A key moves the time by this part of the width. */
const PAN_PART = 0.15;

/** The bars under their axis: only those in sight are drawn, and one of them is reached by Tab. */
export function LifelineChart(props: LifelineChartProps) {
  "use memo";
  const { drawn, now, time, openId, onChoose, children } = props;
  const ref = useRef<HTMLDivElement>(null);
  const container = useScrollContainer(ref);
  const widthPx = useScrollMetric(container, (place) => place?.widthPx ?? 0);
  const [fit] = useState(() =>
    createFitText(createMeasure(getComputedStyle(document.body).fontFamily)),
  );
  const sheet = createSheet(Math.max(widthPx, 1), time.domain, { now, paint: pagePaint, fit });
  const layout = layOutRows(drawn.groups, isNarrow(widthPx) ? "narrow" : "wide");
  const { rows, topsPx } = layout;
  const windowText = useScrollMetric(container, (place) => {
    const topPx = place?.scrollTopPx ?? 0;
    return rowsBetween(layout, topPx, topPx + (place?.heightPx ?? innerHeight)).join(" ");
  });
  const [start = 0, end = 0] = windowText.split(" ").map(Number);
  // Bars stay what they are while the time moves under them, so that their links need no drawing.
  const stops = stopsOfRows(rows, drawn.isBinned ? sheet : null);
  const shownSheet = useRef(sheet);
  useEffect(() => {
    shownSheet.current = sheet;
  }, [sheet, shownSheet]);

  const [active, setActive] = useState(0);
  const isInSight = (at: number) => {
    const row = stops[at]?.row ?? -1;
    return row >= start && row < end;
  };
  const tabStop = isInSight(active) ? active : stops.findIndex((_stop, at) => isInSight(at));

  const facts = useStopFacts();
  const { hide } = facts;
  usePanZoom(
    ref,
    time,
    useCallback(() => hide(), [hide]),
  );

  const moveTo = (at: number) => {
    const row = stops[at]?.row;
    if (row === undefined) return;
    flushSync(() => {
      setActive(at);
      scrollInto(ref.current, [topsPx[row] ?? 0, topsPx[row + 1] ?? 0]);
      container.measure();
    });
    ref.current?.querySelector<HTMLElement>(`[data-stop="${at}"]`)?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const next = stopAfter(stops, tabStop, arrowFor(event.key));
    if (next !== null) moveTo(next);
    else if (event.key === "ArrowLeft") time.pan(-PAN_PART);
    else if (event.key === "ArrowRight") time.pan(PAN_PART);
    else return;
    event.preventDefault();
  };
  const on: StopEvents = {
    choose: (at) => {
      const shows = stops[at]?.shows;
      hide();
      if (shows?.kind === "bin") onChoose(shows.bin);
    },
    hide,
    focus: (at, anchor) => {
      setActive(at);
      // A click focuses as well, but then the details open.
      if (!anchor.matches(":focus-visible")) return;
      const { left } = anchor.getBoundingClientRect();
      const barPx = stops[at] ? barStart(stops[at], shownSheet.current) : 0;
      facts.show({ at, anchor, leftPx: left + barPx });
    },
    blur: facts.leave,
    point: (at, { currentTarget, clientX, pointerType, buttons }) => {
      if (pointerType !== "mouse" || buttons !== 0) return;
      facts.show({ at, anchor: currentTarget, leftPx: clientX + 14 });
    },
    leave: facts.leave,
  };
  const shownStop = facts.shown && stops[facts.shown.at];

  return (
    <div ref={ref} className="lifelines-box">
      <div className="lifelines-time">
        <div className="lifelines-axis">
          <svg aria-hidden="true" width={widthPx} height={AXIS_HEIGHT_PX}>
            <TimeAxis sheet={sheet} />
          </svg>
        </div>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys move the focus between the bars' links */}
        <div
          role="group"
          aria-label="Chart of lifelines"
          aria-describedby="lifelines-keys"
          className="relative"
          style={{ height: topsPx.at(-1) }}
          onKeyDown={onKeyDown}
        >
          <svg
            aria-hidden="true"
            className="absolute left-0"
            style={{ top: topsPx[start] }}
            width={widthPx}
            height={(topsPx[end] ?? 0) - (topsPx[start] ?? 0)}
          >
            <ChartDrawing layout={layout} sheet={sheet} window={[start, end]} />
          </svg>
          <ChartLinks
            layout={layout}
            stops={stops}
            window={[start, end]}
            tabStop={tabStop}
            openId={openId}
            on={on}
          />
        </div>
      </div>
      <p id="lifelines-keys" className="sr-only">
        Up and down move between models, left and right through time, Enter opens. Plus, minus and
        zero zoom.
      </p>
      {children}
      {facts.shown && shownStop && (
        <FactsTooltip
          stop={shownStop}
          anchor={facts.shown.anchor}
          leftPx={facts.shown.leftPx}
          onHover={(isOver) => (isOver ? facts.stay() : facts.leave())}
        />
      )}
    </div>
  );
}

/** Where the bar of a stop begins to be seen, in pixels from the left of what can be pointed at. */
function barStart({ shows }: ChartStop, sheet: Sheet): number {
  if (shows.kind === "bin" || sheet.isNarrow) return 0;
  const [left, right] = sheet.plotPx;
  return Math.min(Math.max(sheet.x(shows.lifeline.releasedAt), left), right);
}

/** Scrolls so far that a row is seen whole below the axis, which sticks. */
function scrollInto(
  container: HTMLElement | null,
  [topPx, bottomPx]: readonly [number, number],
): void {
  if (!container) return;
  const seenPx = container.clientHeight - AXIS_HEIGHT_PX;
  if (topPx < container.scrollTop) container.scrollTop = topPx;
  else if (bottomPx > container.scrollTop + seenPx) container.scrollTop = bottomPx - seenPx;
}

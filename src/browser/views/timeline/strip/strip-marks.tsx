import { DATE_LOCALE } from "#shared/format/dates.ts";
import { useRef } from "react";
import { timeOf } from "#shared/format/dates.ts";
import type { ModelIndex } from "../../../data/list/index/model-index.ts";
import { useScrollContainer, useScrollMetric } from "../../../ui/scroll/use-scroll-container.ts";
import type { Domain } from "../axis/domain.ts";
import { LIFELINES_MAX } from "../lifelines/lifeline-groups.ts";
import { countParts } from "../lifelines/release-bins.ts";
import { timeTicks } from "../axis/time-units.ts";

const MARK_PX = 4;
const HEIGHT_PX = 30;
const MARK_MIN_PX = 9;
const LABEL_PX = 34;

/** Every release that is loaded as a mark, higher where there are several, over the calendar. */
export function StripMarks({ index, domain }: { index: ModelIndex; domain: Domain }) {
  "use memo";
  const ref = useRef<HTMLDivElement>(null);
  const container = useScrollContainer(ref);
  const widthPx = useScrollMetric(container, (metrics) => metrics?.widthPx ?? 0);
  const parts = Math.max(1, Math.floor(widthPx / MARK_PX));
  const counts = countParts(releasesOf(index), domain, parts);
  const most = counts.reduce((top, count) => Math.max(top, count), 1);
  const marks = counts.map((count, at) => {
    // A root, or one busy day would leave nothing to see of the others.
    const heightPx =
      MARK_MIN_PX + (HEIGHT_PX - MARK_MIN_PX) * Math.sqrt((count - 1) / (most - 1 || 1));
    return count === 0 ? "" : `M${(at + 0.5) * (widthPx / parts)} ${HEIGHT_PX}v${-heightPx}`;
  });
  const all = widthPx > 0 ? timeTicks(domain, widthPx) : [];
  const years = all.filter(({ isMajor }) => isMajor);
  const ticks = years.length > 1 ? years : all;
  return (
    <div ref={ref} aria-hidden="true" className="pointer-events-none absolute inset-0">
      <svg width={widthPx} height={HEIGHT_PX} className="text-ink-3">
        <path d={marks.join("")} stroke="currentColor" strokeWidth={2} />
      </svg>
      {ticks.map(({ time, label }) => {
        const part = (time - domain[0]) / (domain[1] - domain[0]);
        return part >= 0 && part * widthPx < widthPx - LABEL_PX ? (
          <span
            key={time}
            className="strip-tick absolute top-[33px] border-s border-control ps-1 text-[10.5px] leading-3 text-ink-3"
            style={{ left: `${part * 100}%` }}
          >
            <bdi lang={DATE_LOCALE}>{label}</bdi>
          </span>
        ) : null;
      })}
    </div>
  );
}

/** Every date that a chart of all that is loaded shows, so that the strip has the axis of that chart. */
export function* datesOf(index: ModelIndex): Generator<number, void> {
  let dated = 0;
  for (const release of releasesOf(index)) dated += Number.isNaN(release) ? 0 : 1;
  for (let row = 0; row < index.size; row += 1) {
    const release = index.releasedAt(row);
    if (Number.isNaN(release)) continue;
    yield release;
    if (dated > LIFELINES_MAX) continue;
    const { deprecated_at, retires_at } = index.model(row);
    yield timeOf(deprecated_at);
    yield timeOf(retires_at);
  }
}

/** When each loaded model was released, in the API's order; NaN for unknown. */
export function* releasesOf(index: ModelIndex): Generator<number, void> {
  for (let row = 0; row < index.size; row += 1) yield index.releasedAt(row);
}

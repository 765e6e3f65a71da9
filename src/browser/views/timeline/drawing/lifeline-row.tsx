import { formatReadersDay } from "#shared/format/dates.ts";
import { isolate } from "#shared/format/isolate.ts";
import { forDisplay } from "#shared/format/for-display.ts";
import type { LifecycleTone } from "#shared/model-info/lifecycle-tone.ts";
import type { ChartColour } from "./chart-colours.ts";
import { CHART_FONTS } from "./fit-text.ts";
import { BAR_HEIGHT_PX, LifelineBar } from "./lifeline-bar.tsx";
import type { Lifeline } from "../lifelines/lifeline.ts";
import { marginNow, type Sheet } from "./sheet.ts";

interface LifelineRowProps {
  readonly lifeline: Lifeline;
  readonly sheet: Sheet;
  readonly topPx: number;
}

const LIFECYCLE_WIDTH_PX = 140;
const TONE_COLOURS: Readonly<Record<LifecycleTone, ChartColour>> = {
  active: "ok",
  warning: "warn",
  gone: "gone",
  unknown: "ink-3",
};

/** A model: its name and lifecycle as text, with its bar beside or below. */
export function LifelineRow({ lifeline, sheet, topPx }: LifelineRowProps) {
  const { isNarrow, fit, paint, textScale } = sheet;
  const lifecyclePx = LIFECYCLE_WIDTH_PX * textScale;
  const margin = marginNow();
  const baselinePx = topPx + (isNarrow ? 16 : 18.5);
  const rightPx = isNarrow ? sheet.plotPx[1] : sheet.plotPx[0] - 12;
  const lifecycle = fit(lifecycleText(lifeline), lifecyclePx - 14, "note");
  const stagePx = rightPx - lifecyclePx;
  const { tone } = lifeline.lifecycle;
  const halo = isNarrow
    ? ({ paintOrder: "stroke", stroke: paint("surface"), strokeWidth: 4 } as const)
    : {};
  return (
    <g>
      <text x={margin} y={baselinePx} {...CHART_FONTS.name} {...halo} fill={paint("ink")}>
        {fit(isolate(lifeline.name), stagePx - margin - 8, "name")}
      </text>
      <ToneMark tone={tone} xPx={stagePx + 4} yPx={baselinePx - 4.25} paint={paint} />
      <text
        x={stagePx + 14}
        y={baselinePx}
        {...CHART_FONTS.note}
        {...halo}
        fill={paint(TONE_COLOURS[tone])}
      >
        {lifecycle}
      </text>
      <LifelineBar
        lifeline={lifeline}
        sheet={sheet}
        topPx={isNarrow ? topPx + 24 : topPx + (28 - BAR_HEIGHT_PX) / 2}
      />
      <OutOfSight lifeline={lifeline} sheet={sheet} yPx={topPx + (isNarrow ? 31 : 14)} />
    </g>
  );
}

/** The text of a lifecycle for a drawing, where no markup can isolate its date. */
function lifecycleText({ lifecycle: { text }, retiresAt }: Lifeline): string {
  const words = forDisplay(text);
  if (Number.isNaN(retiresAt)) return words;
  const day = formatReadersDay(retiresAt);
  return words.replace(day, isolate(day));
}

interface ToneMarkProps extends Pick<Sheet, "paint"> {
  readonly tone: LifecycleTone;
  readonly xPx: number;
  readonly yPx: number;
}

/** The shape of a lifecycle, as in the badges: a disc, a diamond, a ring. */
function ToneMark({ tone, xPx, yPx, paint }: ToneMarkProps) {
  const fill = paint(TONE_COLOURS[tone]);
  if (tone === "unknown") return null;
  if (tone === "warning") return <path d={`M${xPx} ${yPx - 4}l4 4l-4 4l-4 -4z`} fill={fill} />;
  if (tone === "active") return <circle cx={xPx} cy={yPx} r={3} fill={fill} />;
  return <circle cx={xPx} cy={yPx} r={2.75} fill="none" stroke={fill} strokeWidth={1.5} />;
}

/** Points to a bar that lies before or after the stretch that is shown. */
function OutOfSight({ lifeline, sheet, yPx }: { lifeline: Lifeline; sheet: Sheet; yPx: number }) {
  const [left, right] = sheet.plotPx;
  const { releasedAt, retiresAt, end } = lifeline;
  const lastAt = end === "dated" ? retiresAt : end === "reversed" ? releasedAt : Infinity;
  const stroke = { stroke: sheet.paint("ink-3"), strokeWidth: 1.5, fill: "none" };
  if (lastAt < sheet.domain[0]) return <path d={`M${left + 9} ${yPx - 4}l-4 4l4 4`} {...stroke} />;
  if (releasedAt > sheet.domain[1]) {
    return <path d={`M${right - 9} ${yPx - 4}l4 4l-4 4`} {...stroke} />;
  }
  return null;
}

import type { LifecycleTone } from "#shared/model-info/lifecycle-tone.ts";
import { lineColour } from "./chart-colours.ts";
import type { Lifeline } from "../lifelines/lifeline.ts";
import { clippedX, type Sheet } from "./sheet.ts";
import { Textured } from "./textures.tsx";

interface LifelineBarProps {
  readonly lifeline: Lifeline;
  readonly sheet: Sheet;
  readonly topPx: number;
}

/** How high a bar is. */
export const BAR_HEIGHT_PX = 14;
/** A life without a known end is begun and then left open. */
const STUB_PX = 20;

/**
 * A model from its release to its retirement: what is past in full, what is only announced or open
 * faintly and with broken edges, and a mark where the API dates its deprecation and retirement.
 */
export function LifelineBar({ lifeline, sheet, topPx }: LifelineBarProps) {
  const { releasedAt, deprecatedAt, retiresAt, end, lifecycle } = lifeline;
  const fill = sheet.paint(lineColour(lifeline.model.line ?? null));
  const startPx = clippedX(sheet, releasedAt);
  const todayPx = Math.max(startPx, clippedX(sheet, sheet.now));
  const endPx =
    end === "dated"
      ? Math.max(startPx + 3, clippedX(sheet, retiresAt))
      : end === "unreported" || end === "reversed"
        ? startPx
        : sheet.plotPx[1] + 40;
  const pastPx = Math.min(endPx, todayPx);
  const bar = { topPx, heightPx: BAR_HEIGHT_PX, tone: lifecycle.tone, fill };
  const deprecatedPx = Number.isNaN(deprecatedAt) ? null : clippedX(sheet, deprecatedAt);
  const partsOf = (fromPx: number, toPx: number) =>
    partsByLifecycle(fromPx, toPx, lifecycle.tone, deprecatedPx);
  const middlePx = topPx + BAR_HEIGHT_PX / 2;
  return (
    <g clipPath="url(#lifelines-plot)">
      {endPx > todayPx && (
        <g>
          <g opacity={0.3}>
            {partsOf(todayPx, endPx).map((part) => (
              <Textured key={part.tone} {...bar} {...part} />
            ))}
          </g>
          <path
            d={`M${todayPx} ${topPx + 0.75}H${endPx}M${todayPx} ${topPx + BAR_HEIGHT_PX - 0.75}H${endPx}`}
            stroke={fill}
            strokeWidth={1.5}
            strokeDasharray="5 4"
          />
        </g>
      )}
      {pastPx > startPx &&
        partsOf(startPx, pastPx).map((part) => <Textured key={part.tone} {...bar} {...part} />)}
      {end === "unreported" && (
        <>
          <Textured {...bar} fromPx={startPx} toPx={startPx + STUB_PX} />
          <text
            x={startPx + STUB_PX + 6}
            y={middlePx + 4}
            fontSize={12}
            fontWeight={600}
            fill={sheet.paint("ink-2")}
          >
            ? end not reported
          </text>
        </>
      )}
      {end === "reversed" && (
        <g stroke={fill}>
          <path
            d={`M${clippedX(sheet, retiresAt)} ${middlePx}H${startPx}`}
            strokeWidth={1.5}
            strokeDasharray="2 4"
          />
          <circle
            cx={startPx}
            cy={middlePx}
            r={4.5}
            fill={sheet.paint("surface")}
            strokeWidth={2}
          />
        </g>
      )}
      {!Number.isNaN(retiresAt) && (
        <rect
          x={clippedX(sheet, retiresAt) - 1.25}
          y={topPx - 3}
          width={2.5}
          height={BAR_HEIGHT_PX + 6}
          fill={sheet.paint("ink")}
        />
      )}
      {!Number.isNaN(deprecatedAt) && (
        <DeprecationMark paint={sheet.paint} xPx={clippedX(sheet, deprecatedAt)} yPx={middlePx} />
      )}
    </g>
  );
}

interface BarPart {
  readonly fromPx: number;
  readonly toPx: number;
  readonly tone: LifecycleTone;
}

/** A stretch of a life by what it was then: active until the API dates its deprecation. */
function partsByLifecycle(
  fromPx: number,
  toPx: number,
  tone: LifecycleTone,
  deprecatedPx: number | null,
): BarPart[] {
  const isLater = tone === "warning" || tone === "gone";
  if (!isLater || deprecatedPx === null) return [{ fromPx, toPx, tone }];
  const splitPx = Math.min(Math.max(deprecatedPx, fromPx), toPx);
  const parts: BarPart[] = [
    { fromPx, toPx: splitPx, tone: "active" },
    { fromPx: splitPx, toPx, tone },
  ];
  return parts.filter((part) => part.toPx > part.fromPx);
}

interface DeprecationMarkProps extends Pick<Sheet, "paint"> {
  readonly xPx: number;
  readonly yPx: number;
}

/** Where the API dates a model's deprecation: a diamond, as in the badge of that lifecycle. */
export function DeprecationMark({ paint, xPx, yPx }: DeprecationMarkProps) {
  return (
    <path
      d={`M${xPx} ${yPx - 5.5}l5.5 5.5l-5.5 5.5l-5.5 -5.5z`}
      fill={paint("warn")}
      stroke={paint("surface")}
      strokeWidth={1.5}
    />
  );
}

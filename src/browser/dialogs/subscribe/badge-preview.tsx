import type { Badge } from "#shared/contract/badge.ts";
import { forDisplay } from "#shared/format/for-display.ts";

/** What shields.io paints these names in. @see https://shields.io/badges/endpoint-badge */
const COLORS: Readonly<Record<string, string>> = {
  brightgreen: "#4c1",
  orange: "#fe7d37",
  red: "#e05d44",
};
const GREY = "#9f9f9f";
const LABEL_GREY = "#555";
const HEIGHT_PX = 20;
const FONT = "Verdana, Geneva, DejaVu Sans, sans-serif";
const FONT_PX = 11;
const PADDING_PX = 6;

/** The badge about as shields.io draws it, which the page's own policy does not let it load. */
export function BadgePreview({ badge }: { badge: Badge }) {
  const label = forDisplay(badge.label);
  const message = forDisplay(badge.message);
  const parts = [
    { text: label, fill: LABEL_GREY, start: 0 },
    { text: message, fill: COLORS[badge.color] ?? GREY, start: widthOf(label) },
  ];
  const width = widthOf(label) + widthOf(message);
  return (
    <svg
      role="img"
      aria-label={`${label}: ${message}`}
      className="max-w-full flex-none rounded-[3px]"
      width={width}
      height={HEIGHT_PX}
      viewBox={`0 0 ${width} ${HEIGHT_PX}`}
      fontFamily={FONT}
      fontSize={FONT_PX}
    >
      {parts.map(({ text, fill, start }) => (
        <g key={start} transform={`translate(${start})`}>
          <rect width={widthOf(text)} height={HEIGHT_PX} fill={fill} />
          {SHADOW_AND_TEXT.map(([y, color]) => (
            <text key={y} x={PADDING_PX} y={y} fill={color}>
              {text}
            </text>
          ))}
        </g>
      ))}
    </svg>
  );
}

const SHADOW_AND_TEXT = [
  [15, "rgb(1 1 1 / 0.3)"],
  [14, "#fff"],
] as const;

function widthOf(text: string): number {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return text.length * FONT_PX;
  context.font = `${FONT_PX}px ${FONT}`;
  return Math.ceil(context.measureText(text).width) + 2 * PADDING_PX;
}

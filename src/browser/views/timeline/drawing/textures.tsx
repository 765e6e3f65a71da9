import type { LifecycleTone } from "#shared/model-info/lifecycle-tone.ts";
import type { Sheet } from "./sheet.ts";

/** Laid over the colour of a line, each leaves some of it to be seen; an active model has none. */
const TEXTURE_IDS: Readonly<Record<LifecycleTone, string | null>> = {
  active: null,
  warning: "lifelines-striped",
  gone: "lifelines-dotted",
  unknown: "lifelines-hollow",
};

/** What every texture repeats: so much of the drawing. */
const TILE = { width: 7, height: 7, patternUnits: "userSpaceOnUse" } as const;

/** The definitions that bars refer to; one per picture. */
export function Textures({ sheet, heightPx }: { sheet: Sheet; heightPx: number }) {
  const [left, right] = sheet.plotPx;
  const surface = sheet.paint("surface");
  // They move along with the bars.
  const shiftPx = sheet.x(sheet.now) % 56;
  return (
    <defs>
      <clipPath id="lifelines-plot">
        <rect x={left} y={0} width={right - left} height={heightPx} />
      </clipPath>
      <pattern
        {...TILE}
        id="lifelines-striped"
        patternTransform={`translate(${shiftPx} 0) rotate(45)`}
      >
        <rect width={2.6} height={7} fill={surface} />
      </pattern>
      <pattern {...TILE} id="lifelines-dotted" patternTransform={`translate(${shiftPx} 0)`}>
        <path
          fill={surface}
          fillRule="evenodd"
          d="M0 0h7v7h-7z M3.5 2.3a1.2 1.2 0 1 0 0 2.4a1.2 1.2 0 1 0 0-2.4z"
        />
      </pattern>
      <pattern {...TILE} id="lifelines-hollow">
        <rect width={7} height={7} fill={surface} />
      </pattern>
    </defs>
  );
}

interface TexturedProps {
  readonly fromPx: number;
  readonly toPx: number;
  readonly topPx: number;
  readonly heightPx: number;
  readonly tone: LifecycleTone;
  readonly fill: string;
}

/** A segment of a bar in the colour of its line and the texture of its lifecycle, with a thin edge. */
export function Textured({ fromPx, toPx, topPx, heightPx, tone, fill }: TexturedProps) {
  const place = {
    x: fromPx + 0.75,
    y: topPx + 0.75,
    width: Math.max(1.5, toPx - fromPx - 1.5),
    height: heightPx - 1.5,
    rx: 2,
  };
  const texture = TEXTURE_IDS[tone];
  return (
    <>
      <rect {...place} fill={fill} />
      {texture !== null && <rect {...place} fill={`url(#${texture})`} />}
      <rect {...place} fill="none" stroke={fill} strokeWidth={1.5} />
    </>
  );
}

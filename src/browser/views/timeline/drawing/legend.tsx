import type { LifecycleTone } from "#shared/model-info/lifecycle-tone.ts";
import { DeprecationMark } from "./lifeline-bar.tsx";
import type { Sheet } from "./sheet.ts";
import { Textured } from "./textures.tsx";

/** What the textures and marks of a bar mean, in the order of the legend. */
export const LEGEND = [
  ["active", "Active"],
  ["warning", "Deprecated"],
  ["gone", "Retired"],
  ["unknown", "Not reported"],
  ["ahead", "After today"],
  ["deprecation", "Deprecation"],
  ["retirement", "Retirement"],
] as const satisfies readonly (readonly [
  LifecycleTone | "ahead" | "deprecation" | "retirement",
  string,
])[];
/** What a mark of the legend stands for. */
export type LegendMark = (typeof LEGEND)[number][0];

/** A mark of the legend is drawn in this much room. */
export const LEGEND_MARK_PX = { width: 22, height: 14 } as const;

/** An example of a texture or mark, in the neutral colour of lines. */
export function LegendExample({ mark, paint }: { mark: LegendMark; paint: Sheet["paint"] }) {
  const fill = paint("other-line");
  const bar = { fromPx: 0, toPx: 22, topPx: 2, heightPx: 10, fill };
  switch (mark) {
    case "ahead":
      return (
        <>
          <rect y={2} width={22} height={10} fill={fill} opacity={0.3} />
          <path d="M0 2.75h22M0 11.25h22" stroke={fill} strokeWidth={1.5} strokeDasharray="5 4" />
        </>
      );
    case "deprecation":
      return <DeprecationMark paint={paint} xPx={14} yPx={7} />;
    case "retirement":
      return <rect x={14} width={2.5} height={14} fill={paint("ink")} />;
    case "active":
    case "warning":
    case "gone":
    case "unknown":
      return <Textured {...bar} tone={mark} />;
  }
}

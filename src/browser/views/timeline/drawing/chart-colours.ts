/** The tokens that a chart is drawn in, by the name that the drawing uses. */
const CHART_COLOURS = {
  ink: "var(--color-ink)",
  "ink-2": "var(--color-ink-2)",
  "ink-3": "var(--color-ink-3)",
  surface: "var(--color-surface)",
  grid: "var(--color-line-soft)",
  "grid-major": "var(--color-line)",
  ok: "var(--color-ok)",
  warn: "var(--color-warn)",
  gone: "var(--color-gone)",
  opus: "var(--color-opus)",
  sonnet: "var(--color-sonnet)",
  haiku: "var(--color-haiku)",
  fable: "var(--color-fable)",
  mythos: "var(--color-mythos)",
  "other-line": "var(--color-other-line)",
} as const;
/** A colour of the chart, by what it stands for. */
export type ChartColour = keyof typeof CHART_COLOURS;

/** Says which paint a colour is; on the page a token, in a saved picture its present value. */
export type Paint = (colour: ChartColour) => string;

/** The paint of the page, which follows the theme automatically. */
export const pagePaint: Paint = (colour) => CHART_COLOURS[colour];

const LINES: ReadonlySet<string> = new Set(["opus", "sonnet", "haiku", "fable", "mythos"]);

/** The colour of a line of models; lines that are newer than this build share a neutral one. */
export function lineColour(line: string | null): ChartColour {
  return line !== null && LINES.has(line) ? (line as ChartColour) : "other-line";
}

/** The present values of all colours, as `#rrggbb` that every program reads. */
export function resolveColours(beside: HTMLElement): Paint {
  const canvas = document.createElement("canvas");
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  const probe = document.createElement("i");
  beside.append(probe);
  const resolved = new Map<ChartColour, string>();
  for (const colour of Object.keys(CHART_COLOURS) as ChartColour[]) {
    probe.style.color = pagePaint(colour);
    resolved.set(colour, toHex(context, getComputedStyle(probe).color));
  }
  probe.remove();
  return (colour) => resolved.get(colour) ?? "#000000";
}

/** A colour in any notation of CSS, as the pixel that it makes. */
function toHex(context: CanvasRenderingContext2D | null, colour: string): string {
  if (!context) return colour;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const pixel = context.getImageData(0, 0, 1, 1).data.slice(0, 3);
  return `#${[...pixel].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

import type { FitText } from "./sheet.ts";

/** The fonts of the chart's texts, as SVG attributes. */
export const CHART_FONTS = {
  name: { fontSize: 13, fontWeight: 550 },
  note: { fontSize: 12, fontWeight: 400 },
} as const;

const ELLIPSIS = "…";
const graphemes = new Intl.Segmenter();

/** A cutter that remembers; `measure` says how wide a text is in a font, in pixels. */
export function createFitText(measure: (text: string, font: "name" | "note") => number): FitText {
  const known = new Map<string, string>();
  return (text, widthPx, font) => {
    const key = `${font} ${Math.round(widthPx)} ${text}`;
    const cut = known.get(key) ?? cutText(text, (part) => measure(part, font) <= widthPx);
    known.set(key, cut);
    return cut;
  };
}

/** The longest beginning that fits, found by halving; an emoji of several parts stays whole. */
function cutText(text: string, fits: (part: string) => boolean): string {
  if (fits(text)) return text;
  const signs = [...graphemes.segment(text)].map(({ segment }) => segment);
  let [low, high] = [0, signs.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(signs.slice(0, middle).join("") + ELLIPSIS)) low = middle;
    else high = middle - 1;
  }
  return signs.slice(0, low).join("").trimEnd() + ELLIPSIS;
}

/** Measures with the browser's own text layout. */
export function createMeasure(fontFamily: string): (text: string, font: "name" | "note") => number {
  const context = document.createElement("canvas").getContext("2d");
  return (text, font) => {
    if (!context) return text.length * 7;
    const { fontSize, fontWeight } = CHART_FONTS[font];
    context.font = `${fontWeight} ${fontSize}px ${fontFamily}`;
    return context.measureText(text).width;
  };
}

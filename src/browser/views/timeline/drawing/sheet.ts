import { scaleUtc } from "d3-scale";
import { PHONE } from "../../../ui/use-media-query.ts";
import type { Paint } from "./chart-colours.ts";
import type { Domain } from "../axis/domain.ts";

/** What a chart is drawn on: how wide, where a moment is, in which colours. */
export interface Sheet {
  readonly widthPx: number;
  /** The part of the width that is the axis; the names are before it, or above the bars. */
  readonly plotPx: readonly [left: number, right: number];
  readonly isNarrow: boolean;
  /** How many times as wide text is as this is drawn for, as with a reader's own spacing. */
  readonly textScale: number;
  readonly domain: Domain;
  /** Where a moment is, in pixels from the left. */
  readonly x: (time: number) => number;
  /** The present, in milliseconds of the Unix epoch. */
  readonly now: number;
  readonly paint: Paint;
  /** Cuts a text to a width. */
  readonly fit: FitText;
}

/** Cuts a text to a width in pixels, with an ellipsis in place of what is gone. */
export type FitText = (text: string, widthPx: number, font: "name" | "note") => string;

/** Narrower than this, the names go above the bars. */
const NARROW_PX = 720;
/** What names and lifecycles take before the bars, beside the margin: more of a wide window, for long names. */
const GUTTER_PX = { least: 352, most: 448, share: 0.31 } as const;
/** The padding of every view beside its content. */
const MARGIN_PX = { desktop: 20, phone: 14 } as const;

/** Lays a stretch of time on a width. */
export function createSheet(
  widthPx: number,
  domain: Domain,
  manner: Pick<Sheet, "now" | "paint" | "fit" | "textScale">,
): Sheet {
  const plotPx = plotOf(widthPx, manner.textScale);
  const scale = scaleUtc(domain, plotPx);
  return {
    ...manner,
    widthPx,
    plotPx,
    isNarrow: isNarrow(widthPx),
    domain,
    x: (time) => scale(time),
  };
}

/** The part of a width that is the axis. */
export function plotOf(widthPx: number, textScale: number): readonly [left: number, right: number] {
  const marginPx = marginNow();
  const { least, most, share } = GUTTER_PX;
  const gutterPx = Math.min(Math.max(least, widthPx * share), most);
  const leftPx = isNarrow(widthPx) ? marginPx : 20 + gutterPx * textScale;
  return [leftPx, Math.max(leftPx + 1, widthPx - marginPx)];
}

/** Whether there is no room for names beside the bars. */
export function isNarrow(widthPx: number): boolean {
  return widthPx < NARROW_PX;
}

/** Where the first text of a row begins. */
export function marginNow(): number {
  return matchMedia(PHONE).matches ? MARGIN_PX.phone : MARGIN_PX.desktop;
}

/** A moment on the sheet, or just outside of the plot when it is further away; SVG minds large numbers. */
export function clippedX({ x, plotPx: [left, right] }: Sheet, time: number): number {
  return Math.min(Math.max(x(time), left - 40), right + 40);
}

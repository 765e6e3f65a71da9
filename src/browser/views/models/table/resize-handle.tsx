import type { KeyboardEvent, PointerEvent } from "react";
import type { Column } from "../../../model-ui/columns/column.ts";
import { WIDTH_MAX_PX } from "../../../data/url/column-choice.ts";
import "./resize-handle.css";

/** How far a key moves the edge of a column; with Shift, further. */
const STEP_PX = 8;
const FAR_STEP_PX = 40;

/** Called with a width in CSS pixels, null for the default one; and with whether it is to stay. */
export type OnResize = (key: string, widthPx: number | null, isFinal: boolean) => void;

/** The edge of a header cell, which is dragged or moved by arrow keys; a double click gives the default back. */
export function ResizeHandle({ column, onResize }: { column: Column; onResize: OnResize }) {
  const { key, header, width } = column;
  const leastPx = width.least ?? width.middle;
  const within = (px: number) => Math.round(Math.max(leastPx, Math.min(px, WIDTH_MAX_PX)));

  const drag = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    const handle = event.currentTarget;
    const [startPx, from] = [widthOf(handle), event.clientX];
    const sign = signOf(handle);
    let px = startPx;
    const move = ({ clientX }: { readonly clientX: number }) => {
      px = within(startPx + (clientX - from) * sign);
      onResize(key, px, false);
    };
    const dragging = new AbortController();
    const { signal } = dragging;
    const end = () => {
      dragging.abort();
      if (px !== startPx) onResize(key, px, true);
    };
    handle.setPointerCapture(event.pointerId);
    handle.addEventListener("pointermove", move, { signal });
    handle.addEventListener("pointerup", end, { signal });
    handle.addEventListener("pointercancel", end, { signal });
  };

  const step = (event: KeyboardEvent<HTMLElement>) => {
    const direction = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    const by = direction * signOf(event.currentTarget) * (event.shiftKey ? FAR_STEP_PX : STEP_PX);
    const px = within(widthOf(event.currentTarget) + by);
    event.currentTarget.ariaValueNow = String(px);
    onResize(key, px, true);
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a separator with a value is a control
    <span
      role="separator"
      aria-orientation="vertical"
      aria-label={`Width of ${header}`}
      aria-valuemin={leastPx}
      aria-valuemax={WIDTH_MAX_PX}
      aria-valuenow={width.middle}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- as above
      tabIndex={0}
      className="resize-handle"
      onPointerDown={drag}
      onKeyDown={step}
      onFocus={({ currentTarget }) => (currentTarget.ariaValueNow = String(widthOf(currentTarget)))}
      onDoubleClick={() => onResize(key, null, true)}
    />
  );
}

/** How wide the column of a handle is now. */
function widthOf(handle: HTMLElement): number {
  return Math.round(handle.parentElement?.getBoundingClientRect().width ?? 0);
}

/** Whether a column grows to the right or, in a language that runs from right to left, to the left. */
function signOf(handle: HTMLElement): 1 | -1 {
  return getComputedStyle(handle).direction === "rtl" ? -1 : 1;
}

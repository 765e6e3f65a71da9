import { useEffect, useEffectEvent, type RefObject } from "react";
import { plotOf } from "../drawing/sheet.ts";
import type { TimeDomain } from "../timeline-address.ts";

/** A drag shorter than this is a click. */
const DRAG_MIN_PX = 4;
/** A wheel notch zooms by about 1.4; the small steps of a trackpad pinch by less. */
const WHEEL_STEP_MAX_PX = 60;
const ZOOM_PER_PX = 0.006;

/**
 * Wheel, drag and pinch on a container that scrolls its rows.
 *
 * The wheel scrolls the rows as usual; sideways, or where there is nothing to scroll, it pans through
 * time, and with Ctrl or over the axis it zooms. The default is only prevented when something happens.
 */
export function usePanZoom(
  box: RefObject<HTMLElement | null>,
  time: Pick<TimeDomain, "zoom" | "pan">,
  onDrag: () => void,
): void {
  const zoom = useEffectEvent(time.zoom);
  const pan = useEffectEvent(time.pan);
  const startDrag = useEffectEvent(onDrag);
  useEffect(() => {
    const listening = new AbortController();
    const gestures: Gestures = {
      signal: listening.signal,
      zoom: (factor, atPart) => zoom(factor, atPart),
      pan: (byPart) => pan(byPart),
      onDrag: () => startDrag(),
    };
    if (box.current) {
      listenToWheel(box.current, gestures);
      listenToPointers(box.current, gestures);
    }
    return () => listening.abort();
  }, [box]);
}

/** What gestures do, until the signal ends them. */
interface Gestures extends Pick<TimeDomain, "zoom" | "pan"> {
  readonly signal: AbortSignal;
  readonly onDrag: () => void;
}

/** Where the plot begins in the window, and how wide it is. */
function plotIn(box: HTMLElement): { readonly leftPx: number; readonly widthPx: number } {
  const textScale = Number(getComputedStyle(box).getPropertyValue("--text-scale"));
  const [left, right] = plotOf(box.clientWidth, textScale);
  return { leftPx: box.getBoundingClientRect().left + left, widthPx: right - left };
}

/** A horizontal position in the window as a fraction of the plot's width. */
function partOf(box: HTMLElement, clientX: number): number {
  const { leftPx, widthPx } = plotIn(box);
  return (clientX - leftPx) / widthPx;
}

function listenToWheel(box: HTMLElement, { signal, zoom, pan }: Gestures): void {
  const onWheel = (event: WheelEvent) => {
    const target = event.target as Element;
    if (!target.closest(".lifelines-time")) return;
    const unitPx = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : 16;
    const [x, y] = [event.deltaX * unitPx, event.deltaY * unitPx];
    if (event.ctrlKey || target.closest(".lifelines-axis")) {
      event.preventDefault();
      const step = Math.min(Math.max(y || x, -WHEEL_STEP_MAX_PX), WHEEL_STEP_MAX_PX);
      zoom(Math.exp(step * ZOOM_PER_PX), partOf(box, event.clientX));
      return;
    }
    const hasNothingToScroll = box.scrollHeight <= box.clientHeight;
    const isSideways = Math.abs(x) > Math.abs(y);
    const byPx = isSideways ? x : event.shiftKey || hasNothingToScroll ? y : 0;
    if (byPx === 0) return;
    event.preventDefault();
    pan(byPx / plotIn(box).widthPx);
  };
  // Only a non-passive listener can prevent the browser's own zooming.
  box.addEventListener("wheel", onWheel, { passive: false, signal });
}

function listenToPointers(box: HTMLElement, { signal, zoom, pan, onDrag }: Gestures): void {
  const pressed = new Map<number, { x: number; y: number }>();
  let isDragging = false;
  let movedPx = 0;

  const onDown = (event: PointerEvent) => {
    if (event.button !== 0 || !(event.target as Element).closest(".lifelines-time")) return;
    pressed.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (pressed.size === 1) movedPx = 0;
  };
  const onMove = (event: PointerEvent) => {
    const before = pressed.get(event.pointerId);
    if (!before) return;
    const [byX, byY] = [event.clientX - before.x, event.clientY - before.y];
    movedPx += Math.abs(byX) + Math.abs(byY);
    if (!isDragging && movedPx < DRAG_MIN_PX) return;
    if (!isDragging) {
      isDragging = true;
      onDrag();
      box.setPointerCapture(event.pointerId);
      box.toggleAttribute("data-dragging", true);
    }
    const [other] = [...pressed].flatMap(([id, place]) => (id === event.pointerId ? [] : [place]));
    pressed.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (other) {
      const apart = Math.max(8, Math.abs(event.clientX - other.x));
      const middle = (event.clientX + other.x) / 2;
      zoom(Math.max(8, Math.abs(before.x - other.x)) / apart, partOf(box, middle));
    } else {
      pan(-byX / plotIn(box).widthPx);
      // Touch scrolls the rows natively.
      if (event.pointerType === "mouse") box.scrollTop -= byY;
    }
  };
  const onUp = (event: PointerEvent) => {
    pressed.delete(event.pointerId);
    if (pressed.size > 0) return;
    box.toggleAttribute("data-dragging", false);
    // The click that ends a drag fires after this and is ignored.
    setTimeout(() => {
      isDragging = false;
    });
  };
  const onClick = (event: MouseEvent) => {
    if (!isDragging) return;
    event.preventDefault();
    event.stopPropagation();
  };

  box.addEventListener("pointerdown", onDown, { signal });
  box.addEventListener("pointermove", onMove, { signal });
  box.addEventListener("pointerup", onUp, { signal });
  box.addEventListener("pointercancel", onUp, { signal });
  box.addEventListener("click", onClick, { capture: true, signal });
  box.addEventListener("dragstart", (event) => event.preventDefault(), { signal });
}

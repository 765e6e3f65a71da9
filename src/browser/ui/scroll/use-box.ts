import { useState, useSyncExternalStore, type RefObject } from "react";

/** Where a box that scrolls stands and how large it is inside, in CSS pixels. */
export interface BoxPlace {
  readonly scrollTopPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Whether it is being moved by more than what it shows at a time, as by its scrollbar. */
  readonly isLeaping: boolean;
}

/** A box that has not leapt for so long is taken to rest. */
const REST_MS = 100;

/** A box whose place is kept, so that reading it never makes the browser lay out the page. */
export interface Box {
  /** Null before the box is in the document. */
  readonly place: () => BoxPlace | null;
  /** Measures anew after the box was scrolled by script; the browser's own event is a frame late. */
  readonly measure: () => void;
  readonly subscribe: (onChange: () => void) => () => void;
}

/** The box behind a ref; measured when it scrolls or changes its size, and at no other time. */
export function useBox(ref: RefObject<HTMLElement | null>): Box {
  const [box] = useState(() => createBox(ref));
  return box;
}

/**
 * Something read from the place of a box. A change is drawn in the same frame, so that a scroll never
 * shows rows that are not there yet. `read` must return a primitive.
 */
export function useBoxValue<Value extends string | number | boolean>(
  box: Box,
  read: (place: BoxPlace | null) => Value,
): Value {
  return useSyncExternalStore(box.subscribe, () => read(box.place()));
}

function createBox(ref: RefObject<HTMLElement | null>): Box {
  let place: BoxPlace | null = null;
  const listeners = new Set<() => void>();
  let end: (() => void) | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const measure = () => {
    const element = ref.current;
    if (!element) return;
    const { scrollTop: scrollTopPx, clientWidth: widthPx, clientHeight: heightPx } = element;
    const isLeaping = Math.abs(scrollTopPx - (place?.scrollTopPx ?? scrollTopPx)) > heightPx;
    place = { scrollTopPx, widthPx, heightPx, isLeaping };
    clearTimeout(rest);
    if (isLeaping) rest = setTimeout(measure, REST_MS);
    for (const listener of listeners) listener();
  };

  const begin = () => {
    const element = ref.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener("scroll", measure, { passive: true });
    measure();
    return () => {
      clearTimeout(rest);
      observer.disconnect();
      element.removeEventListener("scroll", measure);
    };
  };

  return {
    place: () => place,
    measure,
    subscribe(onChange) {
      listeners.add(onChange);
      end ??= begin();
      return () => {
        listeners.delete(onChange);
        if (listeners.size > 0) return;
        end?.();
        end = undefined;
      };
    },
  };
}

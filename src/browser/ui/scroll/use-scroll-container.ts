import { useState, useSyncExternalStore, type RefObject } from "react";

/** Where a scroll container that scrolls stands and how large it is inside, in CSS pixels. */
export interface ScrollMetrics {
  readonly scrollTopPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Whether it is being moved by more than what it shows at a time, as by its scrollbar. */
  readonly isFastScroll: boolean;
}

/** A scroll container that has not leapt for so long is taken to rest. */
const REST_MS = 100;

/** A scroll container whose place is kept, so that reading it never makes the browser lay out the page. */
export interface ScrollContainer {
  /** Null before the scroll container is in the document. */
  readonly place: () => ScrollMetrics | null;
  /** Measures again after the scroll container was scrolled by script; the browser's own event is a frame late. */
  readonly measure: () => void;
  readonly subscribe: (onChange: () => void) => () => void;
}

/** The scroll container behind a ref; measured when it scrolls or changes its size, and at no other time. */
export function useScrollContainer(ref: RefObject<HTMLElement | null>): ScrollContainer {
  const [container] = useState(() => createScrollContainer(ref));
  return container;
}

/**
 * Something read from the place of a scroll container. A change is drawn in the same frame, so that a scroll never
 * shows rows that are not there yet. `read` must return a primitive.
 */
export function useScrollMetric<Value extends string | number | boolean>(
  container: ScrollContainer,
  read: (place: ScrollMetrics | null) => Value,
): Value {
  return useSyncExternalStore(container.subscribe, () => read(container.place()));
}

function createScrollContainer(ref: RefObject<HTMLElement | null>): ScrollContainer {
  let place: ScrollMetrics | null = null;
  const listeners = new Set<() => void>();
  let end: (() => void) | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const measure = () => {
    const element = ref.current;
    if (!element) return;
    const { scrollTop: scrollTopPx, clientWidth: widthPx, clientHeight: heightPx } = element;
    const isFastScroll = Math.abs(scrollTopPx - (place?.scrollTopPx ?? scrollTopPx)) > heightPx;
    place = { scrollTopPx, widthPx, heightPx, isFastScroll };
    clearTimeout(rest);
    if (isFastScroll) rest = setTimeout(measure, REST_MS);
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

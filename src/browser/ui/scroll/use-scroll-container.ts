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

/**
 * The scroll container behind a ref; measured when it scrolls or changes its size, and at no other time.
 * Where its overflow is visible, as in a low window, it is the page that scrolls.
 *
 * @param guess what it is taken for until the browser has laid it out for its first frame; without one, it is
 *   measured before that, which has the page laid out once more
 */
export function useScrollContainer(
  ref: RefObject<HTMLElement | null>,
  guess?: () => ScrollMetrics,
) {
  const [container] = useState(() => createScrollContainer(ref, guess?.() ?? null));
  return container;
}

/**
 * Something read from the metrics of a scroll container. A change is drawn in the same frame, so that a scroll never
 * shows rows that are not there yet. `read` must return the same value while nothing changes.
 */
export function useScrollMetric<Value>(
  container: ScrollContainer,
  read: (metrics: ScrollMetrics | null) => Value,
): Value {
  return useSyncExternalStore(container.subscribe, () => read(container.metrics()));
}

/** A scroll container that knows its metrics, so that reading them never makes the browser lay out the page. */
function createScrollContainer(ref: RefObject<HTMLElement | null>, guess: ScrollMetrics | null) {
  let metrics = guess;
  const listeners = new Set<() => void>();
  let end: (() => void) | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let isPage: boolean | undefined;

  const isOfPage = (element: HTMLElement) =>
    (isPage ??= getComputedStyle(element).overflowY === "visible");
  const scrollTopOf = (element: HTMLElement) =>
    isOfPage(element) ? -element.getBoundingClientRect().top : element.scrollTop;
  const measure = () => {
    const element = ref.current;
    if (!element) return;
    const scrollTopPx = scrollTopOf(element);
    const { clientWidth: widthPx, clientHeight } = element;
    const heightPx = isPage ? innerHeight : clientHeight;
    const isFastScroll = Math.abs(scrollTopPx - (metrics?.scrollTopPx ?? scrollTopPx)) > heightPx;
    metrics = { scrollTopPx, widthPx, heightPx, isFastScroll };
    clearTimeout(rest);
    if (isFastScroll) rest = setTimeout(measure, REST_MS);
    for (const listener of listeners) listener();
  };

  const begin = () => {
    const element = ref.current;
    if (!element) return undefined;
    const resize = () => {
      isPage = undefined;
      measure();
    };
    // Calls for the first time when the browser has laid out the page, before it draws it.
    const observer = new ResizeObserver(resize);
    observer.observe(element);
    const onScroll = ({ target }: Event) => {
      if (target === (isPage ? document : element)) measure();
    };
    addEventListener("scroll", onScroll, { passive: true, capture: true });
    addEventListener("resize", resize);
    if (guess === null) resize();
    return () => {
      clearTimeout(rest);
      observer.disconnect();
      removeEventListener("scroll", onScroll, { capture: true });
      removeEventListener("resize", resize);
    };
  };

  return {
    /** Null before the scroll container is in the document. */
    metrics: () => metrics,
    /** Measures again after a scroll by script; the browser's own event is a frame late. */
    measure,
    /** Scrolls at once, without measuring; returns how far it got, which may be less. */
    scrollTo: (topPx: number): number => {
      const element = ref.current;
      if (!element) return topPx;
      const byPx = topPx - scrollTopOf(element);
      (isPage ? window : element).scrollBy({ top: byPx, behavior: "instant" });
      return scrollTopOf(element);
    },
    subscribe: (onChange: () => void) => {
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
/** What `useScrollContainer` returns. */
export type ScrollContainer = ReturnType<typeof createScrollContainer>;

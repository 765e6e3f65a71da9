import { useSyncExternalStore, type RefObject } from "react";

/**
 * Something read from a box, kept up as it scrolls and changes its size.
 *
 * A change is drawn in the same frame, so that a scroll never shows rows that are not there yet.
 * `read` gets null before the box is in the document, and must return a primitive.
 */
export function useBox<Value extends string | number | boolean>(
  box: RefObject<HTMLElement | null>,
  read: (element: HTMLElement | null) => Value,
): Value {
  "use memo";
  const subscribe = (onChange: () => void) => {
    const element = box.current;
    if (!element) return () => {};
    const observer = new ResizeObserver(onChange);
    observer.observe(element);
    element.addEventListener("scroll", onChange, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", onChange);
    };
  };
  return useSyncExternalStore(subscribe, () => read(box.current));
}

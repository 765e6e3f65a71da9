import { useEffect, useRef, type RefObject } from "react";

/**
 * Keeps the focus where the reader is when what had it goes away with a column: on the way out of the
 * column that is in its place then, or in the field when no column is left.
 *
 * @returns to be told the names that come next, and the place whose column is to have the focus
 */
export function useFocusNext(view: RefObject<HTMLElement | null>, names: readonly string[]) {
  const awaited = useRef<{ readonly names: string; readonly at: number } | null>(null);
  useEffect(() => {
    const next = awaited.current;
    if (next === null || next.names !== names.join()) return;
    awaited.current = null;
    const buttons = view.current?.querySelectorAll<HTMLElement>("thead button") ?? [];
    const field = view.current?.querySelector<HTMLElement>("input");
    (buttons[Math.min(next.at, buttons.length - 1)] ?? field)?.focus();
  });
  return (next: readonly string[], at: number) => {
    awaited.current = { names: next.join(), at };
  };
}

import { useEffect, useRef, type RefObject } from "react";

/**
 * Focus restoration when the focused element disappears with its column: to the remove button of the
 * column now at its index, or to the field when no column is left.
 *
 * @returns a function that takes the next names, and the index whose column gets the focus
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

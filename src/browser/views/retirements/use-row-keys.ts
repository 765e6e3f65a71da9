import { useState, type FocusEvent, type RefObject } from "react";
import { flushSync } from "react-dom";
import { useListKeys } from "../../ui/use-list-keys.ts";

/**
 * Moves the focus between the rows' names with the list's keys. Only one row is in the tab order: the last
 * one focused, or the first.
 */
export function useRowKeys(container: RefObject<HTMLElement | null>, count: number) {
  const [lastRow, setLastRow] = useState(0);
  const tabRow = Math.min(lastRow, count - 1);
  const moveTo = (next: number) => {
    flushSync(() => setLastRow(next));
    const row = container.current?.querySelector(`[data-row="${next}"]`);
    row?.querySelector<HTMLElement>(".row-name")?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "nearest" });
    // Content above the first row is scrolled into view with it.
    if (next === 0) container.current?.scrollTo(0, 0);
  };
  useListKeys({ container, count, tabRow, pageRows: () => pageRows(container.current), moveTo });
  const onFocus = (event: FocusEvent) => {
    const row = event.target.closest<HTMLElement>("[data-row]");
    if (row) setLastRow(Number(row.dataset["row"]));
  };
  return { tabRow, onFocus };
}

function pageRows(container: HTMLElement | null): number {
  const row = container?.querySelector<HTMLElement>("[data-row]");
  const heightPx = Math.min(innerHeight, container?.clientHeight ?? 0);
  return Math.max(1, Math.floor(heightPx / (row?.offsetHeight || 66)) - 1);
}

import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from "react";
import { flushSync } from "react-dom";
import type { RowWindow } from "../../../ui/scroll/row-window.ts";
import { arrowFor, isSingleKey } from "../../../ui/single-keys.ts";
import { stepByKey } from "../../../ui/step-by-key.ts";

interface RowFocusOptions {
  readonly container: RefObject<HTMLElement | null>;
  readonly shown: Pick<RowWindow, "start" | "end">;
  readonly count: number;
  /** Scrolls until a row is fully visible. */
  readonly reveal: (row: number) => void;
}

/**
 * Moves the focus between the rows' links: arrows or, unless single keys are off, `j` and `k`, Page Up
 * and Down, Home and End.
 *
 * Tab reaches one row only, the one that had the focus last or the first visible one. A row that is
 * scrolled out of the document hands its focus to the list, from where the keys go on.
 */
export function useRowFocus({ container, shown, count, reveal }: RowFocusOptions) {
  const [activeRow, setActiveRow] = useState(0);
  const hadFocus = useRef(false);
  const isActiveShown = activeRow >= shown.start && activeRow < shown.end;
  const tabRow = isActiveShown ? activeRow : shown.start;

  useEffect(() => {
    const isLost = hadFocus.current && document.activeElement === document.body;
    if (isLost) container.current?.focus({ preventScroll: true });
    hadFocus.current = container.current?.contains(document.activeElement) ?? false;
  });

  const moveTo = (row: number) => {
    if (count === 0) return;
    flushSync(() => {
      setActiveRow(row);
      reveal(row);
    });
    linkOf(container.current, row)?.focus({ preventScroll: true });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const target = event.target as HTMLElement;
    if (target.closest("thead")) return;
    if (isSingleKey(event.nativeEvent, "x")) target.closest("tr")?.querySelector("input")?.click();
    const pageRows =
      Math.floor((container.current?.clientHeight ?? 0) / rowHeight(container.current)) - 2;
    const page = Math.max(1, pageRows);
    const row = stepByKey(arrowFor(event.key), { at: tabRow, count, page });
    if (row === null) return;
    event.preventDefault();
    // From the list itself a step leads to the row that Tab would reach.
    const isStep = Math.abs(row - tabRow) === 1;
    moveTo(isStep && !target.closest("tr") ? tabRow : row);
  };

  return { tabRow, onKeyDown, onRowFocus: setActiveRow };
}

function linkOf(container: HTMLElement | null, row: number): HTMLElement | null {
  return (
    container?.querySelector<HTMLElement>(`tr[data-row="${row}"] :is(a, .group-toggle)`) ?? null
  );
}

function rowHeight(container: HTMLElement | null): number {
  return container?.querySelector<HTMLElement>("tr[data-row]")?.offsetHeight || 36;
}

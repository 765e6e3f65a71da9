import type { RefObject } from "react";
import { arrowFor, isForList } from "./list-keys.ts";
import { stepByKey } from "./step-by-key.ts";
import { useKeyDown } from "./use-key-down.ts";

interface ListKeysOptions {
  /** Holds the rows, each with its index as `data-row`. */
  readonly container: RefObject<HTMLElement | null>;
  readonly count: number;
  readonly tabRow: number;
  readonly pageRows: () => number;
  readonly moveTo: (row: number) => void;
}

/**
 * Moves the focus between rows from anywhere outside fields and dialogs: arrows or, unless single keys are
 * off, `j` and `k`, Home and End; within the list also Page Up and Down.
 */
export function useListKeys(options: ListKeysOptions): void {
  const { container, count, tabRow, pageRows, moveTo } = options;
  useKeyDown((event) => {
    const isSearch = isFromSearch(event);
    if (count === 0 || !(isSearch || isForList(event))) return;
    const target = event.target as Element;
    // Elsewhere, the browser scrolls what has the focus by a page.
    if (event.key.startsWith("Page") && !container.current?.contains(target)) return;
    const column = { at: tabRow, count, page: pageRows() };
    const row = isSearch ? 0 : stepByKey(arrowFor(event.key), column);
    if (row === null) return;
    event.preventDefault();
    // From outside the rows, a step leads to the row that Tab would reach.
    const isStep = Math.abs(row - tabRow) === 1;
    moveTo(isStep && !isSearch && !target.closest("[data-row]") ? tabRow : row);
  });
}

/** Whether a key press is the one that leads from the search to the rows below it. */
function isFromSearch({ target, key }: KeyboardEvent): boolean {
  return key === "ArrowDown" && target instanceof HTMLInputElement && target.type === "search";
}

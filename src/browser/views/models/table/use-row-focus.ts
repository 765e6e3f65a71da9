import { useEffect, useRef, useState, type RefObject } from "react";
import { flushSync } from "react-dom";
import type { RowWindow } from "../../../ui/scroll/row-window.ts";
import { isForList } from "../../../ui/list-keys.ts";
import { isSingleKey } from "../../../ui/single-keys.ts";
import { useKeyDown } from "../../../ui/use-key-down.ts";
import { useListKeys } from "../../../ui/use-list-keys.ts";

interface RowFocusOptions {
  readonly container: RefObject<HTMLElement | null>;
  readonly shown: Pick<RowWindow, "start" | "end">;
  readonly count: number;
  /** The ID of the open model and the index of its row, which is -1 where it is not in the list. */
  readonly open: { readonly id: string | null; readonly row: number };
  /** Scrolls until a row is fully visible. */
  readonly reveal: (row: number) => void;
}

/**
 * Moves the focus between the rows' links with the list's keys; `x` ticks a row.
 *
 * Tab reaches one row only: the one that had the focus or was opened last, or the first visible one. A row
 * that is scrolled out of the document hands its focus to the list, from where the keys go on.
 */
export function useRowFocus({ container, shown, count, open, reveal }: RowFocusOptions) {
  const [activeRow, setActiveRow] = useState(0);
  const [followedId, setFollowedId] = useState(open.id);
  if (open.row !== -1 && open.id !== followedId) {
    setFollowedId(open.id);
    setActiveRow(open.row);
  }
  const hadFocus = useRef(false);
  const isActiveShown = activeRow >= shown.start && activeRow < shown.end;
  const tabRow = isActiveShown ? activeRow : shown.start;

  useEffect(() => {
    const isLost = hadFocus.current && document.activeElement === document.body;
    if (isLost) container.current?.focus({ preventScroll: true });
    hadFocus.current = container.current?.contains(document.activeElement) ?? false;
  });

  const moveTo = (row: number) => {
    flushSync(() => {
      setActiveRow(row);
      reveal(row);
    });
    rowAt(container.current, row)
      ?.querySelector<HTMLElement>("a, .group-toggle")
      ?.focus({ preventScroll: true });
  };

  useListKeys({ container, count, tabRow, pageRows: () => pageRows(container.current), moveTo });
  useKeyDown((event) => {
    if (!isSingleKey(event, "x") || !isForList(event)) return;
    rowAt(container.current, tabRow)?.querySelector("input")?.click();
  });

  return { tabRow, onRowFocus: setActiveRow };
}

function rowAt(container: HTMLElement | null, row: number): HTMLElement | null {
  return container?.querySelector<HTMLElement>(`tr[data-row="${row}"]`) ?? null;
}

/** How many rows a page passes: two fewer than fit into the list or, where the page scrolls, the window. */
function pageRows(container: HTMLElement | null): number {
  const heightPx = Math.min(innerHeight, container?.clientHeight ?? 0);
  const rowHeightPx = container?.querySelector<HTMLElement>(".row")?.offsetHeight || 36;
  return Math.max(1, Math.floor(heightPx / rowHeightPx) - 2);
}

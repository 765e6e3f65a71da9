import { useEffect, useMemo, useRef } from "react";
import type { DisplayRows } from "./display-rows.ts";
import type { ListShape } from "./list-geometry.ts";

interface RevealOptions {
  readonly rows: DisplayRows;
  /** The ID of the model whose details are open; null when none is. */
  readonly openId: string | null;
  readonly shape: ListShape;
  /** The rows [start, end) that are drawn. */
  readonly shown: { readonly start: number; readonly end: number };
  readonly reveal: (row: number) => void;
}

/**
 * Scrolls to the open model once, when it opens or when its page arrives; and again when the panel
 * beside the list makes every row two lines, if it was visible. Returns the index of its row, or -1.
 */
export function useRevealOpenRow(options: RevealOptions): number {
  const { rows, openId, shape, shown, reveal } = options;
  const openIndex = useMemo(() => (openId === null ? -1 : rows.indexOf(openId)), [openId, rows]);
  const revealed = useRef<string | null>(null);
  const drawnIn = useRef<ListShape | null>(null);
  useEffect(() => {
    const isReshaped = drawnIn.current !== null && drawnIn.current !== shape;
    drawnIn.current = openIndex >= shown.start && openIndex < shown.end ? shape : null;
    if (openIndex !== -1 && (openId !== revealed.current || isReshaped)) reveal(openIndex);
    if (openIndex !== -1 || openId === null) revealed.current = openId;
  });
  return openIndex;
}

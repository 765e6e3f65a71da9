import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { MarkText, RowContext } from "../../../model-ui/columns/column.ts";
import { linkStart } from "../../../data/url/link-start.ts";
import type { ColumnChoice } from "../../../data/url/column-choice.ts";
import type { Sorting } from "../../../data/url/sort.ts";
import type { DisplayRows, GroupHead } from "./display-rows.ts";
import { ABOVE_LIST_PX, HEADER_HEIGHT_PX, ROW_HEIGHT_PX } from "./list-geometry.ts";
import { createRowPainter } from "./row-painter.ts";
import {
  useScrollContainer,
  useScrollMetric,
  type ScrollMetrics,
} from "../../../ui/scroll/use-scroll-container.ts";
import { delay } from "../../../ui/delay.ts";
import { lazyOrNothing } from "../../../ui/lazy-or-nothing.tsx";
import type { DrawnRows } from "../../../ui/scroll/whole-list.tsx";
import { useNow } from "../../../ui/use-now.ts";
import { useTextScale } from "../../../ui/use-text-scale.tsx";
import { useRowWindow } from "../../../ui/scroll/use-row-window.ts";
import { prepareRow, pressRow } from "./press-row.ts";
import { fittedLayout } from "./fitted-layout.ts";
import { SkeletonRows } from "./skeleton-rows.tsx";
import { TableHead, tableStyle, type TableHeadProps } from "./table-head.tsx";
import { useResizing } from "./use-resizing.ts";
import { useRevealOpenRow } from "./use-reveal-open-row.ts";
import { useRowFocus } from "./use-row-focus.ts";

/** How many rows before the end of what is loaded the next page is fetched. */
const NEAR_END_ROWS = 40;

/** It draws rows that are not visible, so it is loaded when the page is at rest. */
const WholeList = lazyOrNothing(async () => {
  await delay(1500);
  return (await import("../../../ui/scroll/whole-list.tsx")).WholeList;
});

/** What `ModelsTable` shows, and what it is told of. */
export interface ModelsTableProps {
  readonly rows: DisplayRows;
  /** Marks what is searched for in a text; null where nothing is marked. */
  readonly mark: MarkText | null;
  /** The known aliases of an ID; undefined while they are not needed or not read. */
  readonly aliasesOf: RowContext["aliasesOf"];
  /** The order the rows are in; null when the best matches come first. */
  readonly sorting: Sorting | null;
  readonly choice: ColumnChoice;
  /** The ID of the model whose details are open; null when none is. */
  readonly openId: string | null;
  /** The IDs of the ticked models, and what a tick does; a range is all from the row ticked before. */
  readonly ticks: {
    readonly ids: readonly string[];
    readonly tick: (checkbox: HTMLInputElement, index: number, isRange: boolean) => void;
  };
  /** The fields whose columns are hidden, because the server reports none of them. */
  readonly hidden: readonly string[];
  /** Whether there is nothing to show yet, and whether more is being fetched. */
  readonly progress: { readonly isFirst: boolean; readonly isFetching: boolean };
  readonly onOpen: (id: string) => void;
  readonly onToggleGroup: (value: string | null) => void;
  readonly onNearEnd: () => void;
  readonly head: Pick<TableHeadProps, "onSort" | "onResize">;
}

/**
 * The list as a real table. Of a long one, only the visible rows are in the document, between two empty
 * rows as tall as the rest; `aria-rowcount` and `aria-rowindex` tell assistive technology about all of them.
 *
 * React's part ends at the table's body: the rows in it are drawn by the row painter.
 */
export function ModelsTable(props: ModelsTableProps) {
  const { rows, mark, aliasesOf, sorting, openId, ticks, hidden, progress } = props;
  const { onOpen, onNearEnd, onToggleGroup } = props;
  const ref = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const container = useScrollContainer(ref, likeTheWindow);
  const now = useNow();
  const [choice, onResize] = useResizing(props.choice, props.head.onResize);
  const [textScale, probe] = useTextScale();
  const widthPx = useScrollMetric(container, (metrics) => metrics?.widthPx ?? innerWidth);
  const layout = useMemo(
    () => fittedLayout(choice, hidden, widthPx, textScale),
    [choice, hidden, widthPx, textScale],
  );
  const { shape, cells } = layout;
  const [whole, setWhole] = useState<DrawnRows>({ list: null, rows: 0 });
  const { shown, drawn, reveal } = useRowWindow(container, {
    count: rows.length,
    isNew: whole.list !== rows,
    whole: whole.list === rows ? whole.rows : 0,
    rowHeightPx: ROW_HEIGHT_PX[shape],
    headerPx: HEADER_HEIGHT_PX,
  });
  const modelAt = (at: number) => rows.at(at).model;
  const openRow = useRevealOpenRow({ rows, openId, shape, shown, reveal });
  const focus = useRowFocus({
    container: ref,
    shown,
    count: rows.length,
    open: { id: openId, row: openRow },
    reveal,
  });

  const [paintRows] = useState(createRowPainter);
  // Rows are filled again when this is another value, so not for an address that changed elsewhere: a
  // row that gets the pointer or focus gets its link again.
  const context = useMemo(
    () => ({ now, mark, aliasesOf, linkStart: linkStart() }),
    [now, mark, aliasesOf],
  );
  useLayoutEffect(() => {
    if (!body.current) return;
    paintRows(body.current, {
      ...drawn,
      rows: Array.from({ length: drawn.end - drawn.start }, (_, at) => rows.at(drawn.start + at)),
      cells,
      context,
      tabRow: focus.tabRow,
      stateOf: ({ id }, at) => ({
        index: at,
        isOpen: id === openId,
        isTicked: ticks.ids.includes(id),
        isTabbable: at === focus.tabRow,
      }),
    });
  });

  useNearEnd(shown.end, rows.length, onNearEnd);

  return (
    <div
      ref={ref}
      role="region"
      aria-label="List of models"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className="list view-scroller"
      data-shape={shape}
      data-scrolled={layout.pinsPx.length > 0 || undefined}
    >
      <table
        aria-label="Models"
        aria-rowcount={rows.length + 1}
        aria-busy={progress.isFetching}
        style={tableStyle(layout)}
      >
        <TableHead {...props.head} layout={layout} sorting={sorting} onResize={onResize} />
        {progress.isFirst && <SkeletonRows cells={cells} />}
        {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the controls in the rows do the same by keyboard */}
        <tbody
          ref={body}
          onClick={(event) => {
            const head = groupHeadAt(event.target, rows);
            if (head) onToggleGroup(head.value);
            else pressRow(event, { modelAt, onOpen, onTick: ticks.tick });
          }}
          onPointerOver={({ target }) => prepareRow(target, modelAt, cells)}
          onFocus={({ target }) => {
            prepareRow(target, modelAt, cells);
            const row = target.closest<HTMLElement>("[data-row]")?.dataset["row"];
            if (row !== undefined) focus.onRowFocus(Number(row));
          }}
        />
      </table>
      {probe}
      <WholeList list={rows} count={rows.length} onRows={setWhole} />
    </div>
  );
}

/** What the list is taken for until it has been laid out: as the rows that were painted before the app are. */
function likeTheWindow(): ScrollMetrics {
  return {
    scrollTopPx: 0,
    isFastScroll: false,
    widthPx: innerWidth,
    heightPx: innerHeight - ABOVE_LIST_PX,
  };
}

/** The head of a group whose row was pressed; undefined for any other row. */
function groupHeadAt(target: EventTarget, rows: DisplayRows): GroupHead | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>(".group-row") : null;
  return row ? rows.at(Number(row.dataset["row"])).head : undefined;
}

/** Reports that the last rows became visible, once for each number of rows. */
function useNearEnd(end: number, count: number, onNearEnd: () => void): void {
  const visibleEnd = end >= count - NEAR_END_ROWS ? count : 0;
  useEffect(() => {
    if (visibleEnd > 0) onNearEnd();
  }, [visibleEnd, onNearEnd]);
}

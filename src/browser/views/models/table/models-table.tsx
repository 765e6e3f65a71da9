import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { cellLayout } from "../../../model-ui/columns/columns.ts";
import { linkStart } from "../../../data/url/link-start.ts";
import type { Sort } from "../../../data/url/sort.ts";
import type { Span } from "../../../data/list/index/match-spans.ts";
import type { Listing, ModelIndex } from "../../../data/list/index/model-index.ts";
import { HEADER_HEIGHT_PX, listShape, ROW_HEIGHT_PX } from "./list-geometry.ts";
import { createRowPainter } from "./row-painter.ts";
import { useScrollContainer, useScrollMetric } from "../../../ui/scroll/use-scroll-container.ts";
import type { DrawnRows } from "../../../ui/scroll/whole-list.tsx";
import { delay } from "../../../ui/delay.ts";
import { lazyOrNothing } from "../../../ui/lazy-or-nothing.tsx";
import { useToday } from "../../../ui/use-now.ts";
import { useRowWindow } from "../../../ui/scroll/use-row-window.ts";
import { prepareRow, pressRow } from "./press-row.ts";
import { SkeletonRows } from "./skeleton-rows.tsx";
import { SortHeader } from "./sort-header.tsx";
import { useRevealOpenRow } from "./use-reveal-open-row.ts";
import { useRowFocus } from "./use-row-focus.ts";
import { useSortToggle } from "./use-sort-toggle.ts";
import type { Ticks } from "../use-ticks.ts";

/** How many rows before the end of what is loaded the next page is fetched. */
const NEAR_END_ROWS = 40;

/** It draws rows that are not visible, so it is loaded when the page is at rest. */
const WholeList = lazyOrNothing(async () => {
  await delay(1500);
  return (await import("../../../ui/scroll/whole-list.tsx")).WholeList;
});

interface ModelsTableProps {
  readonly index: ModelIndex;
  readonly listing: Listing;
  /** Where a text contains what is searched for; null where nothing is marked. */
  readonly marksOf: ((text: string) => readonly Span[]) | null;
  /** The order the rows are in; null when the best matches come first. */
  readonly sort: Sort | null;
  /** The ID of the model whose details are open; null when none is. */
  readonly openId: string | null;
  readonly ticks: Ticks;
  /** The fields whose columns are hidden, because the server reports none of them. */
  readonly hidden: readonly string[];
  /** Whether there is nothing to show yet, and whether more is being fetched. */
  readonly progress: { readonly isFirst: boolean; readonly isFetching: boolean };
  readonly onSort: (sort: Sort) => void;
  readonly onOpen: (id: string) => void;
  /** The last rows became visible. */
  readonly onNearEnd: () => void;
}

/**
 * The list as a real table. Of a long one, only the visible rows are in the document, between two empty
 * rows as tall as the rest; `aria-rowcount` and `aria-rowindex` tell assistive technology about all of them.
 *
 * React's part ends at the table's body: the rows in it are drawn by the row painter.
 */
export function ModelsTable(props: ModelsTableProps) {
  const {
    index,
    listing,
    marksOf,
    sort,
    openId,
    ticks,
    hidden,
    progress,
    onSort,
    onOpen,
    onNearEnd,
  } = props;
  const ref = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const container = useScrollContainer(ref);
  const now = useToday();
  const shape = useScrollMetric(container, (metrics) => listShape(metrics?.widthPx ?? innerWidth));
  const isNarrow = shape === "narrow";
  const cells = cellLayout(isNarrow, hidden);
  const [whole, setWhole] = useState<DrawnRows>({ list: null, rows: 0 });
  const { shown, drawn, reveal } = useRowWindow(container, {
    count: listing.length,
    whole: whole.list === listing ? whole.rows : 0,
    rowHeightPx: isNarrow ? ROW_HEIGHT_PX.narrow : ROW_HEIGHT_PX.wide,
    headerPx: HEADER_HEIGHT_PX,
  });
  const { start, end, abovePx, belowPx } = drawn;
  const modelAt = (at: number) => index.model(listing.rows ? (listing.rows[at] as number) : at);
  const openRow = useRevealOpenRow({ index, listing, openId, shape, shown, reveal });
  const focus = useRowFocus({
    container: ref,
    shown,
    count: listing.length,
    open: { id: openId, row: openRow },
    reveal,
  });

  const toggleSort = useSortToggle(sort, onSort);

  const [paintRows] = useState(createRowPainter);
  // Rows are filled again when this is another value, so not for an address that changed elsewhere: a
  // row that gets the pointer or focus gets its link again.
  const context = useMemo(() => ({ now, marksOf, linkStart: linkStart() }), [now, marksOf]);
  useLayoutEffect(() => {
    if (!body.current) return;
    paintRows(body.current, {
      start,
      models: Array.from({ length: end - start }, (_, at) => modelAt(start + at)),
      abovePx,
      belowPx,
      cells,
      context,
      stateOf: ({ id }, at) => ({
        index: at,
        isOpen: id === openId,
        isTicked: ticks.ids.includes(id),
        isTabbable: at === focus.tabRow,
      }),
    });
  });

  // How many rows there were when their end became visible; each new end is reported once.
  const visibleEnd = shown.end >= listing.length - NEAR_END_ROWS ? listing.length : 0;
  useEffect(() => {
    if (visibleEnd > 0) onNearEnd();
  }, [visibleEnd, onNearEnd]);

  return (
    <div
      ref={ref}
      role="region"
      aria-label="List of models"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className="list view-scroller"
      data-shape={shape}
    >
      <table aria-label="Models" aria-rowcount={listing.length + 1} aria-busy={progress.isFetching}>
        <thead>
          <tr aria-rowindex={1}>
            {cells.map(({ head }) => (
              <SortHeader
                key={head.key}
                column={head}
                shape={shape}
                sort={sort}
                onToggle={() => toggleSort(head.key)}
              />
            ))}
          </tr>
        </thead>
        {progress.isFirst && <SkeletonRows isNarrow={isNarrow} />}
        {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the controls in the rows do the same by keyboard */}
        <tbody
          ref={body}
          onClick={(event) => pressRow(event, { modelAt, onOpen, onTick: ticks.tick })}
          onPointerOver={({ target }) => prepareRow(target, modelAt)}
          onFocus={({ target }) => {
            const row = prepareRow(target, modelAt);
            if (row !== null) focus.onRowFocus(row);
          }}
        />
      </table>
      <WholeList list={listing} count={listing.length} onRows={setWhole} />
    </div>
  );
}

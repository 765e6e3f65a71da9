import { useTable, type Updater, type SortingState } from "@tanstack/react-table";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { linkStart } from "../../../data/url/link-start.ts";
import type { Sort, SortKey } from "../../../data/url/sort.ts";
import { matchSpans } from "../../../data/list/index/fold.ts";
import type { Listing, ModelIndex } from "../../../data/list/index/model-index.ts";
import { HEADER_HEIGHT_PX, type ListShape, listShape, ROW_HEIGHT_PX } from "./list-geometry.ts";
import { createRowPainter } from "./row-painter.ts";
import { useScrollContainer, useScrollMetric } from "../../../ui/scroll/use-scroll-container.ts";
import { useToday } from "../../../ui/use-now.ts";
import { useRowWindow } from "../../../ui/scroll/use-row-window.ts";
import { features, narrowColumns, wideColumns } from "./columns.ts";
import { prepareRow, pressRow } from "./press-row.ts";
import { SkeletonRows } from "./skeleton-rows.tsx";
import { SortHeader } from "./sort-header.tsx";
import { useRowFocus } from "./use-row-focus.ts";
import type { Ticks } from "../use-ticks.ts";

/** How many rows before the end of what is loaded the next page is asked for. */
const NEAR_END_ROWS = 40;

interface ModelsTableProps {
  readonly index: ModelIndex;
  readonly listing: Listing;
  /** Folded words of the search, to be marked. */
  readonly words: readonly string[];
  /** The order the rows are in; null when the best hits come first. */
  readonly sort: Sort | null;
  /** The ID of the model whose details are open; null when none is. */
  readonly openId: string | null;
  readonly ticks: Ticks;
  /** Whether there is nothing to show yet, and whether more is being fetched. */
  readonly progress: { readonly isFirst: boolean; readonly isFetching: boolean };
  readonly onSort: (sort: Sort) => void;
  readonly onOpen: (id: string) => void;
  /** The last rows came into sight. */
  readonly onNearEnd: () => void;
}

/**
 * The list as a real table. Only the rows in sight are in the document, between two empty rows as
 * tall as the rest; `aria-rowcount` and `aria-rowindex` tell assistive technology about all of them.
 *
 * React's part ends at the table's body: the rows in it are drawn by the row painter.
 */
export function ModelsTable(props: ModelsTableProps) {
  const { index, listing, words, sort, openId, ticks, progress, onSort, onOpen, onNearEnd } = props;
  const ref = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const container = useScrollContainer(ref);
  const now = useToday();
  const shape = useScrollMetric(container, (place) => listShape(place?.widthPx ?? innerWidth));
  const isNarrow = shape === "narrow";
  const { shown, reveal } = useRowWindow(ref, container, {
    count: listing.length,
    rowHeightPx: isNarrow ? ROW_HEIGHT_PX.narrow : ROW_HEIGHT_PX.wide,
    headerPx: HEADER_HEIGHT_PX,
  });
  const { start, end, abovePx, belowPx } = shown;
  const modelAt = (place: number) =>
    index.model(listing.rows ? (listing.rows[place] as number) : place);
  const focus = useRowFocus({ container: ref, shown, count: listing.length, reveal });

  const visible = Array.from({ length: end - start }, (_, at) => modelAt(start + at));
  const table = useTable({
    features,
    columns: isNarrow ? narrowColumns : wideColumns,
    data: visible,
    getRowId: (_model, at) => String(start + at),
    manualSorting: true,
    enableSortingRemoval: false,
    state: { sorting: sort ? [{ id: sort.key, desc: sort.direction === "descending" }] : [] },
    onSortingChange: (updater) => {
      const next = nextSort(updater, sort);
      if (next) onSort(next);
    },
  });

  const [paintRows] = useState(createRowPainter);
  // Rows are filled anew when this is another value, so not for an address that changed elsewhere: a
  // row that is met by pointer or focus gets its link anew.
  const setting = useMemo(() => {
    const marksOf = words.length > 0 ? (text: string) => matchSpans(text, words) : null;
    return { now, marksOf, linkStart: linkStart() };
  }, [now, words]);
  useLayoutEffect(() => {
    if (!body.current) return;
    paintRows(body.current, {
      start,
      models: table.getRowModel().rows.map(({ original }) => original),
      abovePx,
      belowPx,
      isNarrow,
      setting,
      stateOf: ({ id }, place) => ({
        place,
        isOpen: id === openId,
        isTicked: ticks.ids.includes(id),
        isTabbable: place === focus.tabRow,
      }),
    });
  });

  // The open model is brought into sight once, when it opens or when its page arrives; and again when
  // the panel beside the list makes every row two lines, if it was there.
  const openPlace = useMemo(
    () => (openId === null ? -1 : index.positionOf(openId, listing)),
    [openId, index, listing],
  );
  const revealed = useRef<string | null>(null);
  const drawnIn = useRef<ListShape | null>(null);
  useEffect(() => {
    const isReshaped = drawnIn.current !== null && drawnIn.current !== shape;
    drawnIn.current = openPlace >= start && openPlace < end ? shape : null;
    if (openPlace !== -1 && (openId !== revealed.current || isReshaped)) reveal(openPlace);
    if (openPlace !== -1 || openId === null) revealed.current = openId;
  });

  // How many rows there were when their end came into sight; each new end is told once.
  const endInSight = end >= listing.length - NEAR_END_ROWS ? listing.length : 0;
  useEffect(() => {
    if (endInSight > 0) onNearEnd();
  }, [endInSight, onNearEnd]);

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys move the focus between the rows' links
    <div
      ref={ref}
      role="region"
      aria-label="List of models"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className="list"
      data-shape={shape}
      onKeyDown={focus.onKeyDown}
    >
      <table aria-label="Models" aria-rowcount={listing.length + 1} aria-busy={progress.isFetching}>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id} aria-rowindex={1}>
              {group.headers.map((header) => (
                <SortHeader
                  key={header.id}
                  column={header.column.id as SortKey}
                  name={String(header.column.columnDef.header)}
                  sort={sort}
                  onToggle={() => header.column.toggleSorting()}
                />
              ))}
            </tr>
          ))}
        </thead>
        {progress.isFirst && <SkeletonRows isNarrow={isNarrow} />}
        {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the controls in the rows do the same by keyboard */}
        <tbody
          ref={body}
          onClick={(event) => pressRow(event, { modelAt, onOpen, onTick: ticks.tick })}
          onPointerOver={({ target }) => prepareRow(target, modelAt)}
          onFocus={({ target }) => {
            const place = prepareRow(target, modelAt);
            if (place !== null) focus.onRowFocus(place);
          }}
        />
      </table>
    </div>
  );
}

function nextSort(updater: Updater<SortingState>, sort: Sort | null): Sort | null {
  const now = sort ? [{ id: sort.key, desc: sort.direction === "descending" }] : [];
  const next = (typeof updater === "function" ? updater(now) : updater)[0];
  if (!next) return null;
  return { key: next.id as SortKey, direction: next.desc ? "descending" : "ascending" };
}

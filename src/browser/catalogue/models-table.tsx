import { useTable, type Updater, type SortingState } from "@tanstack/react-table";
import { useEffect, useRef, type MouseEvent } from "react";
import type { Sort, SortKey } from "../address/sort.ts";
import { HEADER_HEIGHT_PX, ROW_HEIGHT_PX, WIDE_LIST_PX } from "../reading/list-geometry.ts";
import { useBox, useBoxValue } from "../ui/use-box.ts";
import { useNow } from "../ui/use-now.ts";
import { useRowWindow } from "../ui/use-row-window.ts";
import { features, narrowColumns, wideColumns } from "./columns.ts";
import { ModelCell } from "./model-cell.tsx";
import type { Listing, ModelIndex } from "../listing/model-index.ts";
import { SkeletonRows } from "./skeleton-rows.tsx";
import { SortHeader } from "./sort-header.tsx";
import { useRowFocus } from "./use-row-focus.ts";

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
 */
export function ModelsTable(props: ModelsTableProps) {
  "use memo";
  const { index, listing, words, sort, openId, progress, onSort, onOpen, onNearEnd } = props;
  const ref = useRef<HTMLDivElement>(null);
  const box = useBox(ref);
  const now = useNow();
  const isNarrow = useBoxValue(box, (place) => (place?.widthPx ?? innerWidth) < WIDE_LIST_PX);
  const { shown, reveal } = useRowWindow(ref, box, {
    count: listing.length,
    rowHeightPx: isNarrow ? ROW_HEIGHT_PX.narrow : ROW_HEIGHT_PX.wide,
    headerPx: HEADER_HEIGHT_PX,
  });
  const { start, end, abovePx, belowPx } = shown;
  const focus = useRowFocus({ box: ref, shown, count: listing.length, reveal });

  const visible = Array.from({ length: end - start }, (_, at) =>
    index.model(listing.rows ? (listing.rows[start + at] as number) : start + at),
  );
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

  // The open model is brought into sight once, when it opens or when its page arrives.
  const openPlace = openId === null ? -1 : index.placeOf(openId, listing);
  const revealed = useRef<string | null>(null);
  useEffect(() => {
    if (openId === null) revealed.current = null;
    if (openPlace === -1 || revealed.current === openId) return;
    revealed.current = openId;
    reveal(openPlace);
  }, [openId, openPlace, reveal]);

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
        {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the row's link does the same by keyboard */}
        <tbody onClick={(event) => openClickedRow(event, visible, start, onOpen)}>
          {progress.isFirst && <SkeletonRows isNarrow={isNarrow} />}
          <Spacer heightPx={abovePx} />
          {table.getRowModel().rows.map((row, at) => (
            <tr
              key={row.id}
              aria-rowindex={start + at + 2}
              data-row={start + at}
              data-open={row.original.id === openId ? "" : undefined}
              onFocus={() => focus.onRowFocus(start + at)}
            >
              {row.getAllCells().map((cell) => (
                <td key={cell.id} data-column={cell.column.id}>
                  <ModelCell
                    column={cell.column.id as SortKey}
                    model={row.original}
                    words={words}
                    isNarrow={isNarrow}
                    isOpen={row.original.id === openId}
                    now={now}
                    tabIndex={start + at === focus.tabRow ? 0 : -1}
                  />
                </td>
              ))}
            </tr>
          ))}
          <Spacer heightPx={belowPx} />
        </tbody>
      </table>
    </div>
  );
}

/** The space of the rows that are out of sight; nothing to assistive technology. */
function Spacer({ heightPx }: { heightPx: number }) {
  if (heightPx <= 0) return null;
  return (
    <tr aria-hidden="true" className="spacer">
      <td style={{ height: heightPx }} />
    </tr>
  );
}

function nextSort(updater: Updater<SortingState>, sort: Sort | null): Sort | null {
  const now = sort ? [{ id: sort.key, desc: sort.direction === "descending" }] : [];
  const next = (typeof updater === "function" ? updater(now) : updater)[0];
  if (!next) return null;
  return { key: next.id as SortKey, direction: next.desc ? "descending" : "ascending" };
}

/** Opens the row that was clicked, unless the click was meant for something in it or for a selection. */
function openClickedRow(
  event: MouseEvent,
  visible: readonly { readonly id: string }[],
  start: number,
  onOpen: (id: string) => void,
) {
  if (!(event.target instanceof Element)) return;
  const isNewTab = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (isNewTab || event.target.closest("button") || getSelection()?.isCollapsed === false) return;
  const row = event.target.closest<HTMLElement>("tr[data-row]")?.dataset["row"];
  const model = row === undefined ? undefined : visible[Number(row) - start];
  if (!model) return;
  event.preventDefault();
  onOpen(model.id);
}

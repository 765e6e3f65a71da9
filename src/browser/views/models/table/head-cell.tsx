import type { Column } from "../../../model-ui/columns/column.ts";
import type { Sort, Sorting } from "../../../data/url/sort.ts";
import { delay } from "../../../ui/delay.ts";
import { Icon } from "../../../ui/icon.tsx";
import { lazyOrNothing } from "../../../ui/lazy-or-nothing.tsx";
import type { OnResize } from "./resize-handle.tsx";

/** Nothing of it is seen before the pointer comes, so it is loaded when the page is at rest. */
const ResizeHandle = lazyOrNothing(async () => {
  await delay(1500);
  return (await import("./resize-handle.tsx")).ResizeHandle;
});

interface HeadCellProps {
  readonly column: Column;
  /** Its width in CSS; empty for what the others leave. */
  readonly width: string;
  /** Which of the pinned columns it is; -1 for none. */
  readonly pin: number;
  /** The order of the rows, by whichever columns; null when the best matches come first. */
  readonly sorting: Sorting | null;
  /** Sorts in an order by the column; or also by it, after the others. */
  readonly onSort: (sort: Sort, isAdded: boolean) => void;
  /** Null where columns have no widths of their own. */
  readonly onResize: OnResize | null;
}

/** The header cell of a column: the button that sorts by it, and the handle that changes its width. */
export function HeadCell({ column, width, pin, sorting, onSort, onResize }: HeadCellProps) {
  const { key, header, align, sortValue, firstDirection } = column;
  const rank = sorting?.findIndex((sort) => sort.key === key) ?? -1;
  const direction = sorting?.[rank]?.direction;
  const opposite = direction === "ascending" ? "descending" : "ascending";
  const text = <span className="head-text">{header}</span>;
  const isOneOfMany = direction !== undefined && (sorting?.length ?? 0) > 1;
  return (
    <th
      scope="col"
      // Without the handle, which would be read out with every cell.
      aria-label={header}
      data-column={key}
      data-align={align}
      data-pin={pin === -1 ? undefined : pin}
      // Assistive technology knows of one sorted column; the buttons of the others describe theirs.
      aria-sort={rank === 0 ? direction : undefined}
      style={{ width }}
    >
      {sortValue ? (
        <button
          type="button"
          className="sort-button"
          data-direction={direction}
          title={
            rank > 0
              ? `${direction}, column ${rank + 1} of the order`
              : `Sort by ${header}; with Shift, after the others`
          }
          onClick={(event) =>
            onSort({ key, direction: direction ? opposite : firstDirection }, event.shiftKey)
          }
        >
          {text}
          <span className="sort-mark">
            <Icon name={direction === "ascending" ? "up" : "down"} size={12} />
            {isOneOfMany && <sup aria-hidden="true">{rank + 1}</sup>}
          </span>
        </button>
      ) : (
        text
      )}
      {onResize && <ResizeHandle column={column} onResize={onResize} />}
    </th>
  );
}

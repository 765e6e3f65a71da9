import { memo, type CSSProperties } from "react";
import type { Sort, Sorting } from "../../../data/url/sort.ts";
import type { ColumnLayout } from "./column-layout.ts";
import { HeadCell } from "./head-cell.tsx";
import type { OnResize } from "./resize-handle.tsx";

/** What the head of the table shows, and what is done with it. */
export interface TableHeadProps {
  readonly layout: ColumnLayout;
  readonly sorting: Sorting | null;
  readonly onSort: (sort: Sort, isAdded: boolean) => void;
  readonly onResize: OnResize;
}

/** The head of the table: a cell for each column. Not rendered again with the rows, which change with every letter. */
export const TableHead = memo(function TableHead(props: TableHeadProps) {
  const { layout, sorting, onSort, onResize } = props;
  const { cells, widths, shape } = layout;
  return (
    <thead>
      <tr aria-rowindex={1}>
        {cells.map(({ head, pin }, at) => (
          <HeadCell
            key={head.key}
            column={head}
            width={widths[at] ?? ""}
            pin={pin}
            sorting={sorting}
            onSort={onSort}
            onResize={shape.startsWith("narrow") ? null : onResize}
          />
        ))}
      </tr>
    </thead>
  );
});

/** The width of the table where it is its own, where its pinned columns stick, and how wide the second one is. */
export function tableStyle({ tablePx, pinsPx, widths }: ColumnLayout): CSSProperties {
  const pins: Record<string, string> = {};
  for (const [at, px] of pinsPx.entries()) pins[`--pin-${at}`] = `${px}px`;
  pins["--second"] = widths[1] ?? "0px";
  return { ...pins, ...(tablePx !== null && { width: tablePx }) };
}

import type { CSSProperties } from "react";
import { useAddress } from "../../data/url/address.ts";
import { useOpenId } from "../../data/list/use-open-id.ts";
import { ScrollRegion } from "../../ui/scroll/scroll-region.tsx";
import { ColumnAnswer } from "./column-answer.tsx";
import { ColumnHead } from "./column-head.tsx";
import { ComparedSectionView } from "./compared-section-view.tsx";
import type { ComparedSection } from "./comparison.ts";
import { isUnanswered, type ComparedColumn } from "./use-compared-columns.ts";

interface ComparisonTableProps {
  readonly columns: readonly ComparedColumn[];
  readonly sections: readonly ComparedSection[];
  /** Why there are no rows, although models were loaded; null where there are rows. */
  readonly nothingLeft: string | null;
  readonly onRemove: (at: number) => void;
  readonly onReplace: (at: number, name: string) => void;
}

/** The comparison as a table in its own scroll container, names and fields always visible. */
export function ComparisonTable({
  columns,
  sections,
  nothingLeft,
  onRemove,
  onReplace,
}: ComparisonTableProps) {
  const [address] = useAddress();
  const openId = useOpenId(address);
  const isAwaited = columns.some(({ model, isFetching }) => model === null && isFetching);

  // A column without an answer explains why in one cell down to the end.
  const rowCount = sections.reduce((sum, { rows }) => sum + 1 + rows.length, 1);

  return (
    <ScrollRegion
      className="compare-box min-h-0 overflow-auto overscroll-contain bg-surface [&_.badge]:rounded-[10px] [&_.badge]:whitespace-normal"
      aria-label="Models side by side"
    >
      <table
        aria-label="Comparison"
        aria-busy={isAwaited}
        className="table-fixed border-separate border-spacing-0 text-[13px]"
        style={{ "--models": columns.length } as CSSProperties}
      >
        <thead>
          <tr>
            <th scope="col">Field</th>
            {columns.map((column, at) => (
              <ColumnHead
                key={column.text}
                column={column}
                isOpen={openId !== null && column.model?.id === openId}
                onRemove={() => onRemove(at)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Answer</th>
            {columns.map((column, at) => (
              <td key={column.text} rowSpan={isUnanswered(column) ? rowCount : undefined}>
                <ColumnAnswer
                  column={column}
                  sameAs={sameModel(columns, at)}
                  onReplace={(name) => onReplace(at, name)}
                />
              </td>
            ))}
          </tr>
          {sections.length === 0 && isAwaited && <AwaitedRows columns={columns} />}
          {sections.map((section) => (
            <ComparedSectionView key={section.heading} section={section} columns={columns} />
          ))}
        </tbody>
      </table>
      {nothingLeft !== null && <p className="p-5 text-[13.5px] text-ink-2">{nothingLeft}</p>}
    </ScrollRegion>
  );
}

/** The name under which an earlier column shows the same model; null when none does. */
function sameModel(columns: readonly ComparedColumn[], at: number): string | null {
  const id = columns[at]?.model?.id;
  if (id === undefined) return null;
  return columns.slice(0, at).find(({ model }) => model?.id === id)?.requestedName ?? null;
}

/** About as many rows as a model has fields. */
const AWAITED = ["a", "b", "c", "d", "e", "f", "g", "h"];

/** Placeholder rows in their final geometry until the first answer; failed columns show their reason. */
function AwaitedRows({ columns }: { columns: readonly ComparedColumn[] }) {
  const rows = AWAITED.map((row) => (
    <tr key={row} aria-hidden="true">
      <th>
        <div className="skeleton my-1 h-3 w-20 max-w-full" />
      </th>
      {columns.map((column) => (
        <td key={column.text}>
          {!isUnanswered(column) && <div className="skeleton my-1 h-3 w-24 max-w-full" />}
        </td>
      ))}
    </tr>
  ));
  return (
    <>
      <tr className="compare-heading">
        <th scope="row">Fields</th>
        {columns.map((column) => (
          <td key={column.text} />
        ))}
      </tr>
      {rows}
    </>
  );
}

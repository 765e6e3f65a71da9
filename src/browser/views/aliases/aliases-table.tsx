import type { RefObject } from "react";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { PartTable, useIsWide } from "../../ui/part-table.tsx";
import { usePart } from "../../ui/show-more.tsx";
import { AliasTableRow, NARROW_CELL, WIDE_CELL } from "./alias-table-row.tsx";
import type { AliasRow } from "./alias-rows.ts";

/** Rows are drawn by this many: there can be hundreds, and each has links of its own. */
const ROWS = 200;

/** Narrower than this, a name has two lines in place of four columns. */
const WIDE_PX = 820;

const WIDE_HEADS = [
  ["Name", `${WIDE_CELL} w-[24%]`],
  ["Leads to", WIDE_CELL],
  ["Whose name", `${WIDE_CELL} w-[150px]`],
  ["How known", `${WIDE_CELL} w-[28%]`],
] as const;
const NARROW_HEADS = [
  ["Name and what it leads to", NARROW_CELL],
  ["How known", `${NARROW_CELL} w-[min(204px,43vw)]`],
] as const;

interface AliasesTableProps {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly rows: readonly AliasRow[];
  readonly answerer: string;
  readonly openName: string | null;
  readonly modelOf: (row: AliasRow) => ModelInfo | null;
}

/** The names, two hundred at a time. */
export function AliasesTable({ scroller, rows, answerer, openName, modelOf }: AliasesTableProps) {
  const isWide = useIsWide(scroller, WIDE_PX);
  const { part, rest } = usePart(rows, ROWS);
  const heads = isWide ? WIDE_HEADS : NARROW_HEADS;
  return (
    <PartTable label="Aliases" count={rows.length} heads={heads} rest={rest}>
      {part.map((row) => (
        <AliasTableRow
          key={row.key}
          row={row}
          answerer={answerer}
          model={modelOf(row)}
          isWide={isWide}
          isOpen={row.tool === null && row.name === openName}
        />
      ))}
    </PartTable>
  );
}

import type { RefObject } from "react";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { useScrollContainer, useScrollMetric } from "../../ui/scroll/use-scroll-container.ts";
import { AliasTableRow } from "./alias-table-row.tsx";
import type { AliasRow } from "./alias-rows.ts";
import { ShowMore, usePart } from "../../ui/show-more.tsx";

/** Rows are drawn by this many: there can be hundreds, and each has links of its own. */
const ROWS = 200;

/** Narrower than this, a name has two lines in place of four columns. */
const WIDE_PX = 820;

const HEAD = "border-y border-line py-2 text-start text-[12px] font-medium text-ink-2";
const WIDE_HEAD = `${HEAD} px-3.5 first:ps-5 last:pe-5`;
const NARROW_HEAD = `${HEAD} first:ps-3.5 first:pe-1 last:ps-1 last:pe-3.5 md:first:ps-5 md:last:pe-5`;

interface AliasesTableProps {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly rows: readonly AliasRow[];
  readonly answerer: string;
  /** What the open details were asked for; null when none are open. */
  readonly openName: string | null;
  /** The model that a row leads to, where it is known. */
  readonly modelOf: (row: AliasRow) => ModelInfo | null;
}

/** The names, two hundred at a time. */
export function AliasesTable({ scroller, rows, answerer, openName, modelOf }: AliasesTableProps) {
  const isWide = useScrollMetric(
    useScrollContainer(scroller),
    (metrics) => (metrics?.widthPx ?? innerWidth) >= WIDE_PX,
  );
  const { part, rest } = usePart(rows, ROWS);
  const head = isWide ? WIDE_HEAD : NARROW_HEAD;
  return (
    <>
      <table
        aria-label="Aliases"
        aria-rowcount={rows.length + 1}
        className="w-full table-fixed border-separate border-spacing-0 text-[13.5px]"
      >
        <thead>
          <tr>
            <th scope="col" className={`${head} ${isWide ? "w-[24%]" : ""}`}>
              {isWide ? "Name" : "Name and what it leads to"}
            </th>
            {isWide && (
              <>
                <th scope="col" className={head}>
                  Leads to
                </th>
                <th scope="col" className={`${head} w-[150px]`}>
                  Whose name
                </th>
              </>
            )}
            <th scope="col" className={`${head} ${isWide ? "w-[28%]" : "w-[min(204px,43vw)]"}`}>
              How known
            </th>
          </tr>
        </thead>
        <tbody>
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
        </tbody>
      </table>
      <ShowMore rest={rest} className="control mx-5 my-3 max-md:mx-3.5" />
    </>
  );
}

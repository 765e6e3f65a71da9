import { isUnanswered, type ComparedColumn } from "./use-compared-columns.ts";

/** As many rows as nearly every model has fields. */
const AWAITED = ["a", "b", "c", "d", "e", "f", "g", "h"];

/** The rows in their final geometry while no answer is here; those that failed have their say beside. */
export function AwaitedRows({ columns }: { columns: readonly ComparedColumn[] }) {
  const rows = AWAITED.map((row) => (
    <tr key={row} aria-hidden="true">
      <th>
        <div className="skeleton my-1 h-3 w-20 max-w-full" />
      </th>
      {columns.map((column) => (
        <td key={column.requestedName}>
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
          <td key={column.requestedName} />
        ))}
      </tr>
      {rows}
    </>
  );
}

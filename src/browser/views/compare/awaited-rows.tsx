import { isUnanswered, type ComparedColumn } from "./use-compared-columns.ts";

/** About as many rows as a model has fields. */
const AWAITED = ["a", "b", "c", "d", "e", "f", "g", "h"];

/** Placeholder rows in their final geometry until the first answer; failed columns show their reason. */
export function AwaitedRows({ columns }: { columns: readonly ComparedColumn[] }) {
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

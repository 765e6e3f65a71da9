import type { CellLayout } from "../../../model-ui/columns/default-columns.ts";

/** More rows than a large screen has; the list cuts what does not fit. */
const ROWS = Array.from({ length: 30 }, (_, row) => row);

/** Rows in their final geometry while the first page is on its way. */
export function SkeletonRows({ cells }: { cells: readonly CellLayout[] }) {
  return (
    <tbody>
      {ROWS.map((row) => (
        <tr key={row} aria-hidden="true">
          {cells.map(({ head: { key, align } }) => (
            <td key={key} data-column={key} data-align={align}>
              <div className="skeleton inline-block h-3 w-3/4 animate-pulse align-middle" />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

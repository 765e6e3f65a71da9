/** More rows than a large screen has; the list cuts what does not fit. */
const ROWS = Array.from({ length: 30 }, (_, row) => row);

/** Rows in their final geometry while the first page is on its way. */
export function SkeletonRows({ isNarrow }: { isNarrow: boolean }) {
  const columns = isNarrow
    ? ["name", "released"]
    : ["name", "id", "released", "lifecycle", "context", "output"];
  return (
    <tbody>
      {ROWS.map((row) => (
        <tr key={row} aria-hidden="true">
          {columns.map((column) => (
            <td key={column} data-column={column}>
              <div className="skeleton inline-block h-3 w-3/4 animate-pulse align-middle" />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

import { FactText } from "../reading/fact-text.tsx";
import { NewField } from "../reading/new-field.tsx";
import { Icon } from "../ui/icon.tsx";
import type { ComparedCell, ComparedRow } from "./compared-row.ts";
import type { ComparedColumn } from "./use-compared-columns.ts";

interface ComparedRowViewProps {
  readonly row: ComparedRow;
  readonly columns: readonly ComparedColumn[];
}

/** A row of the comparison; one that differs says so to everybody. */
export function ComparedRowView({ row, columns }: ComparedRowViewProps) {
  const { label, above, isNew, cells, differs } = row;
  return (
    <tr data-differs={differs ? "" : undefined}>
      <th scope="row" data-depth={Math.min(above.length, DEPTH_SHOWN)}>
        {above.length > 0 && <span className="sr-only">{above.join(" › ")} › </span>}
        <bdi>{label}</bdi>
        {differs && (
          <>
            <span aria-hidden="true" title="Differs" className="compare-mark">
              ≠
            </span>
            <span className="sr-only"> differs</span>
          </>
        )}
        {isNew && <NewField />}
      </th>
      {cells ? (
        columns.map((column, at) => (
          <td key={column.asked}>
            <CellView cell={cells[at] ?? null} isAwaited={column.isFetching} />
          </td>
        ))
      ) : (
        <td colSpan={columns.length} />
      )}
    </tr>
  );
}

/** Deeper levels are not moved further in, or the narrow column would have no room for words. */
const DEPTH_SHOWN = 3;

function CellView({ cell, isAwaited }: { cell: ComparedCell | null; isAwaited: boolean }) {
  if (!cell) {
    if (isAwaited) return <div className="skeleton my-1 h-3 w-20 max-w-full" />;
    return (
      <>
        <span aria-hidden="true" className="text-ink-3">
          —
        </span>
        <span className="sr-only">No answer</span>
      </>
    );
  }
  const { form, text } = cell;
  if (form !== "yes" && form !== "no") return <FactText {...cell} form={form} />;
  return (
    <span
      className={`inline-flex items-start gap-1.5 ${form === "yes" ? "text-ok" : "text-ink-2"}`}
    >
      <span className="pt-[2px]">
        <Icon name={form === "yes" ? "check" : "close"} size={14} />
      </span>
      {text}
    </span>
  );
}

import { type CSSProperties, useEffect, useRef } from "react";
import { useAddress } from "../address/address.ts";
import type { Terms } from "../api/ask.ts";
import { announce } from "../ui/announcer.tsx";
import { ColumnAnswer } from "./column-answer.tsx";
import { ColumnHead } from "./column-head.tsx";
import { ComparedRowView } from "./compared-row-view.tsx";
import type { ComparedSection } from "./comparison.ts";
import type { ComparedColumn } from "./use-compared-columns.ts";

interface ComparisonTableProps {
  readonly columns: readonly ComparedColumn[];
  readonly sections: readonly ComparedSection[];
  readonly terms: Terms;
  /** Whether there is no row because no row differs. */
  readonly isNothingLeft: boolean;
  readonly onNames: (names: string[]) => void;
}

/** Rows that stand for the answer while there is none. */
const AWAITED = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];

/** The comparison as a table that scrolls in its own box, names and fields always in sight. */
export function ComparisonTable({
  columns,
  sections,
  terms,
  isNothingLeft,
  onNames,
}: ComparisonTableProps) {
  const [{ model: open }, setAddress] = useAddress();
  const box = useRef<HTMLDivElement>(null);
  const names = columns.map(({ asked }) => asked);
  const isAwaited = columns.some(({ model, isFetching }) => model === null && isFetching);

  // The focus stays where something was removed.
  const removedAt = useRef<number | null>(null);
  useEffect(() => {
    if (removedAt.current === null) return;
    const buttons = box.current?.querySelectorAll<HTMLElement>("thead button") ?? [];
    buttons[Math.min(removedAt.current, buttons.length - 1)]?.focus();
    removedAt.current = null;
  });

  const remove = (at: number) => {
    removedAt.current = at;
    announce(`${names[at] ?? ""} removed from the comparison`);
    onNames(names.filter((_, other) => other !== at));
  };
  return (
    <div
      ref={box}
      className="compare-box"
      role="region"
      aria-label="Models side by side"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must scroll by keyboard
      tabIndex={0}
    >
      <table
        aria-label="Comparison"
        aria-busy={isAwaited}
        style={{ "--models": columns.length } as CSSProperties}
      >
        <thead>
          <tr>
            <th scope="col">Field</th>
            {columns.map((column, at) => (
              <ColumnHead
                key={column.asked}
                column={column}
                isOpen={open === column.asked}
                onOpen={() => void setAddress({ model: column.asked }, { history: "push" })}
                onRemove={() => remove(at)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Answer</th>
            {columns.map((column, at) => (
              <td key={column.asked}>
                <ColumnAnswer
                  column={column}
                  sameAs={sameModel(columns, at)}
                  terms={terms}
                  onReplace={(name) => onNames(replaced(names, at, name))}
                />
              </td>
            ))}
          </tr>
          {sections.length === 0 &&
            isAwaited &&
            AWAITED.map((row) => (
              <tr key={row} aria-hidden="true">
                <th>
                  <div className="skeleton my-1 h-3 w-20 max-w-full" />
                </th>
                {columns.map(({ asked }) => (
                  <td key={asked}>
                    <div className="skeleton my-1 h-3 w-24 max-w-full" />
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
        {sections.map(({ heading, rows }) => (
          <tbody key={heading}>
            <tr className="compare-heading">
              <th scope="rowgroup" colSpan={columns.length + 1}>
                <span>{heading}</span>
              </th>
            </tr>
            {rows.map((row) => (
              <ComparedRowView key={row.path.join("\n")} row={row} columns={columns} />
            ))}
          </tbody>
        ))}
      </table>
      {isNothingLeft && (
        <p className="p-5 text-[13.5px] text-ink-2">
          The models that answered say the same in every row.
        </p>
      )}
    </div>
  );
}

/** The name under which an earlier column shows the same model; null when none does. */
function sameModel(columns: readonly ComparedColumn[], at: number): string | null {
  const id = columns[at]?.model?.id;
  if (id === undefined) return null;
  return columns.slice(0, at).find(({ model }) => model?.id === id)?.asked ?? null;
}

/** The names with one in the place of another, each once. */
function replaced(names: readonly string[], at: number, name: string): string[] {
  return [...new Set(names.map((other, place) => (place === at ? name : other)))];
}

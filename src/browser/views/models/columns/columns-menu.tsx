import { useLayoutEffect, useRef, useState } from "react";
import { fold } from "#shared/format/fold.ts";
import type { ModelIndex } from "../../../data/list/index/model-index.ts";
import { useAddress } from "../../../data/url/address.ts";
import type { ColumnChoice } from "../../../data/url/column-choice.ts";
import { columnOf } from "../../../model-ui/columns/columns.ts";
import { announce } from "../../../ui/announcer.tsx";
import { capabilityColumns } from "./capability-columns.ts";
import { ColumnRow } from "./column-row.tsx";
import { moveColumn } from "./column-state.ts";
import { chooseColumns, useColumnChoice } from "./use-column-choice.ts";
import { useColumnTable } from "./use-column-table.ts";
import { GROUPINGS, type Grouping } from "../../../data/url/parse.ts";

const DEFAULT_CHOICE: ColumnChoice = { columns: null, pinned: [], widths: {} };

/** A checkbox for each column there can be, with its order and whether it is pinned. */
export function ColumnsMenu({ index }: { index: ModelIndex }) {
  const [address, setAddress] = useAddress();
  const [search, setSearch] = useState("");
  const [offered] = useState(() => capabilityColumns(index));
  const choice = useColumnChoice(address);
  const table = useColumnTable({
    choice,
    sorting: null,
    offered,
    onChoice: (next) => chooseColumns(next, setAddress),
    onSorting: () => null,
  });
  const list = useRef<HTMLFieldSetElement>(null);
  const focusAfter = useRef<string | null>(null);
  useLayoutEffect(() => {
    // A row that is moved in the document loses the focus.
    const moved = focusAfter.current;
    focusAfter.current = null;
    if (moved !== null) list.current?.querySelector<HTMLElement>(moved)?.focus();
  });
  const words = fold(search);
  const columns = table
    .getAllLeafColumns()
    .filter(({ id }) => fold(`${columnOf(id)?.header} ${id}`).includes(words));
  const visible = table.getVisibleLeafColumns().map(({ id }) => id);

  const move = (key: string, by: 1 | -1, focus: string) => {
    const order = table.getAllLeafColumns().map(({ id }) => id);
    const pinned = (id: string) => table.getColumn(id)?.getIsPinned() === "start";
    const moved = moveColumn(order, visible, { key, by, isPinned: pinned });
    if (!moved) return;
    focusAfter.current = focus;
    table.setColumnOrder(moved);
    const position = visible.indexOf(key) + by + 1;
    announce(`${columnOf(key)?.header} is column ${position} of ${visible.length}`);
  };

  return (
    <div className="flex w-[320px] max-w-full flex-col gap-2 max-md:w-full">
      <label className="field">
        <input
          type="search"
          aria-label="Search columns"
          placeholder="Search columns and capabilities"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </label>
      <fieldset ref={list} className="max-h-[42vh] min-w-0 overflow-y-auto">
        <legend className="sr-only">Columns</legend>
        {columns.map((column) => (
          <ColumnRow
            key={column.id}
            column={column}
            onMove={(by, focus) => move(column.id, by, focus)}
          />
        ))}
        {columns.length === 0 && (
          <p className="px-2 py-1 text-[13px] text-ink-2">No column has that name.</p>
        )}
      </fieldset>
      <GroupChoice chosen={address.group} onChange={(group) => void setAddress({ group })} />
      <button
        type="button"
        className="min-h-8 rounded-md px-2 text-start text-[13px] text-accent hover:bg-raised aria-disabled:text-ink-3"
        // Disabled by its own press, it would lose the focus.
        aria-disabled={
          choice.columns === null &&
          choice.pinned.length === 0 &&
          Object.keys(choice.widths).length === 0
        }
        onClick={() => chooseColumns(DEFAULT_CHOICE, setAddress)}
      >
        Reset columns
      </button>
    </div>
  );
}

const LABELS: Readonly<Record<Grouping, string>> = { line: "Line", year: "Year" };

interface GroupChoiceProps {
  readonly chosen: Grouping | null;
  readonly onChange: (grouping: Grouping | null) => void;
}

/** What the rows are grouped by. */
function GroupChoice({ chosen, onChange }: GroupChoiceProps) {
  return (
    <fieldset className="flex flex-wrap items-center gap-x-4 border-t border-line px-2 pt-2 text-[13.5px]">
      <legend className="float-start me-auto py-1.5 text-[12px] font-semibold text-ink-3">
        Group by
      </legend>
      {[null, ...GROUPINGS].map((grouping) => (
        <label key={grouping} className="flex min-h-8 cursor-pointer items-center gap-1.5">
          <input
            type="radio"
            name="group"
            className="size-4 accent-accent"
            checked={chosen === grouping}
            onChange={() => onChange(grouping)}
          />
          {grouping === null ? "None" : LABELS[grouping]}
        </label>
      ))}
    </fieldset>
  );
}

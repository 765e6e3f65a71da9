import type { KeyboardEvent } from "react";
import { columnOf } from "../../../model-ui/columns/columns.ts";
import { Icon } from "../../../ui/icon.tsx";
import type { ColumnTable } from "./use-column-table.ts";

interface ColumnRowProps {
  readonly column: ReturnType<ColumnTable["getAllLeafColumns"]>[number];
  /** Moves it one place; `focus` is a selector of what has the focus then. */
  readonly onMove: (by: 1 | -1, focus: string) => void;
}

const BUTTON =
  "grid size-7 flex-none place-items-center rounded-md text-ink-3 hover:bg-raised hover:text-ink aria-pressed:text-accent";

/** A column to choose: its checkbox and, while it is shown, what moves and pins it. */
export function ColumnRow({ column, onMove }: ColumnRowProps) {
  const { id } = column;
  const isShown = column.getIsVisible();
  const isPinned = column.getIsPinned() === "start";
  const canHide = column.getCanHide();
  const header = columnOf(id)?.header ?? id;
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 } as const;
    if (!event.altKey || !isShown || !canHide || !(event.key in by)) return;
    event.preventDefault();
    onMove(by[event.key as keyof typeof by], `[data-key="${id}"] input`);
  };
  return (
    <div data-key={id} className="flex items-center rounded-md hover:bg-raised">
      <label className="flex min-h-8 min-w-0 flex-1 cursor-pointer items-center gap-2.5 px-2 text-[13.5px] has-disabled:cursor-default">
        <input
          type="checkbox"
          className="size-4 flex-none accent-accent"
          checked={isShown}
          disabled={!canHide}
          title={canHide ? "Alt and an arrow key move the column" : "Always the first column"}
          onChange={(event) => column.toggleVisibility(event.target.checked)}
          onKeyDown={onKeyDown}
        />
        <span className="line-clamp-3 py-1 leading-snug wrap-anywhere">{header}</span>
      </label>
      {isShown && canHide && (
        <>
          {([-1, 1] as const).map((by) => (
            <button
              key={by}
              type="button"
              className={BUTTON}
              data-move={by}
              aria-label={`Move ${header} ${by === -1 ? "up" : "down"}`}
              onClick={() => onMove(by, `[data-key="${id}"] [data-move="${by}"]`)}
            >
              <Icon name={by === -1 ? "up" : "down"} size={14} />
            </button>
          ))}
          <button
            type="button"
            className={BUTTON}
            aria-label={`Pin ${header}`}
            aria-pressed={isPinned}
            title="Keep it beside the first column when the list is scrolled sideways"
            onClick={() => column.pin(isPinned ? false : "start")}
          >
            <Icon name="pin" size={14} />
          </button>
        </>
      )}
    </div>
  );
}

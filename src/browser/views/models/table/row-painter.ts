import type { ModelInfo } from "#shared/contract/model-info.ts";
import type { CellLayout } from "../../../model-ui/columns/columns.ts";
import type { RowContext } from "../../../model-ui/columns/column.ts";
import { createRow, type Row, type RowState } from "./row.ts";

/** The rows to be on the screen. */
export interface PaintedRows {
  /** The index of the first one in the list, from 0. */
  readonly start: number;
  readonly models: readonly ModelInfo[];
  /** The space of the rows above and below these, in CSS pixels. */
  readonly abovePx: number;
  readonly belowPx: number;
  readonly cells: readonly CellLayout[];
  readonly context: RowContext;
  readonly stateOf: (model: ModelInfo, index: number) => RowState;
}

interface IndexedRow extends Row {
  index: number;
}

/**
 * Draws rows into the body of a table, whose only owner it is. Rows that stay are left alone; one
 * that leaves at one end is filled again and reused at the other, without the focus it had.
 */
export function createRowPainter(): (body: HTMLElement, rows: PaintedRows) => void {
  const [above, below] = [createSpacer(), createSpacer()];
  /** In the order of the document, which is that of their indexes, without a gap. */
  let drawn: IndexedRow[] = [];
  let drawnCells: readonly CellLayout[] | null = null;

  return (body, { start, models, abovePx, belowPx, cells, context, stateOf }) => {
    if (below.element.parentNode !== body) {
      drawn = [];
      body.replaceChildren(above.element, below.element);
    }
    // Of another shape, and gone when all else is there: a list that is shorter for a moment, while
    // the row with the focus is taken out, loses its scroll position.
    const outdated = cells === drawnCells ? [] : drawn;
    if (cells !== drawnCells) drawn = [];
    drawnCells = cells;
    const end = start + models.length;
    const stay = drawn.filter(({ index }) => index >= start && index < end);
    // Where none stays, none has to move in the document either.
    const spare = stay.length > 0 ? drawn.filter((row) => !stay.includes(row)) : drawn;
    const next: IndexedRow[] = [];
    let followedBy: Node = stay[0]?.element ?? spare[0]?.element ?? below.element;
    for (let index = start; index < end; index += 1) {
      const staying = stay.length > 0 ? stay[index - (stay[0] as IndexedRow).index] : undefined;
      const row = staying ?? spare.shift() ?? { ...createRow(cells), index };
      if (!staying) leaveFocus(row.element);
      row.index = index;
      if (row.element !== followedBy) body.insertBefore(row.element, followedBy);
      followedBy = row.element.nextSibling ?? below.element;
      const model = models[index - start] as ModelInfo;
      row.show(model, stateOf(model, index), context);
      next.push(row);
    }
    for (const row of spare) row.element.remove();
    drawn = next;
    above.resize(abovePx);
    below.resize(belowPx);
    for (const row of outdated) row.element.remove();
  };
}

/** The space of the rows that are not visible; hidden from assistive technology. */
function createSpacer() {
  const element = document.createElement("tr");
  const cell = element.insertCell();
  element.className = "spacer";
  element.ariaHidden = "true";
  element.hidden = true;
  let heightPx = 0;
  return {
    element,
    resize(nextPx: number) {
      if (nextPx === heightPx) return;
      heightPx = nextPx;
      element.hidden = nextPx <= 0;
      cell.style.height = `${nextPx}px`;
    },
  };
}

/** A reused row must not keep the focus: it would be on another model. */
function leaveFocus(row: HTMLElement): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && row.contains(activeElement)) activeElement.blur();
}

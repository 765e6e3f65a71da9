import type { ModelInfo } from "#shared/contract/model-info.ts";
import type { DisplayRow } from "./display-rows.ts";
import { createGroupHeadRow, type GroupHeadRow } from "./group-head-row.ts";
import type { CellLayout } from "../../../model-ui/columns/default-columns.ts";
import type { RowContext } from "../../../model-ui/columns/column.ts";
import { createRow, type Row, type RowState } from "./row.ts";

/** The rows to be on the screen. */
export interface PaintedRows {
  /** The index of the first one in the list, from 0. */
  readonly start: number;
  readonly rows: readonly DisplayRow[];
  /** The space of the rows above and below these, in CSS pixels. */
  readonly abovePx: number;
  readonly belowPx: number;
  readonly cells: readonly CellLayout[];
  readonly context: RowContext;
  readonly stateOf: (model: ModelInfo, index: number) => RowState;
  /** The row that Tab reaches. */
  readonly tabRow: number;
}

/** A row in the document, and its index in the list. */
type IndexedRow = { index: number; readonly element: HTMLElement } & (
  | { readonly kind: "model"; readonly row: Row }
  | { readonly kind: "head"; readonly row: GroupHeadRow }
);

/** As many as a list may have that is drawn as a whole, visible or not. */
const POOL_MAX = 200;

/**
 * Draws rows into the body of a table, whose only owner it is. Rows that stay are left alone; one
 * that leaves at one end is filled again and reused at the other, without the focus it had.
 */
export function createRowPainter(): (body: HTMLElement, rows: PaintedRows) => void {
  const [above, below] = [createSpacer(), createSpacer()];
  /** In the order of the document, which is that of their indexes, without a gap. */
  let drawn: IndexedRow[] = [];
  /** Rows that were taken out, to be filled again: making one costs more than that. */
  let pool: IndexedRow[] = [];
  let drawnCells: readonly CellLayout[] | null = null;

  return (body, { start, rows, abovePx, belowPx, cells, context, stateOf, tabRow }) => {
    if (below.element.parentNode !== body) {
      drawn = [];
      body.replaceChildren(above.element, below.element);
    }
    // Of another shape, and gone when all else is there: a list that is shorter for a moment, while
    // the row with the focus is taken out, loses its scroll position.
    const outdated = cells === drawnCells ? [] : drawn;
    if (cells !== drawnCells) drawn = pool = [];
    drawnCells = cells;
    const kindAt = (index: number) => (rows[index - start]?.head ? "head" : "model");
    const end = start + rows.length;
    const stay = new Map<number, IndexedRow>();
    const spare: IndexedRow[] = [];
    for (const row of drawn) {
      const isShown = row.index >= start && row.index < end && row.kind === kindAt(row.index);
      if (isShown) stay.set(row.index, row);
      else spare.push(row);
    }
    spare.push(...pool);
    const takeSpare = (kind: IndexedRow["kind"]) => {
      const at = spare.findIndex((row) => row.kind === kind);
      return at === -1 ? undefined : spare.splice(at, 1)[0];
    };
    const next: IndexedRow[] = [];
    // Where none stays, none has to move in the document either.
    let followedBy: Node =
      stay.values().next().value?.element ?? drawn[0]?.element ?? below.element;
    for (let index = start; index < end; index += 1) {
      const kind = kindAt(index);
      const staying = stay.get(index);
      const row = staying ?? takeSpare(kind) ?? createIndexedRow(kind, cells);
      if (!staying) leaveFocus(row.element);
      // A row that stays is not moved past one that goes: it would lose the focus.
      if (staying) followedBy = removeUpTo(row.element, followedBy);
      row.index = index;
      if (row.element !== followedBy) body.insertBefore(row.element, followedBy);
      followedBy = row.element.nextSibling ?? below.element;
      show(row, rows[index - start] as DisplayRow, { index, context, stateOf, tabRow });
      next.push(row);
    }
    for (const row of spare) row.element.remove();
    pool = spare.slice(0, POOL_MAX);
    drawn = next;
    above.resize(abovePx);
    below.resize(belowPx);
    const focused = outdated.find(({ element }) => element.contains(document.activeElement));
    for (const row of outdated) row.element.remove();
    // The same row in its new shape takes the focus of the one that goes.
    const heir = focused && next.find(({ index }) => index === focused.index);
    heir?.element.querySelector<HTMLElement>("a, .group-toggle")?.focus({ preventScroll: true });
  };
}

/** Takes out what is between a place in the document and an element below it; returns the element. */
function removeUpTo(element: Node, from: Node): Node {
  let between = from;
  while (between !== element) {
    const { nextSibling } = between;
    between.parentNode?.removeChild(between);
    between = nextSibling ?? element;
  }
  return element;
}

function createIndexedRow(kind: IndexedRow["kind"], cells: readonly CellLayout[]): IndexedRow {
  if (kind === "head") {
    const row = createGroupHeadRow(cells.length);
    return { kind, row, element: row.element, index: -1 };
  }
  const row = createRow(cells);
  return { kind, row, element: row.element, index: -1 };
}

function show(
  drawn: IndexedRow,
  { model, head }: DisplayRow,
  {
    index,
    context,
    stateOf,
    tabRow,
  }: Pick<PaintedRows, "context" | "stateOf" | "tabRow"> & { index: number },
): void {
  if (drawn.kind === "model" && model) drawn.row.show(model, stateOf(model, index), context);
  if (drawn.kind === "head" && head) drawn.row.show(head, index, index === tabRow);
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

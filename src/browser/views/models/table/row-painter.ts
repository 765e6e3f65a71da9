import type { ModelInfo } from "#shared/contract/model-info.ts";
import { createRow, type Row, type RowSetting, type RowState } from "./row.ts";

/** The rows to be on the screen. */
export interface PaintedRows {
  /** The place of the first one in the list, from 0. */
  readonly start: number;
  readonly models: readonly ModelInfo[];
  /** The space of the rows above and below these, in CSS pixels. */
  readonly abovePx: number;
  readonly belowPx: number;
  readonly isNarrow: boolean;
  readonly setting: RowSetting;
  readonly stateOf: (model: ModelInfo, place: number) => RowState;
}

interface PlacedRow extends Row {
  place: number;
}

/**
 * Draws rows into the body of a table, whose only owner it is. Rows that stay are left alone; one
 * that leaves at one end is filled anew and comes in at the other, without the focus it had.
 */
export function createRowPainter(): (body: HTMLElement, rows: PaintedRows) => void {
  const [above, below] = [createSpacer(), createSpacer()];
  /** In the order of the document, which is that of their places, without a gap. */
  let drawn: PlacedRow[] = [];
  let wasNarrow: boolean | null = null;

  return (body, { start, models, abovePx, belowPx, isNarrow, setting, stateOf }) => {
    if (below.element.parentNode !== body) {
      drawn = [];
      body.replaceChildren(above.element, below.element);
    }
    // Of another shape, and gone when all else is there: a list that is shorter for a moment, while
    // the row with the focus is taken out, loses its place.
    const outworn = isNarrow === wasNarrow ? [] : drawn;
    if (isNarrow !== wasNarrow) drawn = [];
    wasNarrow = isNarrow;
    const end = start + models.length;
    const stay = drawn.filter(({ place }) => place >= start && place < end);
    // Where none stays, none has to move in the document either.
    const spare = stay.length > 0 ? drawn.filter((row) => !stay.includes(row)) : drawn;
    const next: PlacedRow[] = [];
    let followedBy: Node = stay[0]?.element ?? spare[0]?.element ?? below.element;
    for (let place = start; place < end; place += 1) {
      const kept = stay.length > 0 ? stay[place - (stay[0] as PlacedRow).place] : undefined;
      const row = kept ?? spare.shift() ?? { ...createRow(isNarrow), place };
      if (!kept) leaveFocus(row.element);
      row.place = place;
      if (row.element !== followedBy) body.insertBefore(row.element, followedBy);
      followedBy = row.element.nextSibling ?? below.element;
      const model = models[place - start] as ModelInfo;
      row.show(model, stateOf(model, place), setting);
      next.push(row);
    }
    for (const row of spare) row.element.remove();
    drawn = next;
    above.resize(abovePx);
    below.resize(belowPx);
    for (const row of outworn) row.element.remove();
  };
}

/** The space of the rows that are out of sight; nothing to assistive technology. */
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

/** What has the focus must not turn into something else under the hand. */
function leaveFocus(row: HTMLElement): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && row.contains(activeElement)) activeElement.blur();
}

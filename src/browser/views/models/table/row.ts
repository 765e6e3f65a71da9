import type { ModelInfo } from "#shared/contract/model-info.ts";
import type { RowContext } from "../../../model-ui/columns/column.ts";
import type { CellLayout } from "../../../model-ui/columns/default-columns.ts";
import { setAttribute, element } from "../../../model-ui/columns/dom.ts";

/** What is true of one row beside its model. */
export interface RowState {
  /** The index in the list, from 0. */
  readonly index: number;
  readonly isOpen: boolean;
  readonly isTicked: boolean;
  readonly isTabbable: boolean;
}

/** One row of the list, to be filled again and again. */
export interface Row {
  readonly element: HTMLTableRowElement;
  /** Fills the row; what has not changed costs a comparison. */
  readonly show: (model: ModelInfo, state: RowState, context: RowContext) => void;
}

const templates = new Map<readonly CellLayout[], HTMLTableRowElement>();

/** An empty row of these cells. */
export function createRow(cells: readonly CellLayout[]): Row {
  const template = templates.get(cells) ?? rowTemplate(cells);
  templates.set(cells, template);
  const element = template.cloneNode(true) as HTMLTableRowElement;
  const find = (selector: string) => element.querySelector(selector) as HTMLElement;
  const [checkbox, link] = [find("input") as HTMLInputElement, find("a")];
  const fills = cells.flatMap(({ lines }) =>
    lines.map(({ bind, isMarked }) => ({ fill: bind(find), isMarked })),
  );
  const reachable = element.querySelectorAll<HTMLElement>("input, a, button, .exact");
  let model: ModelInfo | null = null;
  let context: RowContext | null = null;
  let state: Partial<RowState> = { isOpen: false };

  return {
    element,
    show(next, nextState, nextContext) {
      if (next !== model || nextContext !== context) {
        const isSame = next === model && nextContext.now === context?.now;
        for (const { fill, isMarked } of fills) if (isMarked || !isSame) fill(next, nextContext);
      }
      [model, context] = [next, nextContext];
      if (nextState.index !== state.index) {
        // Row 1 is the head of the table.
        element.setAttribute("aria-rowindex", String(nextState.index + 2));
        element.setAttribute("data-row", String(nextState.index));
      }
      if (nextState.isOpen !== state.isOpen) {
        element.classList.toggle("row-open", nextState.isOpen);
        setAttribute(link, "aria-current", nextState.isOpen ? "true" : null);
      }
      // The reader may have changed it.
      if (checkbox.checked !== nextState.isTicked) checkbox.checked = nextState.isTicked;
      if (nextState.isTabbable !== state.isTabbable) {
        for (const one of reachable) one.tabIndex = nextState.isTabbable ? 0 : -1;
      }
      state = nextState;
    },
  };
}

/**
 * A row of the list, empty. Elements and not components: a scrolled list replaces a screen of rows
 * in a frame, and copying one that is made costs a tenth of making it.
 */
function rowTemplate(cells: readonly CellLayout[]): HTMLTableRowElement {
  const row = document.createElement("tr");
  row.className = "row";
  for (const { head, lines, pin } of cells) {
    const [first, second] = lines.map(({ template }) => template());
    const cell = element(
      "td",
      { "data-column": head.key, "data-align": head.align ?? "" },
      ...(first ?? []),
    );
    if (pin !== -1) cell.setAttribute("data-pin", String(pin));
    if (second) cell.append(element("span", { class: "row-second" }, ...second));
    row.append(cell);
  }
  return row;
}

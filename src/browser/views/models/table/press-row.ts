import type { MouseEvent } from "react";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import type { CellLayout } from "../../../model-ui/columns/default-columns.ts";
import { setAttribute } from "../../../model-ui/columns/dom.ts";
import { modelLink } from "../../../data/url/address.ts";
import { isUnmodifiedClick } from "../../../data/url/is-unmodified-click.ts";
import { escapeInvisible } from "#shared/format/for-display.ts";
import { COPY_TOLD_MS, copyText } from "../../../ui/copy-text.ts";

interface RowPress {
  /** The model in a row of the list; undefined for the head of a group. */
  readonly modelAt: (index: number) => ModelInfo | undefined;
  readonly onOpen: (id: string) => void;
  /** A row was ticked or no longer is; with Shift, all from the one before to this. */
  readonly onTick: (checkbox: HTMLInputElement, index: number, isRange: boolean) => void;
}

/**
 * Handles a click in a row: ticks it, copies its ID or opens its model, unless the click ends a text
 * selection or opens a new tab.
 */
export function pressRow(event: MouseEvent, { modelAt, onOpen, onTick }: RowPress): void {
  const { target } = event;
  if (!(target instanceof Element)) return;
  const row = target.closest<HTMLElement>(".row");
  if (!row) return;
  const index = Number(row.dataset["row"]);
  const model = modelAt(index);
  if (!model) return;
  const button = target.closest<HTMLElement>("button");
  if (target instanceof HTMLInputElement) onTick(target, index, event.shiftKey);
  else if (button) void copyId(button, model.id);
  else {
    if (!isUnmodifiedClick(event) || getSelection()?.isCollapsed === false) return;
    event.preventDefault();
    onOpen(model.id);
  }
}

/**
 * Prepares a row that is pointed at or has the focus: it gets its tooltips, not earlier because a
 * scroll would pay for them, and a link with the rest of the address as it is now.
 */
export function prepareRow(
  within: EventTarget,
  modelAt: RowPress["modelAt"],
  cells: readonly CellLayout[],
): void {
  const row = within instanceof Element ? within.closest<HTMLElement>(".row") : null;
  const model = row && modelAt(Number(row.dataset["row"]));
  if (!model) return;
  row.querySelector("a")?.setAttribute("href", modelLink(model.id));
  for (const { tooltip } of cells.flatMap(({ lines }) => lines)) {
    const target = tooltip && row.querySelector<HTMLElement>(tooltip.selector);
    if (tooltip && target) setAttribute(target, tooltip.attribute, tooltip.text(model) || null);
  }
}

async function copyId(button: HTMLElement, id: string): Promise<void> {
  const outcome = await copyText(escapeInvisible(id));
  button.dataset["outcome"] = outcome;
  setTimeout(() => delete button.dataset["outcome"], COPY_TOLD_MS);
}

import type { MouseEvent } from "react";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { modelLink } from "../../../data/url/address.ts";
import { isUnmodifiedClick } from "../../../data/url/is-unmodified-click.ts";
import { escapeInvisible } from "#shared/format/for-display.ts";
import { COPY_TOLD_MS, copyText } from "../../../ui/copy-text.ts";

interface RowPress {
  /** The model in a row of the list. */
  readonly modelAt: (place: number) => ModelInfo;
  readonly onOpen: (id: string) => void;
  /** A row was ticked or no longer is; with Shift, all from the one before to this. */
  readonly onTick: (tick: HTMLInputElement, place: number, isRange: boolean) => void;
}

/**
 * Does what a press in a row means: ticks it, copies its ID, or opens its model, unless the press
 * was meant for a selection or a tab of its own.
 */
export function pressRow(event: MouseEvent, { modelAt, onOpen, onTick }: RowPress): void {
  const { target } = event;
  if (!(target instanceof Element)) return;
  const row = target.closest<HTMLElement>(".row");
  if (!row) return;
  const place = Number(row.dataset["row"]);
  const button = target.closest<HTMLElement>("button");
  if (target instanceof HTMLInputElement) onTick(target, place, event.shiftKey);
  else if (button) void copyId(button, modelAt(place).id);
  else {
    if (!isUnmodifiedClick(event) || getSelection()?.isCollapsed === false) return;
    event.preventDefault();
    onOpen(modelAt(place).id);
  }
}

/**
 * Prepares a row that is pointed at or has the focus: it says all it knows, and its link keeps the
 * rest of the address as it is now. Returns its place in the list; null for none.
 */
export function prepareRow(target: EventTarget, modelAt: RowPress["modelAt"]): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>(".row") : null;
  if (!row) return null;
  const place = Number(row.dataset["row"]);
  const model = modelAt(place);
  const link = row.querySelector("a");
  const address = modelLink(model.id);
  link?.setAttribute("href", address);
  import("./add-row-tooltips.ts").then(
    ({ addRowTooltips }) => {
      // By now it may be another's row.
      if (link?.getAttribute("href") === address) addRowTooltips(row, model);
    },
    // Without a server the row says what it says.
    () => null,
  );
  return place;
}

async function copyId(button: HTMLElement, id: string): Promise<void> {
  const outcome = await copyText(escapeInvisible(id));
  button.dataset["outcome"] = outcome;
  setTimeout(() => delete button.dataset["outcome"], COPY_TOLD_MS);
}

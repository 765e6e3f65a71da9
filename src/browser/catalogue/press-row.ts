import type { MouseEvent, SyntheticEvent } from "react";
import type { ModelInfo } from "#contract/model-info.ts";
import { modelLink } from "../address/address.ts";
import { harmless } from "../reading/legible.ts";
import { copyText } from "../ui/copy-text.ts";

/** How long the button says that it has copied. */
const DONE_MS = 1600;

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
  const place = placeOf(target);
  if (place === null) return;
  const button = target.closest<HTMLElement>("button");
  if (target instanceof HTMLInputElement) onTick(target, place, event.shiftKey);
  else if (button) void copyId(button, modelAt(place).id);
  else {
    const isNewTab = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (isNewTab || getSelection()?.isCollapsed === false) return;
    event.preventDefault();
    onOpen(modelAt(place).id);
  }
}

/** Gives the link that is about to be used the rest of the address as it is now. */
export function refreshLink({ target }: SyntheticEvent): void {
  const link = target instanceof Element ? target.closest("a") : null;
  const id = new URLSearchParams(link?.getAttribute("href") ?? "").get("model");
  if (link && id !== null) link.setAttribute("href", modelLink(id));
}

function placeOf(target: Element): number | null {
  const place = target.closest<HTMLElement>("tr[data-row]")?.dataset["row"];
  return place === undefined ? null : Number(place);
}

async function copyId(button: HTMLElement, id: string): Promise<void> {
  const outcome = await copyText(harmless(id));
  button.dataset["outcome"] = outcome;
  setTimeout(() => delete button.dataset["outcome"], DONE_MS);
}

import { COMPARED_MAX } from "../../data/url/compared-names.ts";
import { announce } from "../../ui/announcer.tsx";
import { createStore } from "../../ui/create-store.ts";

const TOO_MANY = `At most ${COMPARED_MAX} models can be ticked. Untick one first, or filter the list and export it.`;

/** The ticks at which one more was refused, and why; null where the last one was not. */
export const refusalStore = createStore<{ readonly ids: string; readonly why: string } | null>(
  null,
);

/** A row that was ticked, or unticked. */
export interface TickedRow {
  readonly checkbox: HTMLInputElement;
  readonly isTicked: boolean;
  readonly index: number;
  /** Whether all from the row ticked before to this one are meant. */
  readonly isRange: boolean;
}

/** What is ticked. */
export interface Ticks {
  /** IDs or aliases, as in the address. */
  readonly ids: readonly string[];
  /** The ID of a row; undefined for the head of a group. */
  readonly idAt: (index: number) => string | undefined;
}

let last: number | null = null;

/**
 * Ticks a row or unticks it; more than can be compared are refused, which is announced once.
 *
 * @returns the IDs that are ticked now
 */
export function tickRow(row: TickedRow, { ids, idAt }: Ticks): readonly string[] {
  const { checkbox, isTicked, index, isRange } = row;
  const from = isRange && last !== null ? last : index;
  last = index;
  const [low, high] = [Math.min(from, index), Math.max(from, index)];
  // A range may be all of a long list; more than one too many is never needed.
  const count = Math.min(high - low + 1, COMPARED_MAX + 1);
  // Two rows may have one ID, which is compared once.
  const found = Array.from({ length: count }, (_, at) => idAt(low + at));
  const range = [...new Set(found)].filter((id) => id !== undefined);
  const others = ids.filter((id) => !range.includes(id));
  const wanted = isTicked ? [...ids, ...range.filter((id) => !ids.includes(id))] : others;
  const kept = wanted.slice(0, COMPARED_MAX);
  const isRefused = kept.length < wanted.length;
  refusalStore.set(isRefused ? { ids: kept.join(), why: TOO_MANY } : null);
  if (isRefused) {
    announce(TOO_MANY);
    checkbox.checked = ids.includes(idAt(index) ?? "");
  }
  return kept;
}

import { useRef } from "react";
import { COMPARED_MAX } from "../../data/url/parse.ts";
import { announce } from "../../ui/announcer.tsx";

/** What is ticked in the list, to be compared side by side. */
export interface Ticks {
  /** IDs or aliases, as in the address. */
  readonly ids: readonly string[];
  /** Ticks a row or unticks it; a range is all from the row ticked before to this one. */
  readonly tick: (checkbox: HTMLInputElement, index: number, isRange: boolean) => void;
}

/** The ticks in the address; more than can be compared are refused, which is announced. */
export function useTicks(
  ids: readonly string[],
  idAt: (index: number) => string | undefined,
  onChange: (ids: readonly string[]) => void,
): Ticks {
  const last = useRef<number | null>(null);
  return {
    ids,
    tick(checkbox, index, isRange) {
      const from = isRange && last.current !== null ? last.current : index;
      last.current = index;
      const [low, high] = [Math.min(from, index), Math.max(from, index)];
      // A range may be all of a long list; more than one too many is never needed.
      const count = Math.min(high - low + 1, COMPARED_MAX + 1);
      // Two rows may have one ID, which is compared once.
      const found = Array.from({ length: count }, (_, at) => idAt(low + at));
      const range = [...new Set(found)].filter((id) => id !== undefined);
      const others = ids.filter((id) => !range.includes(id));
      const wanted = checkbox.checked
        ? [...ids, ...range.filter((id) => !ids.includes(id))]
        : others;
      if (wanted.length > COMPARED_MAX) {
        announce(`At most ${COMPARED_MAX} models can be compared`);
        checkbox.checked = ids.includes(idAt(index) ?? "");
      }
      onChange(wanted.slice(0, COMPARED_MAX));
    },
  };
}

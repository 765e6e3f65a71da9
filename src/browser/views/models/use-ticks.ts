import { useRef } from "react";
import { COMPARED_MAX } from "../../data/url/parse.ts";
import { announce } from "../../ui/announcer.tsx";

/** What is ticked in the list, to be compared side by side. */
export interface Ticks {
  /** IDs or aliases, as in the address. */
  readonly ids: readonly string[];
  /** Ticks a row or takes its tick away; a range is all from the row ticked before to this one. */
  readonly tick: (tick: HTMLInputElement, place: number, isRange: boolean) => void;
}

/** The ticks in the address; more than can be compared are refused, and that is said. */
export function useTicks(
  ids: readonly string[],
  idAt: (place: number) => string,
  onChange: (ids: readonly string[]) => void,
): Ticks {
  const last = useRef<number | null>(null);
  return {
    ids,
    tick(tick, place, isRange) {
      const from = isRange && last.current !== null ? last.current : place;
      last.current = place;
      const [low, high] = [Math.min(from, place), Math.max(from, place)];
      // A range may be all of a long list; more than one too many is never needed.
      const count = Math.min(high - low + 1, COMPARED_MAX + 1);
      const range = Array.from({ length: count }, (_, at) => idAt(low + at));
      const others = ids.filter((id) => !range.includes(id));
      const wanted = tick.checked ? [...ids, ...range.filter((id) => !ids.includes(id))] : others;
      if (wanted.length > COMPARED_MAX) {
        announce(`At most ${COMPARED_MAX} models can be compared`);
        tick.checked = ids.includes(idAt(place));
      }
      onChange(wanted.slice(0, COMPARED_MAX));
    },
  };
}

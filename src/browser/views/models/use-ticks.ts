import { useRef, useState } from "react";
import { COMPARED_MAX } from "../../data/url/parse.ts";
import { announce } from "../../ui/announcer.tsx";

/** What is ticked in the list, to be compared side by side. */
export interface Ticks {
  /** IDs or aliases, as in the address. */
  readonly ids: readonly string[];
  /** Ticks a row or unticks it; a range is all from the row ticked before to this one. */
  readonly tick: (checkbox: HTMLInputElement, index: number, isRange: boolean) => void;
  /** Why the last tick was refused; null when it was not. */
  readonly refusal: string | null;
}

const TOO_MANY = `At most ${COMPARED_MAX} models can be ticked. Untick one first, or filter the list and export it.`;

/** The ticks in the address; more than can be compared are refused, which is announced once. */
export function useTicks(
  ids: readonly string[],
  idAt: (index: number) => string,
  onChange: (ids: readonly string[]) => void,
): Ticks {
  const last = useRef<number | null>(null);
  /** The ticks at which one more was refused: it is about no others. */
  const [refusedAt, setRefusedAt] = useState<string | null>(null);
  return {
    ids,
    refusal: refusedAt !== null && refusedAt === ids.join() ? TOO_MANY : null,
    tick(checkbox, index, isRange) {
      const from = isRange && last.current !== null ? last.current : index;
      last.current = index;
      const [low, high] = [Math.min(from, index), Math.max(from, index)];
      // A range may be all of a long list; more than one too many is never needed.
      const count = Math.min(high - low + 1, COMPARED_MAX + 1);
      // Two rows may have one ID, which is compared once.
      const range = [...new Set(Array.from({ length: count }, (_, at) => idAt(low + at)))];
      const others = ids.filter((id) => !range.includes(id));
      const wanted = checkbox.checked
        ? [...ids, ...range.filter((id) => !ids.includes(id))]
        : others;
      const kept = wanted.slice(0, COMPARED_MAX);
      const isRefused = kept.length < wanted.length;
      setRefusedAt(isRefused ? kept.join() : null);
      if (isRefused) {
        announce(TOO_MANY);
        checkbox.checked = ids.includes(idAt(index));
      }
      onChange(kept);
    },
  };
}

import { useState, type MouseEvent } from "react";
import { flushSync } from "react-dom";
import { formatCount } from "#shared/format/count.ts";

interface Rest {
  readonly left: number;
  readonly step: number;
  readonly onShow: () => void;
}

/**
 * The part of a long list that is shown, and the rest of it for `ShowMore`.
 *
 * @param first how many are shown before the first press
 */
export function usePart<Item>(items: readonly Item[], step: number, first = step) {
  "use memo";
  const [count, setCount] = useState(first);
  const rest: Rest = {
    left: items.length - count,
    step,
    onShow: () => setCount(count + step),
  };
  return { part: items.slice(0, count), rest };
}

/** A button under a list that is shown a part at a time; nothing when all of it is shown. */
export function ShowMore({ rest, className }: { rest: Rest; className: string }) {
  const { left, step, onShow } = rest;
  if (left <= 0) return null;
  const show = ({ currentTarget }: MouseEvent) => {
    const { parentElement } = currentTarget;
    const controls = () => [...(parentElement?.querySelectorAll<HTMLElement>("a, button") ?? [])];
    const index = controls().findIndex((control) => control === currentTarget);
    flushSync(onShow);
    // What took the place of the last button is the first of what it has shown.
    if (!currentTarget.isConnected) controls()[index]?.focus();
  };
  return (
    <button type="button" className={className} onClick={show}>
      Show {formatCount(Math.min(step, left))} more{left > step && ` of ${formatCount(left)}`}
    </button>
  );
}

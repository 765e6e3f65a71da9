import { useState, type FocusEvent, type KeyboardEvent, type RefObject } from "react";
import { flushSync } from "react-dom";
import { arrowFor } from "../../ui/single-keys.ts";
import { stepByKey } from "../../ui/step-by-key.ts";

/**
 * Moves the focus between the rows' names with the list's keys. Only one row is in the tab order: the
 * last one focused, or the first.
 */
export function useRowKeys(box: RefObject<HTMLElement | null>, count: number) {
  const [lastPlace, setLastPlace] = useState(0);
  const tabPlace = Math.min(lastPlace, count - 1);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || count === 0) return;
    const page = rowsInSight(box.current);
    const place = stepByKey(arrowFor(event.key), { at: tabPlace, count, page });
    if (place === null) return;
    event.preventDefault();
    // From outside the rows, a step leads to the row in the tab order.
    const isStep = Math.abs(place - tabPlace) === 1;
    const target = isStep && placeOf(event.target) === null ? tabPlace : place;
    flushSync(() => setLastPlace(target));
    const row = box.current?.querySelector(`[data-place="${target}"]`);
    row?.querySelector<HTMLElement>(".row-name")?.focus({ preventScroll: true });
    // Content above the first row is scrolled into view with it.
    if (target === 0) box.current?.scrollTo(0, 0);
    else row?.scrollIntoView({ block: "nearest" });
  };
  const onFocus = (event: FocusEvent) => {
    const place = placeOf(event.target);
    if (place !== null) setLastPlace(place);
  };
  return { tabPlace, onKeyDown, onFocus };
}

function placeOf(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>("[data-place]") : null;
  return row && Number(row.dataset["place"]);
}

function rowsInSight(box: HTMLElement | null): number {
  const row = box?.querySelector<HTMLElement>("[data-place]");
  return Math.max(1, Math.floor((box?.clientHeight ?? 0) / (row?.offsetHeight || 66)) - 1);
}

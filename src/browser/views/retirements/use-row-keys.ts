import { useEffect, useEffectEvent, useState, type FocusEvent, type RefObject } from "react";
import { flushSync } from "react-dom";
import { arrowFor, isForList, isFromSearch } from "../../ui/list-keys.ts";
import { stepByKey } from "../../ui/step-by-key.ts";

/**
 * Moves the focus between the rows' names with the list's keys, from anywhere outside fields and dialogs. Only one row is in the tab order: the
 * last one focused, or the first.
 */
export function useRowKeys(box: RefObject<HTMLElement | null>, count: number) {
  const [lastPlace, setLastPlace] = useState(0);
  const tabPlace = Math.min(lastPlace, count - 1);

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isSearch = isFromSearch(event);
    if (count === 0 || !(isSearch || isForList(event))) return;
    const target = event.target as Element;
    // Elsewhere, the browser scrolls what has the focus by a page.
    if (event.key.startsWith("Page") && !box.current?.contains(target)) return;
    const page = rowsInSight(box.current);
    const place = isSearch ? 0 : stepByKey(arrowFor(event.key), { at: tabPlace, count, page });
    if (place === null) return;
    event.preventDefault();
    // From outside the rows, a step leads to the row in the tab order.
    const isStep = Math.abs(place - tabPlace) === 1;
    const next = isStep && !isSearch && placeOf(target) === null ? tabPlace : place;
    flushSync(() => setLastPlace(next));
    const row = box.current?.querySelector(`[data-place="${next}"]`);
    row?.querySelector<HTMLElement>(".row-name")?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "nearest" });
    // Content above the first row is scrolled into view with it.
    if (next === 0) box.current?.scrollTo(0, 0);
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => onKey(event);
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, []);
  const onFocus = (event: FocusEvent) => {
    const place = placeOf(event.target);
    if (place !== null) setLastPlace(place);
  };
  return { tabPlace, onFocus };
}

function placeOf(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>("[data-place]") : null;
  return row && Number(row.dataset["place"]);
}

function rowsInSight(box: HTMLElement | null): number {
  const row = box?.querySelector<HTMLElement>("[data-place]");
  return Math.max(
    1,
    Math.floor(Math.min(innerHeight, box?.clientHeight ?? 0) / (row?.offsetHeight || 66)) - 1,
  );
}

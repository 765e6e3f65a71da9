import type { MouseEvent } from "react";
import { isUnmodifiedClick } from "./is-unmodified-click.ts";

/** Has a plain click on a link do something in the page; any other is left to the browser. */
export function onUnmodifiedClick(act: () => void) {
  return (event: MouseEvent) => {
    if (!isUnmodifiedClick(event)) return;
    event.preventDefault();
    act();
  };
}

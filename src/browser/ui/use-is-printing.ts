import { useSyncExternalStore } from "react";
import { flushSync } from "react-dom";

let isBetween = false;
/** Making it is the most of what a commit costs that asks for it. */
const media = matchMedia("print");

/** Before the browser copies the page for the printer, which it does as soon as the listeners return. */
function subscribe(onChange: () => void): () => void {
  const update = ({ type }: Event) => {
    isBetween = type === "beforeprint";
    flushSync(onChange);
  };
  addEventListener("beforeprint", update);
  addEventListener("afterprint", update);
  media.addEventListener("change", onChange);
  return () => {
    removeEventListener("beforeprint", update);
    removeEventListener("afterprint", update);
    media.removeEventListener("change", onChange);
  };
}

/** Whether the page is being printed, or shown as it would be. */
export function useIsPrinting(): boolean {
  return useSyncExternalStore(subscribe, () => isBetween || media.matches);
}

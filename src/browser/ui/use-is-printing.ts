import { useSyncExternalStore } from "react";
import { flushSync } from "react-dom";

let isBetween = false;

/** Before the browser copies the page for the printer, which it does as soon as the listeners return. */
function subscribe(onChange: () => void): () => void {
  const update = ({ type }: Event) => {
    isBetween = type === "beforeprint";
    flushSync(onChange);
  };
  const media = matchMedia("print");
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
  return useSyncExternalStore(subscribe, () => isBetween || matchMedia("print").matches);
}

import { useSyncExternalStore } from "react";

let message = "";
const listeners = new Set<() => void>();

/** Has assistive technology read a short sentence, such as the outcome of a copy. */
export function announce(text: string): void {
  // A text said twice in a row must differ, or the second time stays silent.
  message = text === message ? `${text}\u00a0` : text;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The one place where announcements appear; unseen, once on the page. */
export function Announcer() {
  const text = useSyncExternalStore(subscribe, () => message);
  return (
    <div aria-live="polite" className="sr-only">
      {text}
    </div>
  );
}

import { createStore } from "./create-store.ts";
import { useStore } from "./use-store.ts";

const message = createStore("");

/** Has assistive technology read a short sentence, such as the outcome of a copy. */
export function announce(text: string): void {
  // A text said twice in a row must differ, or the second time stays silent.
  message.set(text === message.get() ? `${text}\u00a0` : text);
}

/** The one place where announcements appear; unseen, once on the page. */
export function Announcer() {
  const text = useStore(message);
  return (
    <div aria-live="polite" className="sr-only">
      {text}
    </div>
  );
}

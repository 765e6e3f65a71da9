declare global {
  /** When the app first did what an input asks for, in milliseconds after the navigation began. */
  // oxlint-disable-next-line no-var -- only `var` declares a property of the global object
  var answeredAt: number | undefined;
}

/**
 * Sends the same input again and again, from the first row on, until the page takes it: an arrow key,
 * which goes to a row, or a click on the link of the first one, which opens its details.
 *
 * Runs in the page before anything else of it, so it holds all that it needs.
 */
export function watchAnswer(input: "key" | "press"): void {
  const everyMs = 10;
  // Whoever has not been stopped would follow the link.
  addEventListener("click", (event) => {
    if (event.isTrusted || globalThis.answeredAt !== undefined) return;
    if (event.defaultPrevented) note();
    else event.preventDefault();
  });
  const timer = setInterval(() => {
    const link = document.querySelector<HTMLElement>("tbody a");
    if (link === null) return;
    if (input === "press") link.click();
    else {
      const key = { key: "ArrowDown", bubbles: true, cancelable: true };
      document.body.dispatchEvent(new KeyboardEvent("keydown", key));
      if (document.activeElement?.closest("tbody")) note();
    }
  }, everyMs);

  function note(): void {
    clearInterval(timer);
    globalThis.answeredAt = performance.now();
  }
}

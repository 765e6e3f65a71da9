/**
 * Keeps the focus on the page: when the element that has it goes away, as a button that has done its work or
 * a row of a view that is left, the focus moves to the closest thing around it that can take it, and else to
 * the content. To assistive technology it would be at the start of the page otherwise.
 *
 * @param first what got the focus first, which may have gone away already
 */
export function keepFocus(first: EventTarget | null): void {
  /** What the focused element is in, itself first; once it is gone, it can no longer be asked. */
  let around: readonly Element[] = [];
  const restore = () => {
    const { activeElement, body } = document;
    if (activeElement !== body || around[0]?.checkVisibility() !== false) return;
    placeAround(around.find((element) => element.isConnected))?.focus({ preventScroll: true });
  };
  // Told in the frame in which it goes, after whatever else moves the focus on purpose.
  const observer = new IntersectionObserver(restore);
  const follow = (focused: EventTarget | null) => {
    if (!(focused instanceof Element)) return;
    around = [...ancestorsOf(focused)];
    observer.disconnect();
    observer.observe(focused);
  };
  const { activeElement, body } = document;
  follow(activeElement === body ? first : activeElement);
  restore();
  addEventListener("focusin", ({ target }) => follow(target));
}

/** The heading of the details, the scrolling view, or the content as a whole. */
function placeAround(near: Element | undefined): HTMLElement | null {
  const heading = near?.closest(".panel")?.querySelector<HTMLElement>(".panel-title");
  return (
    heading ?? near?.closest<HTMLElement>("main [tabindex]") ?? document.getElementById("main")
  );
}

function* ancestorsOf(element: Element): Generator<Element> {
  for (let one: Element | null = element; one; one = one.parentElement) yield one;
}

import type { Page } from "playwright/test";

/** Which controls of the bars leave the window or cover one another, in words; none is well. */
export async function controlFaults(page: Page): Promise<string[]> {
  const controls = await page.evaluate(() =>
    [
      ...document.querySelectorAll(
        "header a, header button, header select, button.control, input, footer button",
      ),
    ]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box, element }) => box.width > 0 && element.checkVisibility())
      .filter(({ element }) => !element.closest("table"))
      .map(({ box: { left, right, top, bottom }, element }) => ({
        name: element.getAttribute("aria-label") ?? element.textContent ?? "",
        left,
        right,
        top,
        bottom,
      })),
  );
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  return controls.flatMap((one, at) => [
    ...(one.left < 0 || one.right > width || one.bottom > height
      ? [`${one.name} leaves the window`]
      : []),
    ...(one.right - one.left < 24 || one.bottom - one.top < 19 ? [`${one.name} is squeezed`] : []),
    ...controls
      .slice(at + 1)
      .filter((two) => one.left < two.right && two.left < one.right)
      .filter((two) => one.top < two.bottom && two.top < one.bottom)
      .map((two) => `${one.name} covers ${two.name}`),
  ]);
}

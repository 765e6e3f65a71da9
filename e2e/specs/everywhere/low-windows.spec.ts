import type { Locator, Page } from "playwright/test";
import { generateModels } from "../../fake-api/generate.ts";
import { expect, expectNoSidewaysScroll, test } from "../../support/fixtures.ts";
import { goTo } from "../../support/go-to.ts";
import { DESKTOP } from "../../support/sizes.ts";

test.use({ expectedRefusals: [404] });

/** 1280 × 1024 at 400 %, a phone on its side, and a low window on a desk. */
const SIZES = [
  { width: 320, height: 256 },
  { width: 844, height: 390 },
  { width: 512, height: 360 },
];

/** Each view, its address, and what is there once it is drawn. */
const VIEWS: readonly [view: string, query: string, shown: (page: Page) => Locator][] = [
  [
    "models",
    "?lifecycle=active,deprecated,retired",
    (page) => page.getByRole("table", { name: "Models" }).getByText("Retirement overdue"),
  ],
  [
    "timeline",
    "?view=timeline",
    (page) => page.getByRole("group", { name: "Chart of lifelines" }).getByRole("link").first(),
  ],
  [
    "the timeline's table",
    "?view=timeline&as=table",
    (page) => page.getByRole("table", { name: "Lifelines" }),
  ],
  ["retirements", "?view=retirements", (page) => page.getByText(/deprecated models$/)],
  [
    "changes",
    "?view=changes",
    (page) => page.getByText(/First snapshot taken on|changed since/).first(),
  ],
  ["aliases", "?view=aliases", (page) => page.getByRole("table", { name: "Aliases" })],
  ["audit", "?view=audit", (page) => page.getByRole("textbox", { name: "Text to audit" })],
  [
    "compare",
    "?view=compare&compare=claude-opus-4-5,claude-haiku-4-5",
    (page) => page.getByText(/rows differ/),
  ],
];

test("every view can be read in a low window", async ({ page }) => {
  test.slow();
  await page.goto("/");
  for (const [view, query, shown] of VIEWS) {
    for (const rest of ["", "&model=claude-opus-4-5"]) {
      await goTo(page, `/${query}${rest}`);
      await expect(shown(page)).toBeVisible();
      if (rest !== "") await expect(page.getByText("is an alias of").first()).toBeVisible();
      for (const size of SIZES) {
        await test.step(`${view}, ${size.width} × ${size.height} ${rest}`, async () => {
          await page.setViewportSize(size);
          await expect.poll(async () => slits(page)).toEqual([]);
          await expectNoSidewaysScroll(page);
          const isModal = rest !== "" && size.width < 768;
          if (!isModal) await expect.poll(async () => page.evaluate(reachEnd)).toBe("reached");
        });
      }
      await page.setViewportSize(DESKTOP);
    }
  }
});

test("in a low window the rows of a long list are drawn as the page scrolls, and keys lead to them", async ({
  page,
  models,
}) => {
  await page.setViewportSize({ width: 512, height: 360 });
  await page.goto("/?lifecycle=active,deprecated,retired");
  await expect(models).toHaveAttribute("aria-busy", "false");
  const wheel = async () => {
    await page.mouse.move(200, 200);
    await page.mouse.wheel(0, 1200);
  };
  await wheel();
  await expect.poll(async () => page.evaluate(() => scrollY)).toBeGreaterThan(1000);
  const head = models.getByRole("columnheader", { name: "Model" });
  await expect.poll(async () => (await head.boundingBox())?.y).toBe(0);
  await page.keyboard.press("End");
  await expect(models.getByRole("link").last()).toBeFocused();
  await expect(models.getByRole("link").last()).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("Home");
  await expect(models.getByRole("link").first()).toBeFocused();
  await expect(models.getByRole("link").first()).toBeInViewport({ ratio: 1 });
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press("ArrowDown");
    await expect(models.locator("tr a:focus")).toBeInViewport({ ratio: 1 });
  }
});

test("in a low window a long list is still drawn row by row", async ({ page, models, gateway }) => {
  const { origin } = await gateway({ models: generateModels({ size: 600 }) });
  await page.clock.install();
  await page.setViewportSize({ width: 844, height: 390 });
  await page.goto(origin);
  await expect(page.getByRole("status").filter({ hasText: /\d{3} models/ })).toBeVisible();
  await page.clock.runFor(2500);
  expect(await models.getByRole("row").count()).toBeLessThan(60);
  await page.keyboard.press("End");
  await expect(models.locator("tr a:focus")).toBeInViewport({ ratio: 1 });
  expect(await models.getByRole("row").count()).toBeLessThan(60);
});

test("the filters and the palette fit into a low window", async ({ page }) => {
  await page.goto("/");
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.getByRole("button", { name: /^Line/ }).click();
    const group = page.locator(":popover-open");
    await expect(group.getByRole("checkbox").first()).toBeVisible();
    const box = await group.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(size.height);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("dialog").getByRole("option").first()).toBeVisible();
    await expect.poll(async () => slits(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
});

/** Boxes that have to be scrolled although they are lower than three rows, beside a head that sticks. */
async function slits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isScrolled = (element: Element) =>
      /auto|scroll/.test(getComputedStyle(element).overflowY) &&
      element.scrollHeight > element.clientHeight + 1;
    const headPx = (element: Element) =>
      Math.max(0, ...[...element.querySelectorAll("thead th")].map((th) => th.clientHeight));
    const rowPx = (element: Element) =>
      element.querySelector<HTMLElement>("tbody tr:not([aria-hidden]), [role=option]")
        ?.offsetHeight ?? 36;
    return [...document.querySelectorAll("body *")]
      .filter((element) => element.checkVisibility() && isScrolled(element))
      .filter((element) => element.clientHeight < headPx(element) + 3 * rowPx(element))
      .map((element) => `${element.className} is ${element.clientHeight} px high`);
  });
}

/** Scrolls the page to its end, and looks whether that is the end of what it shows. */
function reachEnd(): string {
  const { scrollingElement } = document;
  scrollingElement?.scrollTo({ top: scrollingElement.scrollHeight, behavior: "instant" });
  const last = document.querySelector(".status-bar") ?? document.querySelector("main");
  const bottomPx = last?.getBoundingClientRect().bottom ?? 0;
  return bottomPx <= innerHeight + 1 ? "reached" : `ends at ${bottomPx} of ${innerHeight}`;
}

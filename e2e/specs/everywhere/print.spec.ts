import { untilLoadedAhead } from "../../support/loaded-ahead.ts";
import type { Locator, Page } from "playwright/test";
import { generateModels } from "../../fake-api/generate.ts";
import { expect, test } from "../../support/fixtures.ts";
import { goTo } from "../../support/go-to.ts";
import { visit } from "../../support/palette.ts";
import { DESKTOP, PHONE } from "../../support/sizes.ts";

test.use({ loadsAhead: true });

/** What a portrait page of A4 is wide and high between its margins, in CSS pixels. */
const SHEET = { width: 703, height: 1032 };

/** Shows the page as it would be printed; the real thing is tried as well, for what only it tells the page. */
async function showOnPaper(page: Page, size = SHEET): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await page.setViewportSize(size);
}

/** Ends what `showOnPaper` began. */
async function showOnScreen(page: Page): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: "screen", colorScheme: "light" });
  await page.setViewportSize(DESKTOP);
}

/** What is cut off, or lies beside the sheet, or is a control. */
async function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isSeen = (element: Element) =>
      element.checkVisibility() && element.getBoundingClientRect().width > 1;
    const named = (element: Element, fault: string) =>
      `${fault}: ${element.outerHTML.slice(0, 120)}`;
    return [...document.querySelectorAll<HTMLElement>("body *")]
      .filter(isSeen)
      .flatMap((element) => {
        const { overflowX, overflowY, position } = getComputedStyle(element);
        const isClipping = [overflowX, overflowY].some((overflow) => overflow !== "visible");
        const isCut =
          isClipping &&
          (element.scrollWidth > element.clientWidth + 1 ||
            element.scrollHeight > element.clientHeight + 1);
        const isSrOnly = element.closest(".sr-only") !== null;
        const { left, right } = element.getBoundingClientRect();
        return [
          ...(isCut && !isSrOnly ? [named(element, "cut")] : []),
          ...((left < -1 || right > innerWidth + 1) && !isSrOnly ? [named(element, "beside")] : []),
          ...(position === "fixed" ? [named(element, "on every sheet")] : []),
          ...(element.matches("button:not(.sort-button, .source-status), input, select, textarea")
            ? [named(element, "control")]
            : []),
        ];
      });
  });
}

/** What is printed, and what is there once it is drawn. */
const PRINTED: readonly [name: string, address: string, shown: (page: Page) => Locator][] = [
  [
    "the list",
    "/?lifecycle=active,deprecated,retired",
    (page) => page.getByRole("table", { name: "Models" }).getByText("Retirement overdue"),
  ],
  ["a model", "/?model=claude-opus-4-5", (page) => page.getByText("is an alias of").first()],
  [
    "a comparison",
    "/?view=compare&compare=claude-opus-4-5,claude-haiku-4-5,claude-2.1",
    (page) => page.getByText(/rows differ/),
  ],
  ["retirements", "/?view=retirements", (page) => page.getByText(/deprecated models$/)],
  [
    "the timeline",
    "/?view=timeline",
    (page) => page.getByRole("group", { name: "Chart of lifelines" }).getByRole("link").first(),
  ],
  [
    "the timeline's table",
    "/?view=timeline&as=table",
    (page) => page.getByRole("table", { name: "Lifelines" }),
  ],
  [
    "changes",
    "/?view=changes",
    (page) => page.getByText(/First snapshot taken on|changed since/).first(),
  ],
  ["aliases", "/?view=aliases", (page) => page.getByRole("table", { name: "Aliases" })],
];

test("whatever is shown is printed without controls, and nothing is cut", async ({ page }) => {
  test.slow();
  await page.goto("/");
  // With what is drawn once the page is at rest.
  await untilLoadedAhead(page);
  for (const [name, address, shown] of PRINTED) {
    await test.step(name, async () => {
      await goTo(page, address);
      await expect(shown(page)).toBeVisible();
      const isWide = name.includes("comparison") || name.includes("timeline");
      // In a window as narrow as the sheet, the details would become the dialog of a phone, which follows below.
      const isDetail = name === "a model";
      await showOnPaper(page, isWide || isDetail ? { width: 1032, height: 703 } : SHEET);
      await expect.poll(async () => faultsOf(page)).toEqual([]);
      // Black on white in the dark theme as well.
      const ink = "oklch(0.24 0.01 60)";
      expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe(ink);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(pdf.length).toBeGreaterThan(10_000);
      await showOnScreen(page);
    });
  }
});

test("every row is printed, up to a thousand, what is missing is said, and a printer gets them", async ({
  page,
  models,
  gateway,
}) => {
  const listed = generateModels({ size: 1_200, lifecycles: ["active"], hasCapabilities: false });
  const { origin } = await gateway({ models: listed });
  await page.goto(`${origin}/?sort=name`);
  await expect(page.getByRole("status").filter({ hasText: "1,200 models" })).toBeVisible();
  await untilLoadedAhead(page, ["/whole-list-"]);
  const rows = models.getByRole("row");
  expect(await rows.count()).toBeLessThan(60);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(rows).toHaveCount(1001);
  await expect(page.getByText("The first 1,000 of 1,200 rows")).toBeAttached();
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect.poll(async () => rows.count()).toBeLessThan(60);

  const { line } = listed[0] ?? {};
  const ofLine = listed.filter((model) => model.line === line).length;
  expect(ofLine).toBeGreaterThan(200);
  await goTo(page, `${origin}/?sort=name&line=${line}`);
  await expect(models).toHaveAttribute("aria-rowcount", String(ofLine + 1));
  await page.evaluate(() => {
    addEventListener("beforeprint", () => {
      const drawn = document.querySelectorAll("tr[data-row]").length;
      document.documentElement.dataset["printedRows"] = String(drawn);
    });
  });
  await page.pdf();
  await expect(page.locator("html")).toHaveAttribute("data-printed-rows", String(ofLine));
  await expect.poll(async () => rows.count()).toBeLessThan(60);
});

test("on a phone the open details are printed, and not the list behind them", async ({ page }) => {
  await page.setViewportSize(PHONE);
  await visit(page, "/?model=claude-opus-4-5");
  await expect(page.getByText("is an alias of").first()).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { name: "Claude Opus 4.5" })).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await expect(page.locator("#root")).toBeHidden();
});

test("of up to 200 models all are in the document once the page is at rest, for the browser's own search", async ({
  page,
  models,
  gateway,
}) => {
  const listed = generateModels({ size: 200, lifecycles: ["active"] });
  const { origin } = await gateway({ models: listed });
  await page.goto(origin);
  await expect(models.getByRole("row")).toHaveCount(201);
  const last = models.getByRole("link").last();
  await expect(last).not.toBeInViewport();
  const isFound = await page.evaluate(
    (name) =>
      (window as unknown as { find: (text: string) => boolean }).find(name) &&
      getSelection()?.anchorNode?.parentElement?.closest("tr")?.getAttribute("aria-rowindex"),
    listed.at(-1)?.id ?? "",
  );
  expect(isFound).toBe("201");
  await models.getByRole("button", { name: "Released" }).click();
  await expect(models.getByRole("link").first()).not.toHaveText(listed[0]?.display_name ?? "");
  await expect(models.getByRole("row")).toHaveCount(201);
});

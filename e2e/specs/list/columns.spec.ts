import type { Locator, Page } from "playwright/test";
import { generateModels } from "../../fake-api/generate.ts";
import { createGate } from "../../fake-api/faults.ts";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "../../support/fixtures.ts";
import { exportAs } from "../../support/export-list.ts";
import { readCsv } from "../../support/read-csv.ts";
import { goTo } from "../../support/go-to.ts";
import { PHONE } from "../../support/sizes.ts";

const DEFAULT_HEADS = ["Model", "ID", "Released", "Lifecycle", "Context", "Max output"];

const headsOf = async (models: Locator) =>
  models
    .getByRole("columnheader")
    .evaluateAll((heads) => heads.map((head) => head.ariaLabel ?? head.textContent));

async function openMenu(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "Columns", exact: true }).click();
  const group = page.getByRole("group", { name: "Columns" });
  await expect(group).toBeVisible();
  return group;
}

test("columns are shown, hidden and moved; the address and the next visit keep them", async ({
  page,
  models,
}) => {
  await page.goto("/");
  await expect.poll(async () => headsOf(models)).toEqual(DEFAULT_HEADS);
  const group = await openMenu(page);
  await expect(group.getByRole("checkbox", { name: "Model", exact: true })).toBeDisabled();
  await group.getByRole("checkbox", { name: "Line", exact: true }).check();
  await group.getByRole("checkbox", { name: "Context", exact: true }).uncheck();
  await group.getByRole("button", { name: "Move Released down" }).click();
  await expect(group.getByRole("button", { name: "Move Released down" })).toBeFocused();
  const chosen = ["Model", "ID", "Line", "Lifecycle", "Released", "Max output"];
  await expect.poll(async () => headsOf(models)).toEqual(chosen);
  await expect(page).toHaveURL(/[?&]columns=name,id,line,lifecycle,released,output(&|$)/);
  await expectAccessible(page);

  await group.getByRole("checkbox", { name: "Released", exact: true }).focus();
  await page.keyboard.press("Alt+ArrowUp");
  await expect(group.getByRole("checkbox", { name: "Released", exact: true })).toBeFocused();
  await expect(page).toHaveURL(/columns=name,id,line,released,lifecycle,output/);

  await page.goto("/");
  await expect(page).toHaveURL(/columns=name,id,line,released,lifecycle,output/);
  await expect
    .poll(async () => headsOf(models))
    .toEqual(["Model", "ID", "Line", "Released", "Lifecycle", "Max output"]);
  await openMenu(page);
  await page.getByRole("button", { name: "Reset columns" }).click();
  await expect(page).not.toHaveURL(/columns/);
  await page.reload();
  await expect.poll(async () => headsOf(models)).toEqual(DEFAULT_HEADS);
});

test("a capability is found, shown and sorted by, unknown last both ways", async ({
  page,
  models,
  gateway,
}) => {
  const listed = generateModels({ size: 30, lifecycles: ["active"] });
  const { origin } = await gateway({ models: listed });
  await page.goto(origin);
  const group = await openMenu(page);
  await page.getByRole("searchbox", { name: "Search columns" }).fill("effort high");
  await expect(group.getByRole("checkbox")).toHaveCount(1);
  await group.getByRole("checkbox", { name: "Effort: High" }).check();
  await expect(page).toHaveURL(/capabilities\.effort\.high/);
  await page.keyboard.press("Escape");
  const head = models.getByRole("columnheader", { name: "Effort: High" });
  const cells = models.locator("td[data-column='capabilities.effort.high']");
  const words = listed.map(({ capabilities }) => {
    const { high } = (capabilities as Tree | null)?.effort ?? {};
    return high ? (high.supported ? "Yes" : "No") : "—Not reported";
  });
  for (const order of [
    ["Yes", "No", "—Not reported"],
    ["No", "Yes", "—Not reported"],
  ]) {
    await head.getByRole("button").click();
    const sorted = order.flatMap((word) => words.filter((other) => other === word));
    await expect(cells).toHaveText(sorted.slice(0, await cells.count()));
  }
  await expect(page).toHaveURL(/sort=capabilities\.effort\.high/);
});

interface Tree {
  readonly effort?: { readonly high?: { readonly supported?: boolean } | null };
}

test("a column is as wide as it is dragged and as keys make it, and default columns leave one by one", async ({
  page,
  models,
}) => {
  await page.goto("/");
  await expect(models).toHaveAttribute("aria-busy", "false");
  const head = models.getByRole("columnheader", { name: "ID", exact: true });
  const widthOf = async () => Math.round((await head.boundingBox())?.width ?? 0);
  const handle = head.getByRole("separator", { name: "Width of ID" });
  const before = await widthOf();
  const box = await handle.boundingBox();
  const [x, y] = [(box?.x ?? 0) + 6, (box?.y ?? 0) + 10];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 60, y, { steps: 4 });
  await expect.poll(widthOf).toBe(before - 60);
  await page.mouse.up();
  await expect.poll(widthOf).toBe(before - 60);
  await expect(page).toHaveURL(new RegExp(`widths=id:${before - 60}`));
  await handle.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(widthOf).toBe(before - 52);
  await expect(handle).toHaveAttribute("aria-valuenow", String(before - 52));
  await page.reload();
  await expect.poll(widthOf).toBe(before - 52);
  await handle.dblclick();
  await expect(page).not.toHaveURL(/widths/);
  await expect.poll(widthOf).toBe(before);

  // Default columns leave one at a time, the least important first.
  for (const width of [1440, 990, 960, 900, 840, 768, 740, PHONE.width]) {
    await page.setViewportSize({ width, height: 800 });
    const count = width >= 978 ? 6 : width >= 868 ? 5 : width >= 750 ? 4 : 2;
    await expect.poll(async () => (await headsOf(models)).length, `${width}`).toBe(count);
    await expectNoSidewaysScroll(page);
    const rowHeight = async () =>
      Math.round((await models.getByRole("row").nth(2).boundingBox())?.height ?? 0);
    await expect.poll(rowHeight, `${width}`).toBe(width < 750 ? 60 : 36);
  }
  await page.setViewportSize({ width: 900, height: 800 });
  await expect.poll(async () => headsOf(models)).toEqual(DEFAULT_HEADS.slice(0, 5));
});

test("what is chosen stays: the list scrolls sideways under the pinned columns", async ({
  page,
  models,
}) => {
  await page.setViewportSize({ width: 1000, height: 800 });
  await page.goto(
    "/?columns=id,line,released,lifecycle,deprecated,retires,context,output,aliases&pinned=line",
  );
  await expect(models).toHaveAttribute("aria-busy", "false");
  expect((await headsOf(models)).slice(0, 3)).toEqual(["Model", "Line", "ID"]);
  const row = models.getByRole("row").nth(2);
  const left = async (key: string) =>
    Math.round((await row.locator(`[data-column=${key}]`).boundingBox())?.x ?? Number.NaN);
  const [name, line, id] = [await left("name"), await left("line"), await left("id")];
  const list = page.getByRole("region", { name: "List of models" });
  await list.evaluate((element) => (element.scrollLeft = 300));
  await expect.poll(async () => left("id")).toBe(id - 300);
  expect([await left("name"), await left("line")]).toEqual([name, line]);
  await expectAccessible(page);
});

test("the first paint has the chosen columns where the app then draws them", async ({
  page,
  models,
}) => {
  const gate = createGate();
  await page.route("**/assets/app-*.js", async (route) => {
    await gate.opened;
    await route.continue();
  });
  await page.goto("/?columns=name,retires,id,capabilities.batch&widths=id:300", {
    waitUntil: "commit",
  });
  await expect(models.getByRole("link").first()).toBeVisible();
  const look = async () =>
    models.locator("thead th, tbody tr:nth-child(3 of .row) td").evaluateAll((cells) =>
      cells.map((cell) => {
        const { x, width } = cell.getBoundingClientRect();
        return [cell.getAttribute("data-column"), x, width];
      }),
    );
  const painted = await look();
  const keys = ["name", "retires", "id", "capabilities.batch"];
  expect(painted.map(([key]) => key)).toEqual([...keys, ...keys]);
  gate.open();
  await expect(page.getByRole("button", { name: "Export" })).toBeVisible();
  expect(await look()).toEqual(painted);
});

test("what no column is called is left out and said, known aliases have a column, and a file has the chosen ones", async ({
  page,
  models,
}) => {
  await page.goto("/?columns=id,price&pinned=moon&widths=id:wide&group=colour&sort=-name,price");
  await expect(models.getByRole("link").first()).toBeVisible();
  const notice = page.getByRole("alert");
  for (const part of ["price", "moon", "id:wide", "colour"])
    await expect(notice).toContainText(part);
  await expect(notice).toContainText("it can be line or year");
  expect(await headsOf(models)).toEqual(["Model", "ID"]);
  await expect(models.getByRole("columnheader", { name: "Model" })).toHaveAttribute(
    "aria-sort",
    "descending",
  );

  await goTo(page, "/?columns=name,id,aliases&q=haiku 4.5");
  await expect(models.locator("td[data-column=aliases]").first()).toHaveText("claude-haiku-4-5");

  await goTo(page, "/?columns=name,line,aliases,capabilities.image_input");
  await expect.poll(async () => headsOf(models)).toContain("Line");
  const csv = await exportAs(page, { format: "CSV", fields: "Visible columns" });
  expect(readCsv(csv.text)[0]?.slice(0, 3)).toEqual([
    "display_name",
    "line",
    "capabilities.image_input.supported",
  ]);
  const json = await exportAs(page, { format: "JSON", fields: "Visible columns" });
  const [first] = JSON.parse(json.text) as object[];
  expect(Object.keys(first ?? {})).toEqual(["display_name", "line", "capabilities"]);
});

test("a press on a head waits for no code of the table, and one with Shift before it is there is not lost", async ({
  page,
  models,
}) => {
  const gate = createGate();
  await page.route("**/assets/*column-table*.js", async (route) => {
    await gate.opened;
    await route.continue();
  });
  await page.goto("/");
  const head = models.getByRole("columnheader", { name: "Context" });
  await head.getByRole("button", { name: "Context" }).click();
  await expect(head).toHaveAttribute("aria-sort", "descending");
  await head.getByRole("button", { name: "Context" }).click();
  await expect(head).toHaveAttribute("aria-sort", "ascending");
  const added = models.getByRole("button", { name: "Max output" });
  await added.click({ modifiers: ["Shift"] });
  await added.click({ modifiers: ["Shift"] });
  await expect(page).toHaveURL(/sort=context$/);
  gate.open();
  await expect(page).toHaveURL(/sort=context,output$/);
});

test.describe("on a phone", () => {
  test.use({ viewport: PHONE, hasTouch: true });

  test("two-line rows show the first chosen columns, and the menu is in the sheet", async ({
    page,
    models,
    gateway,
  }) => {
    const { origin } = await gateway({ models: generateModels({ size: 40 }) });
    await page.goto(`${origin}/?columns=name,line,output`);
    await expect(models.getByRole("row").nth(1)).toContainText(/opus|sonnet|haiku/);
    await expectNoSidewaysScroll(page);
    await page.getByRole("button", { name: "More" }).click();
    const group = await openMenu(page);
    await group.getByRole("checkbox", { name: "Released", exact: true }).check();
    await expect(page).toHaveURL(/columns=name,line,released,output/);
    await expectAccessible(page);
  });
});

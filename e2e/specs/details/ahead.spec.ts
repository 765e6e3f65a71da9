import type { Page } from "playwright/test";
import { answerAsTheApi } from "../../fake-api/answer-as-the-api.ts";
import { createGate, refusal } from "../../fake-api/faults.ts";
import { generateModels } from "../../fake-api/generate.ts";
import { expect, test } from "../../support/fixtures.ts";
import type { Asked } from "../../fake-api/upstream.ts";

test.use({ loadsAhead: true });

const models = generateModels({ size: 12, lifecycles: ["active"] });
const idAt = (at: number) => models[at]?.id ?? "";

/** The models that were asked for one by one. */
const retrieved = (asked: readonly Asked[]) =>
  asked.flatMap(({ path }) => /\/models\/([^/?]+)$/.exec(path)?.[1] ?? []);

const isRetrieve = ({ url }: Request) => /\/models\/[^/?]+$/.test(new URL(url).pathname);

/** Waits for the panel's code, which comes when the page is at rest or when a row is pointed at. */
async function visitAtRest(page: Page, address: string): Promise<void> {
  const loaded = page.waitForResponse(/\/panel-[^/]*\.js$/);
  await page.goto(address);
  await loaded;
  await page.waitForLoadState("networkidle");
}

test("a model is retrieved when the pointer rests on its row, one after the other, and once", async ({
  page,
  models: table,
  details,
  gateway,
}) => {
  const gate = createGate();
  const answer = answerAsTheApi({ models });
  const { origin, asked } = await gateway({
    models,
    interfere: async (request) => {
      if (isRetrieve(request)) await gate.opened;
      return answer(request);
    },
  });
  await visitAtRest(page, origin);
  const row = table.locator("tr.row");
  await row.nth(3).hover();
  await expect.poll(() => retrieved(asked)).toEqual([idAt(3)]);
  // The next one waits for the answer, and one that is only crossed is not asked for.
  await row.nth(4).hover();
  await row.nth(5).hover();
  await page.waitForTimeout(400);
  expect(retrieved(asked)).toEqual([idAt(3)]);
  gate.open();
  await expect.poll(() => retrieved(asked)).toEqual([idAt(3), idAt(5)]);

  await row.nth(3).getByRole("link").click();
  await expect(details.getByText("Pinned ID")).toBeVisible();
  await expect(details.getByText("Requested without betas")).toBeVisible();
  expect(retrieved(asked).filter((id) => id === idAt(3))).toHaveLength(1);
});

test.describe("a reader who saves data", () => {
  test.use({ loadsAhead: false });

  test("has nothing retrieved or loaded ahead", async ({
    page,
    models: table,
    details,
    gateway,
  }) => {
    const { origin, asked } = await gateway({ models });
    const scripts: string[] = [];
    page.on("request", (request) => void scripts.push(new URL(request.url()).pathname));
    await page.clock.install();
    await page.goto(origin);
    await expect(table.getByRole("link")).toHaveCount(models.length);
    // Until it checks for newer models, which is the last that a page at rest does by itself.
    const newer = page.waitForResponse(/\/newer-models-[^/]*\.js$/);
    await page.clock.runFor(10_000);
    await newer;
    await page.clock.resume();
    const ahead = /\/(?:panel|palette|popups|column-table-host|timeline-view)-[^/]*\.js$/;
    expect(scripts.filter((path) => ahead.test(path))).toEqual([]);
    const row = table.locator("tr.row").nth(3);
    const loaded = page.waitForResponse(/\/panel-[^/]*\.js$/);
    await row.hover();
    await loaded;
    await row.hover({ position: { x: 300, y: 10 } });
    await page.waitForTimeout(500);
    expect(retrieved(asked)).toEqual([]);
    await row.getByRole("link").click();
    await expect(details.getByText("Pinned ID")).toBeVisible();
    expect(retrieved(asked)).toEqual([idAt(3)]);
  });
});

test.describe("a failure that nobody asked for", () => {
  test.use({ expectedRefusals: [400] });

  test("is not shown, and who opens the model has it asked for again", async ({
    page,
    models: table,
    details,
    gateway,
  }) => {
    let isBroken = true;
    const { origin, asked } = await gateway({
      models,
      interfere: (request) =>
        isBroken && isRetrieve(request) ? refusal(400, "not this one") : null,
    });
    await visitAtRest(page, origin);
    const row = table.locator("tr.row");
    await row.nth(3).hover();
    await expect.poll(() => retrieved(asked)).toEqual([idAt(3)]);
    await expect(page.getByRole("alert")).toHaveCount(0);
    // Nor is more asked of a server that refuses.
    await row.nth(5).hover();
    await page.waitForTimeout(400);
    expect(retrieved(asked)).toEqual([idAt(3)]);
    isBroken = false;
    await row.nth(3).getByRole("link").click();
    await expect(details.getByText("Pinned ID")).toBeVisible();
    expect(retrieved(asked)).toEqual([idAt(3), idAt(3)]);
  });
});

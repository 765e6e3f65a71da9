import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright/test";
import { createGate, refusal } from "../../fake-api/faults.ts";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "../../support/fixtures.ts";
import { goTo } from "../../support/go-to.ts";
import { choose, typeInto } from "../../support/palette.ts";
import { readCsv } from "../../support/read-csv.ts";
import { SAMPLE_ALIASES, SAMPLE_MODELS, SAMPLE_NOON } from "../../support/sample.ts";
import { PHONE } from "../../support/sizes.ts";

const NAMES = Object.keys(SAMPLE_ALIASES);
const CHECK = { name: "Check all" };
const sample = { models: SAMPLE_MODELS, aliases: SAMPLE_ALIASES };

const tableOf = (page: Page): Locator => page.getByRole("table", { name: "Aliases" });
const summaryOf = (page: Page): Locator =>
  page.getByRole("region", { name: "Aliases" }).getByRole("status");
const nameOf = (path: string) => decodeURIComponent(path.split("/").at(-1) ?? "");

/** The row of a name, found by the button that copies it, or by its owner. */
function rowOf(page: Page, name: string): Locator {
  const copy = page.getByRole("button", { name: `Copy ${name}`, exact: true });
  return tableOf(page).getByRole("row").filter({ has: copy });
}

async function save(page: Page, format: string): Promise<{ name: string; text: string }> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: `Export ${format}` }).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

test("every published alias is listed with what it leads to, and checked in one press", async ({
  page,
  details,
}) => {
  await page.clock.setFixedTime(SAMPLE_NOON);
  const asked: string[] = [];
  page.on("request", (request) => {
    if (/\/v1\/models\/[^/?]+$/.test(request.url())) asked.push(nameOf(request.url()));
  });
  await page.goto("/?view=aliases");
  await expect(page).toHaveTitle("Aliases · Model Catalogue");
  await expect(summaryOf(page)).toHaveText(`${NAMES.length} aliases, none checked yet`);
  for (const [alias, id] of Object.entries(SAMPLE_ALIASES)) {
    await expect(rowOf(page, alias)).toContainText(id);
    await expect(rowOf(page, alias)).toContainText("Published, not checked yet");
    await expect(rowOf(page, alias)).toContainText("Claude API");
  }
  await expect(rowOf(page, "claude-opus-4-1")).toContainText("Retired 5 Aug 2026");
  const short = tableOf(page).getByRole("row", { name: /^opusplan / });
  await expect(short).toContainText(/Two models.*Claude Code.*not of the API/);
  await expect(short.getByRole("link")).toHaveCount(0);
  expect(asked).toEqual([]);
  await expectAccessible(page);

  await page.getByRole("button", CHECK).press("Enter");
  await expect(summaryOf(page)).toHaveText(`Checked ${NAMES.length} aliases: none moved`);
  expect(asked.toSorted()).toEqual(NAMES.toSorted());
  await expect(rowOf(page, "claude-opus-4-5")).toContainText(
    "Answered by the sample catalogue, 27 Nov 2026",
  );
  await expectAccessible(page);

  await page.reload();
  await expect(summaryOf(page)).toHaveText(
    `${NAMES.length} aliases, ${NAMES.length} answered before`,
  );
  await rowOf(page, "claude-opus-4-5").getByRole("link").first().press("Enter");
  await expect(details).toContainText("claude-opus-4-5 is an alias of claude-opus-4-5-20251101");
  await expect(page).toHaveURL(/view=aliases&model=claude-opus-4-5$/);

  // The view is in the navigation and the palette, and gives the tab its name back.
  await goTo(page, "/");
  await expect(details).toBeHidden();
  const views = page.getByRole("navigation", { name: "Views" });
  await views.getByRole("link", { name: "Aliases" }).click();
  await expect(tableOf(page)).toBeVisible();
  await expect(page).toHaveURL(/\?view=aliases$/);
  await page.goBack();
  await expect(page).toHaveTitle("Model Catalogue");
  await typeInto(page, "aliases", "Aliases");
  await choose(page, "Aliases");
  await expect(tableOf(page)).toBeVisible();
});

test.describe("a live API", () => {
  test.use({ expectedRefusals: [0, 401, 404, 429, 502] });

  test("what moved since the last check is marked, here and in every export", async ({
    page,
    gateway,
  }) => {
    const aliases: Record<string, string> = { ...SAMPLE_ALIASES, "my-favourite": "claude-opus-5" };
    const { origin } = await gateway({
      models: SAMPLE_MODELS,
      aliases,
      // Without it, the stand-in would remember its answers.
      dress: (model) => model,
      environment: { CACHE_SECONDS: "0" },
    });
    await page.goto(`${origin}/?view=aliases`);
    await expect(rowOf(page, "my-favourite")).toHaveCount(0);
    await page.getByRole("button", CHECK).click();
    await expect(summaryOf(page)).toHaveText(`Checked ${NAMES.length} aliases: none moved`);
    await expect(rowOf(page, "claude-opus-4-5")).toContainText("Answered by the API");

    // What is looked up elsewhere is known from then on.
    await goTo(page, `${origin}/?view=aliases&model=my-favourite`);
    await expect(rowOf(page, "my-favourite")).toContainText(/claude-opus-5.*No known platform/);

    aliases["my-favourite"] = "claude-opus-5-5";
    aliases["claude-haiku-4-5"] = "claude-haiku-5-5";
    delete aliases["claude-opus-4-0"];
    await page.getByRole("button", CHECK).click();
    await expect(summaryOf(page)).toHaveText(
      `Checked ${NAMES.length + 1} aliases: 3 moved, 1 unknown to the API`,
    );
    await expect(rowOf(page, "my-favourite")).toContainText(
      /Moved\s*claude-opus-5 → claude-opus-5-5/,
    );
    await expect(rowOf(page, "claude-haiku-4-5")).toContainText(
      "Published for claude-haiku-4-5-20251001",
    );
    await expect(rowOf(page, "claude-opus-4-0")).toContainText(
      "claude-opus-4-20250514 → No such model",
    );
    const first = tableOf(page).getByRole("row").nth(1);
    await expect(first, "what moved comes first").toContainText("Moved");

    const csv = await save(page, "CSV");
    expect(csv.name).toMatch(/^model-aliases-\d{4}-\d{2}-\d{2}\.csv$/);
    const [head = [], ...lines] = readCsv(csv.text);
    const line = lines.find(([name]) => name === "my-favourite") ?? [];
    expect(line[head.indexOf("Leads to")]).toBe("claude-opus-5-5");
    expect(line[head.indexOf("Moved from")]).toBe("claude-opus-5");
    expect(lines.map(([name]) => name)).toContain("opusplan");
    expect((await save(page, "Markdown")).text).toContain(
      "| `my-favourite` | `claude-opus-5` → `claude-opus-5-5` |",
    );
    const json = JSON.parse((await save(page, "JSON")).text) as { aliases: object[] };
    expect(json.aliases).toContainEqual(
      expect.objectContaining({ name: "claude-opus-4-0", is_unknown: true, leads_to: null }),
    );

    await page.getByRole("button", CHECK).click();
    await expect(summaryOf(page)).toHaveText(
      `Checked ${NAMES.length + 1} aliases: 1 unknown to the API`,
    );
    await expect(tableOf(page).getByText("Moved", { exact: true })).toHaveCount(0);
  });

  test("a few at a time, stopped and resumed, on a phone, and nothing answered is lost", async ({
    page,
    gateway,
  }) => {
    await page.setViewportSize(PHONE);
    const gate = createGate();
    let [open, most, count] = [0, 0, 0];
    const { origin, asked } = await gateway({
      ...sample,
      interfere: async ({ url }) => {
        if (!/\/models\/./.test(new URL(url).pathname)) return null;
        open += 1;
        most = Math.max(most, open);
        count += 1;
        if (count > 4) await gate.opened;
        open -= 1;
        return null;
      },
    });
    await page.goto(`${origin}/?view=aliases`);
    await expectNoSidewaysScroll(page);
    await page.getByRole("button", CHECK).click();
    await expect(page.getByRole("progressbar", { name: "Checking aliases" })).toBeVisible();
    await expect(summaryOf(page)).toHaveText(`Checking ${NAMES.length} aliases…`);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Stop" }).press("Enter");
    gate.open();
    await expect(summaryOf(page)).toContainText(/^Stopped: checked \d+ of 12 aliases: none moved$/);
    const before = asked.length;
    expect(before).toBeLessThan(NAMES.length + 1);
    await expectNoSidewaysScroll(page);
    await page.getByRole("button", { name: "Resume" }).press("Enter");
    await expect(summaryOf(page)).toHaveText(`Checked ${NAMES.length} aliases: none moved`);
    await expect(page.getByRole("button", CHECK)).toBeFocused();
    const details = asked.map(({ path }) => path).filter((path) => /models\/./.test(path));
    expect(details, "each once").toHaveLength(new Set(details).size);
    expect(most).toBeLessThanOrEqual(4);
  });

  test("a limit is waited for, a refused key and a lost network keep what was answered", async ({
    page,
    context,
    gateway,
  }) => {
    let limited = 0;
    let isRefusing = false;
    const { origin } = await gateway({
      ...sample,
      environment: { CACHE_SECONDS: "0" },
      interfere: ({ url }) => {
        if (isRefusing && /\/models\/./.test(url)) return refusal(401, "invalid x-api-key");
        return null;
      },
    });
    await page.route("**/v1/models/claude-3-7-sonnet-latest", async (route) => {
      limited += 1;
      await (limited > 1
        ? route.continue()
        : route.fulfill({ status: 429, headers: { "retry-after": "2" }, json: {} }));
    });
    await page.goto(`${origin}/?view=aliases`);
    await page.getByRole("button", CHECK).click();
    await expect(page.getByRole("alert")).toContainText(/Too many requests.*retrying in/);
    await expect(summaryOf(page)).toContainText(/^Checked \d+ of 12 aliases/);
    await expect(rowOf(page, "claude-opus-4-5")).toContainText("Answered by the API");
    await expectAccessible(page);
    await expect(summaryOf(page)).toHaveText(`Checked ${NAMES.length} aliases: none moved`);
    expect(limited).toBe(2);

    isRefusing = true;
    await page.getByRole("button", CHECK).click();
    await expect(page.getByRole("alert")).toContainText("The key was refused");
    await expect(summaryOf(page)).toHaveText(`None of ${NAMES.length} aliases checked`);
    await expect(rowOf(page, "claude-opus-4-5")).toContainText("Answered by the API");
    isRefusing = false;

    await context.setOffline(true);
    await page.getByRole("button", CHECK).click();
    await expect(page.getByRole("alert")).toContainText("You are offline");
    await context.setOffline(false);
    await expect(summaryOf(page)).toHaveText(`Checked ${NAMES.length} aliases: none moved`);
  });

  test("a browser that stores nothing still checks and exports", async ({ page, gateway }) => {
    const { origin } = await gateway(sample);
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get: () => {
          throw new DOMException("off", "SecurityError");
        },
      });
    });
    await page.goto(`${origin}/?view=aliases`);
    await page.getByRole("button", CHECK).click();
    await expect(summaryOf(page)).toHaveText(`Checked ${NAMES.length} aliases: none moved`);
    await page.getByRole("link", { name: "Audit" }).click();
    await page.goBack();
    await expect(rowOf(page, "claude-opus-4-5")).toContainText("Answered by the API");
    expect(readCsv((await save(page, "CSV")).text).length).toBeGreaterThan(NAMES.length);
  });
});

import type { Page } from "playwright/test";
import { answerAsTheApi } from "../../fake-api/answer-as-the-api.ts";
import { createGate, refusal } from "../../fake-api/faults.ts";
import { generateModels } from "../../fake-api/generate.ts";
import { expect, test } from "../../support/fixtures.ts";
import { storedKeys, storedKeysAtRest } from "../../support/stored-keys.ts";

const all = generateModels({ size: 132, lifecycles: ["active"] });
const models = all.slice(2);
/** The server must not answer from what it keeps itself. */
const environment = { CACHE_SECONDS: "0" };
const HOUR_MS = 3_600_000;

/** Holds requests of a page back until the gate is opened. */
async function holdBack(page: Page, requests: string) {
  const gate = createGate();
  await page.route(requests, async (route) => {
    await gate.opened;
    await route.continue();
  });
  return gate;
}

test.use({ expectedRefusals: [400, 401, 404, 502], loadsAhead: true });

test("the page opens with the stored list, says how old it is, and refreshes it", async ({
  page,
  models: table,
  details,
  gateway,
}) => {
  let answer: (request: Request) => Promise<Response> = answerAsTheApi({ models });
  const { origin } = await gateway({ models, environment, interfere: async (r) => answer(r) });
  await page.clock.install();
  await page.goto(`${origin}/?model=${models[3]?.id ?? ""}`);
  await expect(details.getByText("Pinned ID")).toBeVisible();
  await expect(table).toHaveAttribute("aria-rowcount", "131");
  await expect.poll(async () => storedKeysAtRest(page)).toContain("1 lists");

  // Held back here and not by the API, for which the server waits only so long.
  const gate = await holdBack(page, "**/v1/models**");
  answer = answerAsTheApi({ models: all });
  await page.clock.fastForward(2 * HOUR_MS);
  await page.evaluate(
    async () =>
      new Promise((done) => {
        const opening = indexedDB.open("model-catalogue");
        opening.addEventListener("success", () => {
          const writing = opening.result.transaction("kept", "readwrite");
          writing.objectStore("kept").put("of another form", "0 lists");
          writing.addEventListener("complete", done);
        });
      }),
  );
  await page.reload();
  const status = page.getByRole("contentinfo").getByRole("status");
  await expect(status).toHaveText("130 models as of 2 hours ago, refreshing…");
  await expect(table.getByRole("link").first()).toHaveText(models[0]?.display_name ?? "");
  await expect(details.getByText("As of 2 hours ago, refreshing…")).toBeVisible();
  await expect(details.getByText("Pinned ID")).toBeVisible();
  // What a build with another schema stored is dropped.
  await expect.poll(async () => storedKeys(page)).not.toContain("0 lists");
  expect(await storedKeys(page)).toContain("1 lists");
  const storedBefore = (await storedKeys(page)).join();
  gate.open();
  await expect(details.getByText("Requested without betas")).toBeVisible();
  await expect(status).toHaveText("132 models");
  await expect(table.getByRole("link").first()).toHaveText(all[0]?.display_name ?? "");

  // And stays usable when nobody answers: sorted, searched, and said how old it is.
  await expect.poll(async () => (await storedKeysAtRest(page)).join()).not.toBe(storedBefore);
  answer = async () => refusal(500, "down");
  await page.clock.fastForward(HOUR_MS);
  await page.reload();
  await expect(status).toHaveText("132 models as of 1 hour ago");
  await expect(page.getByRole("button", { name: "Retry" }).first()).toBeVisible();
  await page.getByRole("searchbox", { name: "Search models" }).fill(models[7]?.id ?? "");
  await expect(status).toHaveText(/^Showing 1 of 132 as of 1 hour ago/);

  // Another key is another catalogue: nothing of this one is shown to it.
  await page.evaluate(() => localStorage.setItem("source", "live 0000000000000000"));
  // Not even a refusal tells here whose catalogue it is.
  await page.route("**/v1/**", async (route) => route.abort("aborted"));
  await page.reload();
  await expect(page.getByRole("button", { name: "Retry" }).first()).toBeVisible();
  await expect(table.getByRole("link")).toHaveCount(0);
  await expect(details.getByText("Pinned ID")).toHaveCount(0);
});

test("an order that needs the whole list shows the stored list until the walk has ended", async ({
  page,
  models: table,
  gateway,
}) => {
  let answer: (request: Request) => Promise<Response> = answerAsTheApi({ models });
  const { origin } = await gateway({ models, environment, interfere: async (r) => answer(r) });
  await page.clock.install();
  await page.goto(`${origin}/?limit=20&sort=name`);
  await expect(table).toHaveAttribute("aria-rowcount", "131");
  await expect.poll(async () => storedKeysAtRest(page)).toContain("1 lists");

  const gate = await holdBack(page, "**/v1/models?*after_id*");
  answer = answerAsTheApi({ models: all });
  await page.clock.fastForward(HOUR_MS);
  await page.reload();
  const status = page.getByRole("contentinfo").getByRole("status");
  await expect(status).toHaveText("130 models as of 1 hour ago, refreshing…");
  await expect(table).toHaveAttribute("aria-rowcount", "131");
  gate.open();
  await expect(status).toHaveText("132 models");
});

for (const leaving of ["for another page", "by closing the tab"]) {
  test(`a visit of two seconds is kept when it is left ${leaving}`, async ({
    page,
    context,
    gateway,
  }) => {
    const { origin } = await gateway({ models, environment });
    await page.clock.install();
    await page.goto(`${origin}/?limit=100`);
    await expect(page.getByRole("table", { name: "Models" })).toHaveAttribute("aria-busy", "false");
    await page.getByRole("searchbox", { name: "Search models" }).fill("claude");
    await expect(page.getByText("130 models").first()).toBeVisible();
    // Shorter than what a page at rest waits for before it stores a list.
    await page.clock.runFor(2000);
    // Opened before the old one is gone, or its browser would have nowhere to store anything.
    const next = await context.newPage();
    // Another page of the same origin, which sees what this browser has stored.
    await next.goto(`${origin}/healthz`);
    if (leaving === "by closing the tab") await page.close();
    else await page.goto(`${origin}/healthz`);
    await expect.poll(async () => storedKeys(next)).toContain("1 lists");

    const gate = await holdBack(next, "**/v1/models?**");
    await next.goto(`${origin}/?limit=100`);
    await expect(next.getByRole("contentinfo").getByRole("status")).toHaveText(
      "130 models as of a moment ago, refreshing…",
    );
    await expect(
      next.getByRole("link", { name: models[0]?.display_name ?? "" }).first(),
    ).toBeVisible();
    gate.open();
  });
}

test("signing out wipes what this browser stored", async ({ page, details, gateway }) => {
  const token = "token-of-the-tests-0123456789";
  const { origin } = await gateway({ models, environment: { ACCESS_TOKEN: token } });
  await page.clock.install();
  await page.goto(`${origin}/?model=${models[3]?.id ?? ""}`);
  await page.getByLabel("Access token").fill(token);
  await page.getByRole("button", { name: "Sign in" }).click();
  await details.getByRole("button", { name: "Find aliases" }).click();
  await expect(details.getByRole("button", { name: "Find aliases" })).toBeEnabled();
  await expect.poll(async () => storedKeysAtRest(page)).toContain("1 lists");
  await page.getByRole("button", { name: "Live" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByLabel("Access token")).toBeVisible();
  expect(await storedKeys(page)).toEqual([]);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test("a corrupt store is not read", async ({ page, models: table, gateway }) => {
  const { origin } = await gateway({ models, environment });
  await page.addInitScript(() => {
    localStorage.setItem("source", "live 0000000000000000");
    Object.defineProperty(globalThis, "indexedDB", {
      get: () => {
        throw new DOMException("forbidden", "SecurityError");
      },
    });
  });
  await page.clock.install();
  await page.goto(origin);
  await expect(table).toHaveAttribute("aria-rowcount", "131");
  await page.clock.fastForward(5000);
  await page.reload();
  await expect(table).toHaveAttribute("aria-rowcount", "131");
});

test("newer models are offered and inserted without losing the scroll position", async ({
  page,
  models: table,
  details,
  gateway,
}) => {
  let answer: (request: Request) => Promise<Response> = answerAsTheApi({ models });
  const { origin, asked } = await gateway({
    models,
    environment,
    interfere: async (r) => answer(r),
  });
  await page.clock.install();
  await page.goto(`${origin}/?limit=1000`);
  await expect(table).toHaveAttribute("aria-rowcount", "131");
  await page.clock.fastForward(5500);
  await table.getByRole("link").nth(3).click();
  await expect(details.getByText("Pinned ID")).toBeVisible();
  const list = page.getByRole("region", { name: "List of models" });
  await list.evaluate((box) => box.scrollTo({ top: 1800 }));
  const seen = table.getByRole("link", { name: models[52]?.display_name ?? "", exact: true });
  const before = await seen.first().boundingBox();

  answer = answerAsTheApi({ models: all });
  const offer = page.getByRole("button", { name: "2 newer models" });
  const isOffered = async () => {
    await page.clock.fastForward(5 * 60_000);
    return offer.isVisible();
  };
  await expect.poll(isOffered, { timeout: 30_000 }).toBe(true);
  await expect(table).toHaveAttribute("aria-rowcount", "131");
  await offer.click();
  await expect(table).toHaveAttribute("aria-rowcount", "133");
  await expect(offer).toHaveCount(0);
  expect(await seen.first().boundingBox()).toMatchObject({ y: before?.y });
  await expect(details.getByText("Pinned ID")).toBeVisible();
  await page.keyboard.press("Home");
  await expect(table.getByRole("link").first()).toHaveText(all[0]?.display_name ?? "");

  // Also when the window comes into focus, unless it has only just been asked.
  const asks = () => asked.filter(({ path }) => path.includes("before_id")).length;
  const focus = async (afterMs: number) => {
    await page.clock.fastForward(afterMs);
    await page.evaluate(() => dispatchEvent(new Event("focus")));
  };
  const asksBefore = asks();
  await focus(1000);
  await focus(61_000);
  await expect.poll(asks).toBe(asksBefore + 1);

  // The newest was withdrawn: its cursor leads nowhere, and the list is fetched again.
  answer = answerAsTheApi({ models: all.slice(1) });
  const rowCount = async () => {
    await page.clock.fastForward(5 * 60_000);
    return table.getAttribute("aria-rowcount");
  };
  await expect.poll(rowCount, { timeout: 30_000 }).toBe("132");
  await expect(page.getByRole("alert")).toHaveCount(0);
});

import { answerAsTheApi } from "./catalogue/answer-as-the-api.ts";
import { breakable, createGate, refusal } from "./catalogue/faults.ts";
import { generateModels } from "./catalogue/generate.ts";
import { expect, test } from "./fixtures.ts";

const models = generateModels({ size: 130, stages: ["active"] });

test.use({ expectedRefusals: [0, 401, 429, 502, 503, 529] });

const FIRST_FAILURES: readonly [what: string, answer: () => Response, sentence: RegExp][] = [
  ["the key is refused", () => refusal(401, "invalid x-api-key"), /key/i],
  ["the API is overloaded", () => refusal(529, "Overloaded"), /overloaded|busy/i],
  ["the body is not the contract's", () => Response.json({ models: [] }), /Retry/],
  ["the body is not JSON", () => new Response("<html>gateway</html>"), /Retry/],
];
for (const [what, answer, sentence] of FIRST_FAILURES) {
  test(`when ${what}, the page says so and recovers`, async ({ page, models: table, gateway }) => {
    const fault = breakable(() => true, answer);
    const { origin } = await gateway({ models, interfere: fault.interfere });
    await page.goto(origin);
    await expect(page.getByRole("heading", { name: "Model Catalogue" })).toBeVisible();
    const alert = page.getByRole("alert").or(page.getByRole("main"));
    await expect(alert.getByText(sentence).first()).toBeVisible();
    fault.isBroken = false;
    const retry = page.getByRole("button", { name: "Retry" });
    await expect(async () => {
      if (await retry.isVisible()) await retry.click();
      await expect(table).toHaveAttribute("aria-rowcount", "131", { timeout: 1_000 });
    }).toPass();
  });
}

test("an unreachable server keeps the list, says so and recovers", async ({
  page,
  models: table,
  details,
}) => {
  await page.goto("/");
  // A row that is pressed before the app has taken over is an ordinary link, to a page anew.
  await expect(table).toHaveAttribute("aria-busy", "false");
  await page.route("**/v1/**", async (route) => route.abort("connectionrefused"));
  await table.getByRole("link", { name: "Claude Opus 4.5" }).click();
  await expect(details.getByText(/reach|connect|offline/i).first()).toBeVisible();
  await expect(table.getByRole("link").first()).toBeVisible();
  await page.unroute("**/v1/**");
  await details.getByRole("button", { name: "Retry" }).click();
  await expect(details.getByText("Pinned ID")).toBeVisible();
});

test("a server that was never reached is told as that, and found again", async ({
  page,
  models: table,
}) => {
  await page.route("**/v1/**", async (route) => route.abort("connectionrefused"));
  await page.goto("/");
  await expect(page.getByRole("status").filter({ hasText: "Not connected" })).toBeVisible();
  await page.unroute("**/v1/**");
  await page.getByRole("button", { name: "Retry" }).click();
  await expect(table.getByRole("link").first()).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "Sample" })).toBeVisible();
});

test("a refresh keeps every page until the first is here, and all of them when it fails", async ({
  page,
  models: table,
  gateway,
}) => {
  const many = generateModels({ size: 350, stages: ["active"] });
  const gate = createGate();
  const api = answerAsTheApi({ models: many.slice(1) });
  let answer = answerAsTheApi({ models: many });
  const { origin } = await gateway({
    models: many,
    environment: { CACHE_SECONDS: "0" },
    interfere: async (request) => answer(request),
  });
  await page.goto(`${origin}/?limit=100&sort=id`);
  const status = page.getByRole("contentinfo").getByRole("status");
  await expect(status).toHaveText("350 models");

  answer = async () => {
    await gate.opened;
    return refusal(500, "down");
  };
  await page.getByRole("button", { name: "Refresh" }).click();
  await expect(status).toHaveText("350 loaded, refreshing…");
  await expect(table).toHaveAttribute("aria-rowcount", "351");
  gate.open();
  await expect(page.getByRole("alert")).toContainText("The API is in trouble");
  await expect(status).toHaveText("350 models");
  await expect(table).toHaveAttribute("aria-rowcount", "351");

  answer = api;
  await page.getByRole("button", { name: "Retry" }).click();
  await expect(status).toHaveText("349 models");
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("an answer from before the API failed says since when it is the truth", async ({
  page,
  models: table,
  gateway,
}) => {
  const fault = breakable(
    () => true,
    () => refusal(500, "down"),
  );
  fault.isBroken = false;
  const { origin } = await gateway({
    models,
    interfere: fault.interfere,
    environment: { CACHE_SECONDS: "1" },
  });
  await page.goto(origin);
  await expect(table).toHaveAttribute("aria-rowcount", "131");
  fault.isBroken = true;
  // Until the server's copy is too old to be served as the truth.
  await expect(async () => {
    await page.getByRole("button", { name: "Refresh" }).first().click();
    await expect(page.getByText(/as of \d\d:\d\d/).first()).toBeVisible({ timeout: 700 });
  }).toPass();
  await expect(table).toHaveAttribute("aria-rowcount", "131");
});

test("a rate limit counts down and ends by itself", async ({ page, models: table, gateway }) => {
  const fault = breakable(
    () => true,
    () => {
      const refused = refusal(429, "Number of requests has exceeded your rate limit");
      refused.headers.set("retry-after", "25");
      return refused;
    },
  );
  const { origin } = await gateway({ models, interfere: fault.interfere });
  await page.clock.install();
  await page.goto(origin);
  await expect(page.getByText(/rate limit/i).first()).toBeVisible();
  await expect(page.getByText(/\b2\d s/).first()).toBeVisible();
  await page.route("**/v1/models**", async (route) =>
    route.fulfill({ json: { data: models, has_more: false } }),
  );
  // Second by second, for each tick is drawn before the next begins.
  const passSecondsUntil = async (look: () => Promise<void>) =>
    expect(async () => {
      await page.clock.runFor(1_000);
      await look();
    }).toPass({ intervals: [1], timeout: 20_000 });
  await passSecondsUntil(async () =>
    expect(page.getByText(/\b1\d s/).first()).toBeVisible({ timeout: 100 }),
  );
  await passSecondsUntil(async () =>
    expect(table).toHaveAttribute("aria-rowcount", "131", { timeout: 100 }),
  );
});

test("a key that sees nothing is told apart from a search that finds nothing", async ({
  page,
  models: table,
  gateway,
}) => {
  const { origin } = await gateway({ models: [] });
  await page.goto(origin);
  await expect(page.getByText(/no models are visible to this key/i)).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "0 models" })).toBeVisible();
  await expect(table.getByRole("link")).toHaveCount(0);
});

test("offline is said, and ends by itself", async ({ page, models: table, details, context }) => {
  await page.goto("/?model=claude-opus-4-6");
  await expect(details.getByText("Pinned ID")).toBeVisible();
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  await table.getByRole("link", { name: "Claude Opus 4.5" }).click();
  await expect(page.getByText(/offline/i).first()).toBeVisible();
  await context.setOffline(false);
  await expect(details).toContainText("claude-opus-4-5-20251101");
  await expect(details.getByText("Pinned ID")).toBeVisible();
  await expect(page.getByText(/offline/i)).toHaveCount(0);
});

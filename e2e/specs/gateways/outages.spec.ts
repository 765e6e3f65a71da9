import { CACHE_HEADER, WORKSPACE_HEADER } from "../../../src/shared/contract/headers.ts";
import { answerAsTheApi } from "../../fake-api/answer-as-the-api.ts";
import { breakable, createGate, REFUSAL_ID, refusal } from "../../fake-api/faults.ts";
import { generateModels } from "../../fake-api/generate.ts";
import { expect, test } from "../../support/fixtures.ts";
import { goTo } from "../../support/go-to.ts";
import { DEFAULT_MODELS, namesOf } from "../../support/sample.ts";

const models = generateModels({ size: 130, lifecycles: ["active"] });

test.use({ expectedRefusals: [0, 401, 404, 429, 502, 503, 529] });

const FIRST_FAILURES: readonly [what: string, answer: () => Response, said: readonly RegExp[]][] = [
  [
    "the key is refused",
    () => refusal(401, "invalid x-api-key"),
    [/The key was refused/, /refused this server's key/, new RegExp(REFUSAL_ID)],
  ],
  [
    "the body is not the contract's",
    () => Response.json({ models: [] }),
    [/The answer cannot be read/, /`data` is missing/, /HTTP 502 req_local_/],
  ],
  [
    "the body is not JSON",
    () => new Response("<html>gateway</html>"),
    [/No Models API at this address/, /cannot be read/, /HTTP (?:404|502)/],
  ],
  [
    "the API is overloaded",
    () => refusal(529, "Overloaded"),
    [/The API is overloaded/, /could not answer \(529\)/, new RegExp(REFUSAL_ID)],
  ],
];
test("a list that fails at first says so and recovers", async ({
  page,
  models: table,
  gateway,
}) => {
  let answer = FIRST_FAILURES[0]?.[1];
  const { origin } = await gateway({
    models,
    environment: { CACHE_SECONDS: "0" },
    interfere: () => answer?.() ?? null,
  });
  const alert = page.getByRole("alert");
  const retry = alert.getByRole("button", { name: "Retry" });
  await page.goto(origin);
  await expect(page.getByRole("heading", { name: "Model Catalogue" })).toBeVisible();
  for (const [what, failure, said] of FIRST_FAILURES) {
    await test.step(what, async () => {
      if (failure !== answer) {
        answer = failure;
        await retry.click();
      }
      for (const words of said) await expect(alert).toContainText(words);
      await expect(table).toHaveCount(0);
    });
  }
  answer = undefined;
  // An API that kept failing is left alone for a few seconds.
  await expect(async () => {
    if (await retry.isVisible()) await retry.click();
    await expect(table).toHaveAttribute("aria-rowcount", "131", { timeout: 2_000 });
  }).toPass();
  await expect(alert).toHaveCount(0);
});

test("an unreachable server and a network that is gone keep the list, say so and recover", async ({
  page,
  models: table,
  details,
  context,
}) => {
  await page.goto("/");
  // A row that is pressed before the app has taken over is an ordinary link, which loads the page again.
  await expect(table).toHaveAttribute("aria-busy", "false");
  const names = await table.getByRole("link").allTextContents();
  const alert = details.getByRole("alert");

  await test.step("a server that is unreachable", async () => {
    await page.route("**/v1/**", async (route) => route.abort("connectionrefused"));
    await table.getByRole("link", { name: "Claude Opus 4.5" }).click();
    await expect(alert).toContainText("The server cannot be reached");
    await expect(table.getByRole("link")).toHaveText(names);
    await page.unroute("**/v1/**");
    await alert.getByRole("button", { name: "Retry" }).click();
    await expect(details.getByText("Pinned ID")).toBeVisible();
    await expect(alert).toHaveCount(0);
    await expect(table.getByRole("link")).toHaveText(names);
  });

  await test.step("a network that is gone, until it is back", async () => {
    const chip = page.getByRole("banner").getByRole("status");
    await expect(chip).toHaveText(/^Sample catalogue of [\d-]+$/);
    await page.waitForLoadState("networkidle");
    await context.setOffline(true);
    // The sample is still named.
    await expect(chip).toHaveText(/^Sample catalogue of [\d-]+ · Offline$/);
    await table.getByRole("link", { name: "Claude Opus 4.6" }).click();
    await expect(alert).toContainText("You are offline");
    await expect(table.getByRole("link")).toHaveText(names);
    await context.setOffline(false);
    await expect(details.getByRole("heading", { level: 2 })).toHaveText("Claude Opus 4.6");
    await expect(details.getByText("Pinned ID")).toBeVisible();
    await expect(alert).toHaveCount(0);
    await expect(chip).toHaveText(/^Sample catalogue of [\d-]+$/);
  });
});

test("a server that was never reached is reported, and found again", async ({
  page,
  models: table,
}) => {
  await page.route("**/v1/**", async (route) => route.abort("connectionrefused"));
  await page.goto("/");
  const alert = page.getByRole("alert");
  await expect(page.getByRole("status").filter({ hasText: "Not connected" })).toBeVisible();
  await expect(alert).toContainText("The server cannot be reached");
  await page.unroute("**/v1/**");
  await alert.getByRole("button", { name: "Retry" }).click();
  await expect(table.getByRole("link")).toHaveText(namesOf(DEFAULT_MODELS));
  await expect(page.getByRole("status").filter({ hasText: "Sample" })).toBeVisible();
  await expect(page.getByText("Not connected")).toHaveCount(0);
  await expect(alert).toHaveCount(0);
});

test("a refresh keeps every page until the first is here, and all of them when it fails", async ({
  page,
  models: table,
  gateway,
}) => {
  const many = generateModels({ size: 350, lifecycles: ["active"] });
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
  await expect(page.getByRole("alert")).toContainText("The API is having problems");
  await expect(status).toHaveText("350 models");
  await expect(table).toHaveAttribute("aria-rowcount", "351");

  answer = api;
  await page.getByRole("button", { name: "Retry" }).click();
  await expect(status).toHaveText("349 models");
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("an answer from before the API failed says how old it is, and is not green", async ({
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
  let listed = "";
  page.on("request", (request) => {
    if (request.url().includes("/v1/models")) listed = request.url();
  });
  // Where the server has its answer from, once it asks the API again.
  const cacheState = async () => {
    const headers = { [WORKSPACE_HEADER]: "wrkspc_01" };
    return (await fetch(listed, { headers })).headers.get(CACHE_HEADER);
  };
  const minuteOf = (ms: number) => ms - (ms % 60_000);
  const chip = page.getByRole("banner").getByRole("status");

  const startedAt = Date.now();
  await page.goto(`${origin}/?workspace=wrkspc_01`);
  await expect(table).toHaveAttribute("aria-rowcount", "131");
  await expect(chip).toHaveText("Live · wrkspc_01");
  const answeredAt = Date.now();
  await chip.getByRole("button").click();
  await expect(page.getByText("as the API reports them now")).toBeVisible();
  // What fails in the background after that is said in its place.
  await page.getByRole("banner").evaluate((banner) => {
    const said: string[] = [];
    const options = { subtree: true, childList: true, characterData: true };
    new MutationObserver(() => void said.push(banner.textContent)).observe(banner, options);
    Object.assign(globalThis, { said });
  });
  const said = () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
  fault.isBroken = true;
  await expect.poll(cacheState).toBe("stale");
  // A press of the pointer would put the explanation away.
  await page
    .getByRole("button", { name: "Refresh" })
    .first()
    .evaluate((button: HTMLElement) => button.click());
  const notice = page.getByRole("status").filter({ hasText: "The API is not responding" });
  await expect(notice).toBeVisible();
  await expect
    .poll(async () => (await said()).join("\n"))
    .toMatch(/Stale · wrkspc_01.*sent an earlier response/);
  await page.keyboard.press("Escape");
  // Told to the minute.
  const [, clock, day] =
    /as of ([\d:]+), ([^(]+) \(/.exec((await notice.textContent()) ?? "") ?? [];
  const asOf = Date.parse(`${day} ${clock} UTC`);
  expect(asOf).toBeGreaterThanOrEqual(minuteOf(startedAt));
  expect(asOf).toBeLessThanOrEqual(minuteOf(answeredAt));
  await expect(table).toHaveAttribute("aria-rowcount", "131");

  fault.isBroken = false;
  // An API that kept failing is left alone for a few seconds.
  await expect.poll(cacheState).toMatch(/upstream|fresh/);
  await notice.getByRole("button", { name: "Try again" }).click();
  await expect(notice).toHaveCount(0);
  await expect(table).toHaveAttribute("aria-rowcount", "131");
});

test("a rate limit counts down and retries automatically", async ({
  page,
  models: table,
  gateway,
}) => {
  const { origin } = await gateway({
    models,
    interfere: () => {
      const refused = refusal(429, "Number of requests has exceeded your rate limit");
      refused.headers.set("retry-after", "55");
      return refused;
    },
  });
  await page.clock.install();
  await page.goto(origin);
  await expect(page.getByText(/rate limit/i).first()).toBeVisible();
  const countdown = page.getByText(/\b\d+ s\b/).first();
  await expect(countdown).toBeVisible();
  // From here on time passes only as the test lets it.
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 10_000));
  const secondsLeft = async () =>
    Number(/\b(\d+) s\b/.exec((await countdown.textContent()) ?? "")?.[1]);
  for (let tick = 0; tick < 3; tick += 1) {
    const before = await secondsLeft();
    // Each tick is drawn before the next begins.
    await page.clock.runFor(1_000);
    await expect.poll(secondsLeft).toBeLessThan(before);
  }
  await page.route("**/v1/models**", async (route) =>
    route.fulfill({ json: { data: models, has_more: false } }),
  );
  await expect(async () => {
    await page.clock.runFor(1_000);
    expect(await table.and(page.locator('[aria-rowcount="131"]')).count()).toBe(1);
  }).toPass({ intervals: [50] });
});

test("a key that sees nothing reads differently from a search that finds nothing", async ({
  page,
  models: table,
  gateway,
}) => {
  let seen: typeof models = [];
  const { origin } = await gateway({
    models,
    environment: { CACHE_SECONDS: "0" },
    interfere: async (request) => answerAsTheApi({ models: seen })(request),
  });
  const noModels = page.getByText("No models are visible to this key");
  const noHits = page.getByText("Nothing matches “zebra”");
  await page.goto(origin);
  for (const query of ["/", "/?q=zebra"]) {
    await goTo(page, query);
    await expect(noModels).toBeVisible();
    await expect(page.getByRole("contentinfo").getByRole("status")).toHaveText("0 models");
    await expect(noHits).toHaveCount(0);
    await expect(table.getByRole("link")).toHaveCount(0);
  }
  seen = models;
  await page.getByRole("button", { name: "Refresh" }).first().click();
  await expect(noHits).toBeVisible();
  await expect(noModels).toHaveCount(0);
  await page.getByRole("button", { name: "Clear search and filters" }).click();
  await expect(table).toHaveAttribute("aria-rowcount", "131");
});

import { answerAsTheApi } from "../../fake-api/answer-as-the-api.ts";
import { breakable, createGate, REFUSAL_ID, refusal } from "../../fake-api/faults.ts";
import { generateModels } from "../../fake-api/generate.ts";
import { expect, test } from "../../support/fixtures.ts";
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
    "the API is overloaded",
    () => refusal(529, "Overloaded"),
    [/The API is overloaded/, /could not answer \(529\)/, new RegExp(REFUSAL_ID)],
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
];
test("a list that fails at first says so and recovers", async ({
  page,
  models: table,
  gateway,
}) => {
  for (const [what, answer, said] of FIRST_FAILURES) {
    await test.step(what, async () => {
      const fault = breakable(() => true, answer);
      const { origin } = await gateway({ models, interfere: fault.interfere });
      await page.goto(origin);
      await expect(page.getByRole("heading", { name: "Model Catalogue" })).toBeVisible();
      const alert = page.getByRole("alert");
      for (const words of said) await expect(alert).toContainText(words);
      await expect(table).toHaveCount(0);
      fault.isBroken = false;
      await alert.getByRole("button", { name: "Retry" }).click();
      await expect(table).toHaveAttribute("aria-rowcount", "131");
      await expect(alert).toHaveCount(0);
    });
  }
});

test("an unreachable server keeps the list, says so and recovers", async ({
  page,
  models: table,
  details,
}) => {
  await page.goto("/");
  // A row that is pressed before the app has taken over is an ordinary link, which loads the page again.
  await expect(table).toHaveAttribute("aria-busy", "false");
  const names = await table.getByRole("link").allTextContents();
  await page.route("**/v1/**", async (route) => route.abort("connectionrefused"));
  await table.getByRole("link", { name: "Claude Opus 4.5" }).click();
  const alert = details.getByRole("alert");
  await expect(alert).toContainText("The server cannot be reached");
  await expect(table.getByRole("link")).toHaveText(names);
  await page.unroute("**/v1/**");
  await alert.getByRole("button", { name: "Retry" }).click();
  await expect(details.getByText("Pinned ID")).toBeVisible();
  await expect(alert).toHaveCount(0);
  await expect(table.getByRole("link")).toHaveText(names);
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

test("an answer from before the API failed says how old it is", async ({
  page,
  models: table,
  gateway,
}) => {
  const fault = breakable(
    () => true,
    () => refusal(500, "down"),
  );
  fault.isBroken = false;
  const { origin, asked } = await gateway({
    models,
    interfere: fault.interfere,
    environment: { CACHE_SECONDS: "1" },
  });
  await page.goto(origin);
  await expect(table).toHaveAttribute("aria-rowcount", "131");
  const answeredAt = Date.now();
  fault.isBroken = true;
  const askedBefore = asked.length;
  const notice = page.getByRole("status").filter({ hasText: "The API is not responding" });
  // Until the server's copy is too old to be served as the truth.
  await expect(async () => {
    await page.getByRole("button", { name: "Refresh" }).first().click();
    // The server tries twice more before it answers with its copy.
    await expect(notice).toBeVisible({ timeout: 4000 });
  }).toPass();
  expect(asked.length).toBeGreaterThan(askedBefore);
  const [, clock, day] =
    /as of ([\d:]+), ([^(]+) \(/.exec((await notice.textContent()) ?? "") ?? [];
  // Told to the minute, which may have ended since.
  const minutes = Date.parse(`${day} ${clock} UTC`) - (answeredAt - (answeredAt % 60_000));
  expect([0, -60_000]).toContain(minutes);
  await expect(table).toHaveAttribute("aria-rowcount", "131");

  fault.isBroken = false;
  // An API that kept failing is left alone for a few seconds.
  await expect(async () => {
    const again = notice.getByRole("button", { name: "Try again" });
    if (await again.isVisible()) await again.click();
    await expect(notice).toHaveCount(0, { timeout: 1_000 });
  }).toPass();
  await expect(table).toHaveAttribute("aria-rowcount", "131");
});

test("a rate limit counts down and retries automatically", async ({
  page,
  models: table,
  gateway,
}) => {
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

test("a key that sees nothing reads differently from a search that finds nothing", async ({
  page,
  models: table,
  gateway,
}) => {
  const blind = await gateway({ models: [] });
  const noModels = page.getByText("No models are visible to this key");
  const noHits = page.getByText("Nothing matches “zebra”");
  for (const query of ["", "?q=zebra"]) {
    await page.goto(`${blind.origin}/${query}`);
    await expect(noModels).toBeVisible();
    await expect(page.getByRole("contentinfo").getByRole("status")).toHaveText("0 models");
    await expect(noHits).toHaveCount(0);
    await expect(table.getByRole("link")).toHaveCount(0);
  }
  const seeing = await gateway({ models });
  await page.goto(`${seeing.origin}/?q=zebra`);
  await expect(noHits).toBeVisible();
  await expect(noModels).toHaveCount(0);
  await page.getByRole("button", { name: "Clear search and filters" }).click();
  await expect(table).toHaveAttribute("aria-rowcount", "131");
});

test("being offline is reported until it ends", async ({
  page,
  models: table,
  details,
  context,
}) => {
  await page.goto("/?model=claude-opus-4-6");
  await expect(details.getByText("Pinned ID")).toBeVisible();
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  await table.getByRole("link", { name: "Claude Opus 4.5" }).click();
  const alert = details.getByRole("alert");
  await expect(alert).toContainText("You are offline");
  await expect(table.getByRole("link")).toHaveText(namesOf(DEFAULT_MODELS));
  await context.setOffline(false);
  await expect(details).toContainText("claude-opus-4-5-20251101");
  await expect(details.getByText("Pinned ID")).toBeVisible();
  await expect(alert).toHaveCount(0);
});

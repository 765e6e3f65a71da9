import type { Page } from "playwright/test";
import { refusal } from "../../fake-api/faults.ts";
import { generateModels } from "../../fake-api/generate.ts";
import { expect, expectAccessibleInBothThemes, test } from "../../support/fixtures.ts";
import { goTo } from "../../support/go-to.ts";

const models = generateModels({ size: 12, lifecycles: ["active"] });
/** The server must not answer from what it keeps itself. */
const environment = { CACHE_SECONDS: "0" };

test.use({ expectedRefusals: [0, 401, 402, 403, 404, 429, 502, 503, 529] });

const chipOf = (page: Page) => page.getByRole("banner").getByRole("status");

/** Notes every text that the chip has from now on, which is what a screen reader says of it. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await chipOf(page).evaluate((chip) => {
    const heard: string[] = [];
    new MutationObserver(() => {
      const text = chip.textContent;
      if (heard.at(-1) !== text) heard.push(text);
    }).observe(chip, { subtree: true, childList: true, characterData: true });
    Object.assign(globalThis, { heard });
  });
  return async () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
}

const colourOf = async (page: Page) =>
  chipOf(page)
    .locator("i")
    .evaluate((dot) => getComputedStyle(dot).backgroundColor);

const CASES: readonly [what: string, words: string, answer: () => Response][] = [
  ["the key is refused", "Key refused", () => refusal(401, "invalid x-api-key")],
  ["the account cannot be billed", "Billing problem", () => refusal(402, "no credit")],
  ["the key may not ask that", "Access refused", () => refusal(403, "not yours")],
  ["the rate limit is reached", "Rate limited", () => refusal(429, "rate limit")],
  ["the API fails", "API down", () => refusal(500, "down")],
  ["the API is overloaded", "API overloaded", () => refusal(529, "Overloaded")],
];
test("what fails is said once by the source, which is live again after that", async ({
  page,
  context,
  models: table,
  details,
  gateway,
}) => {
  let answer: (() => Response) | undefined;
  const { origin } = await gateway({ models, environment, interfere: () => answer?.() ?? null });
  await page.goto(origin);
  await expect(chipOf(page)).toHaveText("Live");
  const green = await colourOf(page);
  const heard = await listen(page);
  const colours = new Set<string>();
  const said: string[] = [];
  const expectLiveAgain = async () => {
    // The server leaves an API that keeps failing alone for a while.
    await expect(async () => {
      const retry = details.getByRole("button", { name: "Retry" });
      if (await retry.isVisible()) await retry.click();
      await expect(details.getByText("Pinned ID")).toBeVisible({ timeout: 2_000 });
    }).toPass();
    await expect(chipOf(page)).toHaveText("Live");
    expect(await colourOf(page)).toBe(green);
    said.push("Live");
    expect(await heard()).toEqual(said);
  };

  for (const [at, [what, words, failure]] of CASES.entries()) {
    await test.step(what, async () => {
      answer = failure;
      await table.getByRole("link").nth(at).click();
      await expect(chipOf(page)).toHaveText(words);
      said.push(words);
      const colour = await colourOf(page);
      expect(colour).not.toBe(green);
      if (!colours.has(colour)) await expectAccessibleInBothThemes(page);
      colours.add(colour);
      answer = undefined;
      await expectLiveAgain();
    });
  }

  await test.step("an answer of something in between is not green", async () => {
    const body = "<html>portal</html>";
    await page.route("**/v1/models/*", async (route) => route.fulfill({ body }));
    await table.getByRole("link").nth(CASES.length).click();
    await expect(chipOf(page)).toHaveText("Unreadable answer");
    said.push("Unreadable answer");
    await page.unroute("**/v1/models/*");
    await expectLiveAgain();
  });

  await test.step("a refused name or beta does not turn the source red", async () => {
    await goTo(page, "/?model=claude-nobody");
    await expect(details.getByText("model: claude-nobody")).toBeVisible();
    await expect(chipOf(page)).toHaveText("Live");
    expect(await heard()).toEqual(said);
  });

  await test.step("offline is shown at once, until the network is back", async () => {
    await context.setOffline(true);
    await expect(chipOf(page)).toHaveText("Offline");
    expect(await colourOf(page)).not.toBe(green);
    await page.getByRole("button", { name: "Refresh" }).click();
    await expect(page.getByText("You are offline")).toBeVisible();
    await expect(chipOf(page)).toHaveText("Offline");
    await context.setOffline(false);
    await expect(chipOf(page)).toHaveText("Live");
    await expect(page.getByText("You are offline")).toHaveCount(0);
    expect(await heard()).toEqual([...said, "Offline", "Live"]);
  });
});

test.describe("what is loaded ahead", () => {
  test.use({ loadsAhead: true });

  test("a server that is down is reported, with what to do, until it is back", async ({
    page,
    models: table,
    gateway,
  }) => {
    const first = await gateway({ models, environment });
    await page.clock.install();
    await page.goto(first.origin);
    await expect(chipOf(page)).toHaveText("Live");
    const loaded = page.waitForResponse(/source-details/);
    await page.clock.runFor(6000);
    // With all that it imports.
    const url = (await loaded).url();
    await page.evaluate(async (address) => import(address) as Promise<unknown>, url);
    const heard = await listen(page);
    await first.stop();
    await page.getByRole("button", { name: "Refresh" }).click();
    await expect(chipOf(page)).toHaveText("Server down");
    // The explanation was loaded while there was a server to load it from.
    await chipOf(page).getByRole("button").click();
    await expect(page.getByText("Check that it is still running. What was loaded")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(table.getByRole("link")).toHaveCount(models.length);

    await gateway({ models, environment: { ...environment, PORT: new URL(first.origin).port } });
    await page.getByRole("button", { name: "Retry" }).click();
    await expect(chipOf(page)).toHaveText("Live");
    expect(await heard()).toEqual(["Server down", "Live"]);
  });
});

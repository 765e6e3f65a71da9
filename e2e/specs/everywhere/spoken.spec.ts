import type { Page } from "playwright/test";
import { createGate } from "../../fake-api/faults.ts";
import { generateModels } from "../../fake-api/generate.ts";
import { expect, test } from "../../support/fixtures.ts";
import { goTo } from "../../support/go-to.ts";
import { visit } from "../../support/palette.ts";

test.use({ expectedRefusals: [404, 429] });

/** Notes down whatever the page has assistive technology read, apart from the state of the list. */
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const spoken: string[] = [];
    Object.assign(window, { spoken });
    const note = (node: Node | null) => {
      const element = node instanceof Element ? node : node?.parentElement;
      const live = element?.closest("[aria-live], [role=alert], [role=status], [role=timer]");
      if (!live || live.matches("[aria-live=off], [role=timer]")) return;
      if (live.closest(".status-bar, .page-header")) return;
      const text = live.textContent.replaceAll("\u00a0", " ").trim();
      if (text !== "") spoken.push(text);
    };
    new MutationObserver((records) => {
      const seen = new Set(records.map(({ target }) => target));
      for (const target of seen) note(target);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  return async () => page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
}

test("a change of view and the answer of a look-up are said once, and the title names the view", async ({
  page,
  details,
}) => {
  const spoken = await listen(page);
  await visit(page, "/");
  await expect(page).toHaveTitle("Model Catalogue");
  const views = ["Timeline", "Retirements", "Changes", "Aliases", "Audit", "Compare"];
  const lastLink = page.getByRole("link", { name: "Compare", exact: true });
  const place = await lastLink.boundingBox();
  for (const view of views) {
    await page
      .getByRole("link", { name: new RegExp(`^${view}`) })
      .first()
      .click();
    await expect(page).toHaveTitle(`${view} · Model Catalogue`);
    // Neither the mark of the view nor what is new in one moves the links.
    expect(await lastLink.boundingBox()).toEqual(place);
    await expect.poll(async () => (await spoken()).filter((text) => text === view)).toHaveLength(1);
  }
  await page.getByRole("link", { name: "Models", exact: true }).click();
  await expect(page).toHaveTitle("Model Catalogue");
  await expect
    .poll(async () => (await spoken()).filter((text) => text === "Models"))
    .toHaveLength(1);

  // The answer of a look-up is said once, and an unknown name without what is like it.
  const field = page.getByRole("combobox", { name: "Look up an alias or ID" });
  await field.fill("claude-opus-4-5");
  await field.press("Enter");
  const answer = "claude-opus-4-5 is an alias of claude-opus-4-5-20251101";
  await expect
    .poll(async () => (await spoken()).filter((text) => text.endsWith(answer)))
    .toHaveLength(1);
  await field.fill("claude-opus-99");
  await field.press("Enter");
  await expect(details.getByRole("heading", { name: "Similar models" })).toBeVisible();
  const alert = details.getByRole("alert");
  await expect(alert).toContainText("No such model");
  await expect(alert.getByRole("link")).toHaveCount(0);
  await expect(alert).not.toContainText("Similar models");
});

test("the model that is opened is said once, by pointer and by keyboard, and the title names it", async ({
  page,
  models,
  details,
}) => {
  await page.clock.install();
  const spoken = await listen(page);
  await visit(page, "/");
  await models.getByRole("link", { name: "Claude Opus 4.5", exact: true }).click();
  await expect(page).toHaveTitle("Claude Opus 4.5 · Model Catalogue");
  await page.clock.runFor(1500);
  expect((await spoken()).filter((text) => text.includes("Claude Opus 4.5"))).toEqual([
    "Claude Opus 4.5",
  ]);
  await goTo(page, "/?view=timeline&model=claude-opus-4-5");
  await expect(page).toHaveTitle("Claude Opus 4.5 · Timeline · Model Catalogue");

  // By keyboard the heading gets the focus and is not said a second time.
  await goTo(page, "/");
  await models.getByRole("link", { name: "Claude Opus 4.6", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(details.getByRole("heading", { level: 2 })).toBeFocused();
  await expect(details.getByText("Pinned ID")).toBeVisible();
  await page.clock.runFor(1000);
  expect((await spoken()).filter((text) => text.includes("Opus 4.6"))).toEqual([]);
  const spokenBefore = (await spoken()).length;
  await page.keyboard.press("n");
  await expect(details.getByRole("heading", { level: 2 })).not.toHaveText("Claude Opus 4.6");
  const next = (await details.getByRole("heading", { level: 2 }).textContent()) ?? "";
  const isNext = (text: string) => text === next;
  await expect
    .poll(async () => (await spoken()).slice(spokenBefore).filter(isNext))
    .toHaveLength(1);
});

test("neither a countdown nor pages that come in are said one by one", async ({
  page,
  gateway,
}) => {
  await page.clock.install();
  const spoken = await listen(page);
  const gate = createGate();
  let isLimited = true;
  const { origin } = await gateway({ models: generateModels({ size: 400 }) });
  await page.route(/after_id/, async (route) => {
    await gate.opened;
    const headers = { "retry-after": "5" };
    return isLimited ? route.fulfill({ status: 429, headers, json: {} }) : route.continue();
  });
  await page.goto(`${origin}/?limit=20&sort=name`);
  const bar = page.locator(".status-bar [role=status]");
  await expect(bar).toHaveText(/fetching/);
  await expect(bar).toHaveAttribute("aria-live", "off");
  gate.open();
  await expect(page.getByRole("timer")).toBeVisible();
  const before = (await spoken()).filter((text) => text.includes("retrying")).length;
  await page.clock.runFor(2500);
  expect((await spoken()).filter((text) => text.includes("retrying"))).toHaveLength(before);
  isLimited = false;
  await expect(bar).toHaveText("321 models", { timeout: 20_000 });
  await expect(bar).not.toHaveAttribute("aria-live");
});

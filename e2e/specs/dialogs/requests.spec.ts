import type { Locator, Page } from "playwright/test";
import { refusal } from "../../fake-api/faults.ts";
import { generateModels } from "../../fake-api/generate.ts";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "../../support/fixtures.ts";
import { PHONE } from "../../support/sizes.ts";

/** The key of the gateways, which must show up nowhere. */
const KEY = "sk-ant-of-the-tests";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const clipboard = async (page: Page) => page.evaluate(async () => navigator.clipboard.readText());

/** What a fact of the opened request says. */
const fact = (drawer: Locator, name: string) =>
  drawer.getByRole("definition").filter({
    has: drawer.page().locator("xpath=preceding-sibling::dt").filter({ hasText: name }),
  });

test("a request is listed and opens to its facts, its headers and its JSON", async ({ page }) => {
  const path = "/v1/models/claude-opus-4-5";
  const answered = page.waitForResponse((response) => response.url().endsWith(path));
  await page.goto("/?model=claude-opus-4-5&betas=context-1m-2025-08-07");
  const body = await (await answered).text();
  const button = page.getByRole("button", { name: "Requests" });
  await button.focus();
  await page.keyboard.press("Enter");
  const drawer = page.getByRole("dialog", { name: "Requests" });
  const list = drawer.getByRole("list", { name: "Requests" });
  // The list, the details, and the details without the beta, to tell what it changes.
  const rows = list.getByRole("listitem").filter({ hasNotText: "lifecycle" });
  await expect(rows).toHaveCount(3);
  const row = list.getByRole("button", { name: path }).filter({ hasText: "Betas" });
  await expect(row).toContainText(/200.*characters · fresh.*req_.*Betas context-1m-2025-08-07/);
  await expectAccessible(page);

  await row.focus();
  await page.keyboard.press("Enter");
  await expect(drawer.getByRole("button", { name: "All requests" })).toBeFocused();
  await expect(fact(drawer, "Size")).toHaveText(`${body.length} characters, decoded`);
  await expect(fact(drawer, "Cache")).toHaveText("Fresh: from the embedded catalogue");
  await drawer.getByText("Response headers").click();
  await expect(drawer.getByText("application/json")).toBeVisible();

  const tree = drawer.getByRole("tree", { name: "JSON" });
  const value = (text: string) => tree.getByRole("treeitem", { name: text });
  await expect(tree.getByRole("treeitem")).toHaveCount(12);
  await tree.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(tree.getByRole("treeitem")).toHaveCount(1);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("End");
  await expect(value('"capabilities"')).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("/");
  const search = drawer.getByRole("searchbox", { name: "Search JSON" });
  await expect(search).toBeFocused();
  await search.fill("OPUS");
  await expect(drawer.getByText("1 of 3")).toBeVisible();
  await page.keyboard.press("Shift+Enter");
  await expect(drawer.getByText("3 of 3")).toBeVisible();
  await expect(value('"line": "opus"')).toHaveAttribute("aria-selected", "true");
  await drawer.getByRole("button", { name: "Copy value" }).click();
  expect(await clipboard(page)).toBe('"opus"');
  await search.fill("(.*");
  await expect(drawer.getByText("No hits")).toBeVisible();
  await expectAccessible(page);
  await drawer.getByRole("button", { name: "Copy JSON" }).click();
  expect(await clipboard(page)).toBe(body);
  await drawer.getByRole("button", { name: "Copy as curl" }).click();
  expect(await clipboard(page)).toBe(
    [
      `curl '${new URL(page.url()).origin}${path}' \\`,
      '  -H "x-api-key: $ACCESS_TOKEN" \\',
      "  -H 'anthropic-version: 2026-10-21' \\",
      "  -H 'anthropic-beta: context-1m-2025-08-07'",
    ].join("\n"),
  );

  await page.keyboard.press("Escape");
  await expect(drawer).toBeHidden();
  await expect(button).toBeFocused();
  await expect(page.getByRole("complementary", { name: "Model details" })).toBeVisible();
});

test.describe("in front of an API with problems", () => {
  test.use({ expectedRefusals: [0, 400, 429, 502] });

  test("every outcome is listed, and the key is nowhere", async ({ page, models, gateway }) => {
    const known = generateModels({ size: 40, lifecycles: ["active"] });
    const [first, second, third] = known.map(({ id }) => id);
    let isDown = false;
    const { origin } = await gateway({
      models: known,
      environment: { CACHE_SECONDS: "1" },
      dress: (model) => ({
        ...model,
        display_name: "Gnp\u202elol",
        "<b>__proto__</b>": { [KEY]: 1 },
      }),
      interfere: ({ url, headers }) => {
        if (headers.get("anthropic-beta")?.includes("refused")) {
          return refusal(400, `You sent ${KEY} with this`);
        }
        if (url.endsWith(`/${second}`)) return slowDown();
        return isDown ? refusal(500, "down") : null;
      },
    });
    await page.goto(`${origin}/?workspace=wrkspc_1&betas=a-2026-01-01,b-2026-01-01`);
    await expect(models).toHaveAttribute("aria-rowcount", "41");
    // The first is answered, the second refused, the third never answered and then given up.
    await models.getByRole("link").nth(0).click();
    await expect(page.getByRole("button", { name: "Raw JSON" })).toBeVisible();
    await models.getByRole("link").nth(1).click();
    await expect(page.getByText("retrying in")).toBeVisible();
    await page.route(`**/v1/models/${third}`, () => undefined);
    await models.getByRole("link").nth(2).click();
    await expect(page.getByRole("status", { name: "Loading model" })).toBeVisible();
    await page.keyboard.press("Escape");
    isDown = true;
    const notResponding = page.getByText("The API is not responding");
    const refresh = page.getByRole("button", { name: "Refresh" });
    await expect
      .poll(
        async () => {
          await refresh.click();
          await expect(refresh).toBeEnabled();
          return notResponding.isVisible();
        },
        { timeout: 30_000 },
      )
      .toBe(true);
    await page.getByRole("button", { name: /^Remove betas?$/ }).click();
    await expect(page.getByRole("button", { name: "Retry" })).toBeVisible();
    await page.route("**/v1/models?**", async (route) => route.abort("connectionrefused"));
    await page.getByRole("button", { name: "Retry" }).click();
    await expect(page.getByText("cannot be reached").first()).toBeVisible();

    await page.getByRole("button", { name: "Requests" }).click();
    const drawer = page.getByRole("dialog", { name: "Requests" });
    const rows = drawer.getByRole("list", { name: "Requests" }).getByRole("button");
    const back = drawer.getByRole("button", { name: "All requests" });
    const openFirst = async (words: RegExp) => rows.filter({ hasText: words }).first().click();
    // A page at rest asks for the whole list in the background, and fails as well.
    await expect(rows.first()).toContainText(/Failed/);
    await expect(rows.filter({ hasText: "502" }).first()).toContainText(
      /502.*2 retries.*req_scripted_refusal/,
    );
    await expect(rows.last()).toContainText(
      /200.*upstream.*req_e2e_1.*Betas a-2026-01-01, b-2026-01-01.*Workspace wrkspc_1/,
    );

    await openFirst(/502/);
    await expect(fact(drawer, "Retries")).toContainText("2 retries");
    await expect(drawer.getByRole("treeitem", { name: '"api_error"' })).toBeVisible();
    await back.click();
    await openFirst(/429/);
    await drawer.getByText("Response headers").click();
    await expect(drawer.getByText("retry-after")).toBeVisible();
    await back.click();
    await openFirst(/Aborted/);
    await expect(drawer.getByText("The response was no longer needed")).toBeVisible();
    await back.click();
    await openFirst(/stale/);
    await expect(fact(drawer, "Cache")).toContainText(/^Stale.*as of \d{4}-/);
    await expect(fact(drawer, "Workspace")).toHaveText("wrkspc_1");
    await back.click();
    await openFirst(new RegExp(`/${first}.*200`));
    await expect(drawer.getByRole("treeitem", { name: String.raw`"Gnp\u202elol"` })).toBeVisible();
    await drawer.getByRole("searchbox", { name: "Search JSON" }).fill("__PROTO__");
    await expect(drawer.getByRole("treeitem", { name: '"<b>__proto__</b>"' })).toBeVisible();
    await drawer.getByRole("button", { name: "Copy as curl" }).click();
    const command = await clipboard(page);
    expect(command).toContain("anthropic-workspace-id: wrkspc_1");
    await drawer.getByRole("button", { name: "Copy JSON" }).click();
    expect(command + (await clipboard(page)) + (await page.content())).not.toContain(KEY);
    await page.keyboard.press("Escape");

    await page.unroute("**/v1/models?**");
    await page.goto(`${origin}/?betas=refused`);
    await expect(page.getByRole("button", { name: "Remove refused" })).toBeVisible();
    await page.getByRole("button", { name: "Requests" }).click();
    await openFirst(/400/);
    await expect(drawer.getByRole("treeitem", { name: "You sent" })).toBeVisible();
    expect(await page.content()).not.toContain(KEY);
  });
});

function slowDown(): Response {
  const answer = refusal(429, "slow down");
  answer.headers.set("retry-after", "3600");
  return answer;
}

test("later pages keep no body, which can be sent for again, and the list can be cleared", async ({
  page,
  models,
}) => {
  // Two pages each time.
  await page.goto("/?limit=20&q=no+such+model&lifecycle=active,deprecated,retired");
  await expect(models).toHaveAttribute("aria-busy", "false");
  await page.getByRole("button", { name: "Refresh" }).click();
  await page.getByRole("button", { name: "Requests" }).click();
  const drawer = page.getByRole("dialog", { name: "Requests" });
  const rows = drawer.getByRole("list", { name: "Requests" }).getByRole("listitem");
  await expect(rows.filter({ hasText: "after_id=" })).toHaveCount(2);
  await rows.filter({ hasText: "after_id=" }).first().getByRole("button").click();
  await expect(drawer.getByText("Body no longer available")).toBeVisible();
  await drawer.getByRole("button", { name: "Send again" }).click();
  await drawer.getByRole("searchbox", { name: "Search JSON" }).fill("last_id");
  await expect(drawer.getByText("1 of 1")).toBeVisible();
  await drawer.getByRole("button", { name: "All requests" }).click();
  await drawer.getByRole("button", { name: "Clear" }).click();
  await expect(drawer.getByText("No requests")).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: PHONE, hasTouch: true, colorScheme: "dark" });

  test("the drawer covers the page, and leads back to where one was", async ({ page, models }) => {
    await page.goto("/");
    await expect(models).toHaveAttribute("aria-busy", "false");
    await page.getByRole("button", { name: "More" }).click();
    await page.getByRole("button", { name: "Requests" }).click();
    const drawer = page.getByRole("dialog", { name: "Requests" });
    await expect(drawer.getByRole("listitem")).toHaveCount(1);
    expect((await drawer.boundingBox())?.width).toBe(PHONE.width);
    await drawer.getByRole("button", { name: "Close" }).click();
    await expect(drawer).toBeHidden();

    await models.getByRole("link", { name: "Claude Opus 4.5" }).click();
    const details = page.getByRole("dialog", { name: "Model details" });
    await details.getByRole("button", { name: "Raw JSON" }).click();
    await expect(drawer.getByRole("treeitem", { name: '"id"' })).toBeVisible();
    await drawer.getByRole("treeitem", { name: '"id"' }).click();
    await expect(drawer.getByRole("button", { name: "Copy value" })).toBeInViewport();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await expect(drawer).toBeHidden();
    await expect(details).toBeVisible();
  });
});

test("the JSON of an answer is shown and copied with its numbers as they came", async ({
  page,
}) => {
  const body =
    '{"type":"model","id":"b","display_name":"B","created_at":"2026-01-02T00:00:00Z","n":9007199254740993,"x":{"2":1.10,"1":1e3}}';
  await page.route(/\/v1\/models\/b/, async (route) =>
    route.fulfill({ body, contentType: "application/json" }),
  );
  await page.goto("/?model=b");
  await page.getByRole("button", { name: "Raw JSON" }).click();
  const tree = page.getByRole("tree", { name: "JSON" });
  await expect(tree.getByRole("treeitem", { name: '"n": 9007199254740993' })).toBeVisible();
  await expect(tree.getByRole("treeitem", { name: /^"[12]"/ })).toHaveText([
    '"2": 1.10',
    '"1": 1e3',
  ]);
  await page.getByRole("button", { name: "Copy JSON" }).click();
  await expect.poll(async () => clipboard(page)).toBe(body);
});

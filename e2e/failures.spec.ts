import { breakable, REFUSAL_ID, refusal } from "./catalogue/faults.ts";
import { generateModels } from "./catalogue/generate.ts";
import { expect, test } from "./fixtures.ts";

const models = generateModels({ size: 130, stages: ["active"] });

test.use({ expectedRefusals: [0, 400, 401, 429, 500, 502, 503, 504, 529] });

test("a failed page keeps what is there, and Retry goes on from that page", async ({
  page,
  models: table,
  gateway,
}) => {
  const fault = breakable(
    (url) => url.searchParams.get("after_id") === models[59]?.id,
    () => refusal(400, "after_id: this page is broken"),
  );
  const { origin, asked } = await gateway({ models, interfere: fault.interfere });
  await page.goto(`${origin}/?limit=20&sort=name`);
  await expect(page.getByText("after_id: this page is broken").first()).toBeVisible();
  await expect(page.getByText(REFUSAL_ID).first()).toBeVisible();
  await expect(table).toHaveAttribute("aria-rowcount", "61");
  await expect(table).toHaveAttribute("aria-busy", "false");
  await expect(
    page
      .getByRole("status")
      .filter({ hasText: /\b60\b/ })
      .first(),
  ).toBeVisible();

  const askedBefore = asked.length;
  fault.isBroken = false;
  await page.getByRole("button", { name: "Retry" }).click();
  await expect(table).toHaveAttribute("aria-rowcount", "131");
  await expect(page.getByRole("status").filter({ hasText: "130 models" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Retry" })).toBeHidden();
  expect(asked.slice(askedBefore).map(({ path }) => path)).toEqual(
    [59, 79, 99, 119].map((last) => `/v1/models?limit=20&after_id=${models[last]?.id}`),
  );
});

test("a cursor that leads in a circle ends with a sentence", async ({
  page,
  models: table,
  gateway,
}) => {
  const { origin, asked } = await gateway({
    models,
    interfere: ({ url }) =>
      url.includes(`after_id=${models[39]?.id}`)
        ? Response.json({ data: models.slice(20, 40), has_more: true, last_id: models[39]?.id })
        : null,
  });
  await page.goto(`${origin}/?limit=20&sort=name`);
  await expect(page.getByText(/cursor|same page|in a circle|loop/i).first()).toBeVisible();
  await expect(table).toHaveAttribute("aria-busy", "false");
  await expect(table).toHaveAttribute("aria-rowcount", "41");
  expect(asked.length).toBeLessThan(6);
});

const ENDLESS: readonly [what: string, page: object, rows: number][] = [
  ["has no cursor", { data: models.slice(20, 40), has_more: true, last_id: null }, 40],
  ["is empty", { data: [], has_more: true, first_id: null, last_id: null }, 20],
];
for (const [what, page2, rows] of ENDLESS) {
  test(`a page that promises more and ${what} ends the fetch`, async ({
    page,
    models: table,
    gateway,
  }) => {
    const { origin } = await gateway({
      models,
      interfere: ({ url }) => (url.includes("after_id") ? Response.json(page2) : null),
    });
    await page.goto(`${origin}/?limit=20&sort=name`);
    await expect(table).toHaveAttribute("aria-busy", "false");
    await expect(table).toHaveAttribute("aria-rowcount", String(rows + 1));
    await expect(page.getByRole("alert")).toContainText(/there is more/i);
  });
}

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
  await expect(table.getByRole("link").first()).toBeVisible();
  await page.route("**/v1/**", async (route) => route.abort("connectionrefused"));
  await table.getByRole("link", { name: "Claude Opus 4.5" }).click();
  await expect(details.getByText(/reach|connect|offline/i).first()).toBeVisible();
  await expect(table.getByRole("link").first()).toBeVisible();
  await page.unroute("**/v1/**");
  await details.getByRole("button", { name: "Retry" }).click();
  await expect(details.getByText("Pinned ID")).toBeVisible();
});

import { breakable, REFUSAL_ID, refusal } from "../../fake-api/faults.ts";
import { generateModels } from "../../fake-api/generate.ts";
import { expect, test } from "../../support/fixtures.ts";

const models = generateModels({ size: 130, lifecycles: ["active"] });

test.use({ expectedRefusals: [400] });

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
  await expect(page.getByText(/cursor/i).first()).toBeVisible();
  await expect(table).toHaveAttribute("aria-busy", "false");
  await expect(table).toHaveAttribute("aria-rowcount", "41");
  expect(asked.length).toBeLessThan(6);
});

const ENDLESS: readonly [what: string, page: object, rows: number, said: RegExp][] = [
  // The cursor is the ID of its last entry, which leads to the same page again.
  [
    "has no cursor",
    { data: models.slice(20, 40), has_more: true, last_id: null },
    40,
    /there is more/i,
  ],
  ["is empty", { data: [], has_more: true, first_id: null, last_id: null }, 20, /there is more/i],
];
test("a first page that is empty and promises more is no key without models", async ({
  page,
  gateway,
}) => {
  const empty = { data: [], has_more: true, first_id: null, last_id: null };
  const { origin } = await gateway({ models, interfere: () => Response.json(empty) });
  await page.goto(origin);
  await expect(page.getByRole("alert")).toContainText(/there is more/i);
  await expect(page.getByText("visible to this key")).toBeHidden();
});

for (const [what, page2, rows, said] of ENDLESS) {
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
    await expect(page.getByRole("alert")).toContainText(said);
  });
}

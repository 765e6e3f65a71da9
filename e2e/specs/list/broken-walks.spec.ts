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
  // A page at rest asks for whole lists in the background.
  const pagesOfWalk = asked.slice(askedBefore).filter(({ path }) => path.includes("limit=20"));
  expect(pagesOfWalk.map(({ path }) => path)).toEqual(
    [59, 79, 99, 119].map((last) => `/v1/models?limit=20&after_id=${models[last]?.id}`),
  );
});

/** What the walk is answered from its second page on, how many rows there are then, and what is said. */
const ENDLESS: readonly [what: string, page2: object, rows: number, said: RegExp][] = [
  [
    "a cursor that leads in a circle",
    { data: models.slice(20, 40), has_more: true, last_id: models[39]?.id },
    40,
    /listed already/i,
  ],
  // The cursor is the ID of its last entry, which leads to the same page again.
  [
    "a page that promises more and has no cursor",
    { data: models.slice(20, 40), has_more: true, last_id: null },
    40,
    /there is more/i,
  ],
  [
    "a page that promises more and is empty",
    { data: [], has_more: true, first_id: null, last_id: null },
    20,
    /there is more/i,
  ],
];

test("a walk that would never end is ended with a sentence, and an empty first page that promises more is no key without models", async ({
  page,
  models: table,
  gateway,
}) => {
  let page2: object = {};
  let page1: object | null = null;
  const { origin, asked } = await gateway({
    models,
    environment: { CACHE_SECONDS: "0" },
    interfere: ({ url }) => {
      if (url.includes("after_id")) return Response.json(page2);
      return page1 && Response.json(page1);
    },
  });
  for (const [what, answer, rows, said] of ENDLESS) {
    await test.step(what, async () => {
      const before = asked.length;
      page2 = answer;
      await page.goto(`${origin}/?limit=20&sort=name`);
      await expect(page.getByRole("alert")).toContainText(said);
      await expect(table).toHaveAttribute("aria-busy", "false");
      await expect(table).toHaveAttribute("aria-rowcount", String(rows + 1));
      const walk = asked.slice(before).filter(({ path }) => path.includes("limit=20"));
      expect(walk.length).toBeLessThan(6);
    });
  }
  page1 = { data: [], has_more: true, first_id: null, last_id: null };
  await page.goto(`${origin}/?limit=100`);
  await expect(page.getByRole("alert")).toContainText(/there is more/i);
  await expect(page.getByText("visible to this key")).toBeHidden();
});

import { generateModels } from "../../fake-api/generate.ts";
import { expect, test } from "../../support/fixtures.ts";
import { goTo } from "../../support/go-to.ts";

const HOSTILE_NAMES = ['<img src=x onerror="alert(1)">', "evil\u202Eexe.txt", "x".repeat(3_000)];

test("every field and the capability tree are shown, what is new is marked, and hostile names are text", async ({
  page,
  models: table,
  details,
  gateway,
}) => {
  const models = generateModels({ size: 4, lifecycles: ["active"] }).map((model, at) => ({
    ...model,
    display_name: HOSTILE_NAMES[at] ?? model.display_name,
    capabilities: {
      batch: { supported: true },
      citations: { supported: false },
      effort: { supported: true, high: { supported: true }, xhigh: null },
      telepathy: { supported: true },
    },
    price_per_thought: { input: 3 },
  }));
  const { origin } = await gateway({ models });
  await page.goto(origin);
  await expect(table.getByRole("link")).toHaveCount(4);
  // They keep their position.
  await expect(table.getByRole("link").first()).toHaveText('<img src=x onerror="alert(1)">');
  await expect(table.getByRole("link").nth(1)).not.toHaveText(/\u202E/);
  await expect(table.getByRole("img")).toHaveCount(0);

  await goTo(page, `/?model=${models[3]?.id}`);
  await expect(details.getByText("Pinned ID")).toBeVisible();
  await expect(details).toContainText(/Batch\s*Supported/i);
  await expect(details).toContainText(/Citations\s*Not supported/i);
  await expect(details).toContainText(/Extra high\s*Not reported/i);
  await expect(details).toContainText(/Telepathy\s*New field\s*Supported/i);
  await expect(details).toContainText(/price_per_thought\s*\{"input":3\}\s*New field/);
});

test("a gateway of the first version leaves the newer fields not reported", async ({
  page,
  models: table,
  details,
  gateway,
}) => {
  const models = generateModels({ size: 12, lifecycles: ["active"] });
  const { origin } = await gateway({
    models,
    dress: ({ id, type, display_name, created_at }) => ({ id, type, display_name, created_at }),
  });
  await page.goto(origin);
  const row = table.getByRole("row", { name: models[0]?.display_name ?? "" });
  await expect(table.getByRole("columnheader")).toHaveText(["Model", "ID", "Released"]);
  await expect(
    page.getByText("This server reports no lifecycles, context windows or output limits."),
  ).toBeVisible();
  await row.getByRole("link").click();
  await expect(details.getByText("This server’s own ID")).toBeVisible();
  await expect(details.getByText("Not reported").nth(3)).toBeVisible();
});

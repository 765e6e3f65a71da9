import type { ModelInfo } from "../../../src/shared/contract/model-info.ts";
import { refusal } from "../../fake-api/faults.ts";
import { generateModels } from "../../fake-api/generate.ts";
import { expect, test } from "../../support/fixtures.ts";

const YES = { supported: true };
const NO = { supported: false };

test("a link with more names than can be compared compares six, and says which are left out", async ({
  page,
  gateway,
}) => {
  const models = generateModels({ size: 8, lifecycles: ["active"] });
  const known = models.map(({ id }) => id);
  const { origin, asked } = await gateway({ models, environment: { CACHE_SECONDS: "0" } });
  await page.goto(`${origin}/?view=compare&compare=${known.join()}`);
  const table = page.getByRole("table", { name: "Comparison" });
  await expect(table.getByRole("columnheader")).toHaveCount(1 + 6);
  const [seventh, eighth] = known.slice(6);
  const notice = page.getByRole("alert");
  await expect(notice).toContainText(`“${seventh}” in compare`);
  await expect(notice).toContainText(`“${eighth}” in compare`);
  const requestedNames = () => asked.map(({ path }) => path.replace("/v1/models/", ""));
  await expect.poll(requestedNames).toEqual(expect.arrayContaining(known.slice(0, 6)));
  for (const id of [seventh, eighth]) expect(requestedNames()).not.toContain(id);
});

test.describe("a live API that disagrees with the sample", () => {
  test.use({ expectedRefusals: [403], permissions: ["clipboard-read", "clipboard-write"] });

  const model = (id: string, more: Partial<ModelInfo> = {}): ModelInfo => ({
    type: "model",
    id,
    display_name: `<b>${id}</b>`,
    created_at: "2026-01-02T00:00:00Z",
    ...more,
  });
  const capabilities = (more: object) => ({ batch: YES, ...more });
  const live = [
    model("claude-opus-4-5-20251101", { capabilities: capabilities({ telepathy: NO }) }),
    model("claude-opus-9", {
      price: { input: 3 },
      capabilities: JSON.parse(
        '{"batch":{"supported":true},"__proto__":{"supported":true}}',
      ) as object,
    }),
    model("claude-forbidden"),
  ];

  test("is believed, in words that claim no more than it answered, and a failure hides no other column", async ({
    page,
    gateway,
  }) => {
    let forbidden = /claude-forbidden$/;
    const { origin, asked } = await gateway({
      models: live,
      aliases: { "claude-opus-4-5": "claude-opus-9" },
      interfere: ({ url }) => (forbidden.test(url) ? refusal(403, "not for this key") : null),
    });
    await page.goto(
      `${origin}/?view=compare&compare=claude-opus-4-5-20251101,claude-opus-4-5,claude-forbidden&betas=some-beta-2026-01-01`,
    );
    const table = page.getByRole("table", { name: "Comparison" });
    const row = (name: string | RegExp) =>
      table.getByRole("row").filter({
        has: page.getByRole("rowheader", { name, exact: true }),
      });
    await expect(table).toContainText("claude-opus-4-5 is an alias of claude-opus-9");
    await expect(table).toContainText("not for this key");
    await expect(table.locator("b")).toHaveCount(0);
    await expect(row("Lifecycle cannot be compared").getByRole("cell")).toHaveText([
      "Not reported",
      "Not reported",
    ]);
    await expect(row("price cannot be compared New field").getByRole("cell")).toHaveText([
      "Not reported",
      '{"input":3}',
    ]);
    await expect(row("Telepathy cannot be compared New field").getByRole("cell")).toHaveText([
      "Not supported",
      /Not reported$/,
    ]);
    await expect(row("__proto__ cannot be compared New field").getByRole("cell")).toHaveText([
      /Not reported$/,
      "Supported",
    ]);
    const retrieves = asked.filter(({ path }) => path.startsWith("/v1/models/"));
    expect(retrieves.map(({ headers }) => headers.get("anthropic-beta"))).toEqual(
      retrieves.map(() => "some-beta-2026-01-01"),
    );

    await page.getByRole("button", { name: "Copy as Markdown" }).click();
    await expect
      .poll(async () => page.evaluate(async () => navigator.clipboard.readText()))
      .toContain(
        "| Field | `<b>claude-opus-4-5-20251101</b>` | `<b>claude-opus-9</b>` | claude-forbidden |",
      );

    forbidden = /no such name$/;
    await table.getByRole("button", { name: "Retry" }).click();
    // There are three cells while it is being asked, too; its name comes with the answer.
    await expect(table.getByRole("columnheader").nth(3)).toContainText("<b>claude-forbidden</b>");
    await expect(row("Lifecycle cannot be compared").getByRole("cell")).toHaveCount(3);
    forbidden = /claude-[^/]+$/;
    await page.getByRole("button", { name: "Remove betas" }).click();
    await expect(page).not.toHaveURL(/betas=/);
    await expect(table.getByText("Showing the previous answer below.")).toHaveCount(3);
    await expect(row("Lifecycle cannot be compared").getByRole("cell")).toHaveCount(3);
    forbidden = /no such name$/;
    await table.getByRole("button", { name: "Retry" }).first().click();
    await expect(table.getByText("Showing the previous answer below.")).toHaveCount(2);
  });
});

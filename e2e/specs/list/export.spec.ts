import type { ModelInfo } from "../../../src/shared/contract/model-info.ts";
import { breakable, createGate, refusal } from "../../fake-api/faults.ts";
import { generateModels } from "../../fake-api/generate.ts";
import { askModels, exportAs, exportDialog } from "../../support/export-list.ts";
import { expect, test } from "../../support/fixtures.ts";
import { goTo } from "../../support/go-to.ts";
import { readCsv } from "../../support/read-csv.ts";
import { SAMPLE_MODELS, SAMPLE_REPLACEMENTS } from "../../support/sample.ts";

const VISIBLE = [
  "display_name",
  "id",
  "created_at",
  "lifecycle",
  "max_input_tokens",
  "max_tokens",
] as const;

const cellOf = (value: string | number | boolean | null | undefined) => String(value ?? "");
/** A date as a table has it: the epoch stands for one that nobody knows. */
const dateOf = (value: string | undefined) => (Date.parse(value ?? "") === 0 ? "" : cellOf(value));
const visibleRows = (models: readonly ModelInfo[]) => [
  [...VISIBLE, "replacement (official Go SDK)"],
  ...models.map((model) => [
    ...VISIBLE.map((field) => cellOf(model[field])),
    SAMPLE_REPLACEMENTS.get(model.id) ?? "",
  ]),
];

test("the embedded catalogue is saved as the list shows it, in both formats", async ({
  page,
  models,
}) => {
  await page.goto("/");
  await expect(models).toHaveAttribute("aria-busy", "false");
  const listed = await askModels(page, "/v1/models?limit=1000");

  const csv = await exportAs(page, { format: "CSV", fields: "Visible columns" });
  expect(csv.name).toBe("models-2026-11-27.csv");
  expect(csv.text).toMatch(/^\ufeffdisplay_name,/);
  expect(readCsv(csv.text)).toEqual(visibleRows(listed));
  await expect(page.getByRole("button", { name: "Export" })).toBeFocused();

  const json = await exportAs(page, { format: "JSON", fields: "All fields" });
  expect(json.name).toBe("models-2026-11-27.json");
  expect(json.text).toBe(`[\n${listed.map((model) => JSON.stringify(model)).join(",\n")}\n]\n`);

  await goTo(page, "/?q=opus&line=opus&lifecycle=deprecated,retired&sort=-name");
  const opus = SAMPLE_MODELS.filter(
    ({ line, lifecycle }) => line === "opus" && lifecycle !== "active",
  );
  await expect(models.getByRole("link")).toHaveCount(opus.length);
  const names = await models.getByRole("link").allTextContents();
  const narrowed = await exportAs(page, { format: "JSON", fields: "Visible columns" });
  expect(narrowed.name).toBe(
    "models-2026-11-27-opus-deprecated-retired-q-opus-by-name-descending.json",
  );
  const saved = JSON.parse(narrowed.text) as ModelInfo[];
  expect(saved.map(({ display_name }) => display_name)).toEqual(names);
  for (const model of saved) {
    expect(VISIBLE.filter((field) => field in model)).toEqual(Object.keys(model));
  }

  await goTo(page, "/?q=no+such+model");
  await page.getByRole("button", { name: "Export" }).click();
  await expect(exportDialog(page).getByRole("status")).toContainText("the file would be empty");
  await expect(exportDialog(page).getByRole("button", { name: "Export" })).toBeDisabled();
});

test("the rest of a live list is fetched first, each page once, and all of it is saved", async ({
  page,
  models,
  gateway,
}) => {
  const all = generateModels({ size: 300, lifecycles: ["active"] });
  const gate = createGate();
  const { origin } = await gateway({
    models: all,
    interfere: async ({ url }) => {
      if (url.includes("after_id")) await gate.opened;
      return null;
    },
  });
  const asked: string[] = [];
  page.on("request", (request) => {
    // A page at rest for seconds checks for changes in the background, in pages of a thousand.
    if (/\/v1\/models\?limit=(100|20)(&|$)/.test(request.url())) asked.push(request.url());
  });
  await page.goto(`${origin}/?limit=100`);
  await expect(models.getByRole("link").first()).toBeVisible();
  const dialog = exportDialog(page);
  await page.getByRole("button", { name: "Export" }).click();
  await expect(dialog.getByRole("status")).toHaveText(/^100 models loaded, fetching the rest/);
  await expect(dialog.getByRole("progressbar", { name: "Loading models" })).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Export" })).toBeDisabled();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(dialog).toBeHidden();
  gate.open();
  await expect(page.getByRole("status").filter({ hasText: "200 loaded, more" })).toBeVisible();
  expect(asked).toHaveLength(2);

  const { text } = await exportAs(page, { format: "CSV", fields: "All fields" });
  expect(new Set(asked).size).toBe(3);
  expect(asked).toHaveLength(3);
  const [head = [], ...rows] = readCsv(text);
  expect(rows).toHaveLength(300);
  expect(head.slice(0, 4)).toEqual(["type", "id", "created_at", "display_name"]);
  expect(head).toContain("capabilities.thinking.types.enabled.supported");
  for (const [at, row] of rows.entries()) {
    const told = (name: string) => row[head.indexOf(name)];
    expect(told("id")).toBe(all[at]?.id);
    expect(told("created_at")).toBe(dateOf(all[at]?.created_at));
    const tree = all[at]?.capabilities as { batch?: { supported: boolean } } | null;
    expect(told("capabilities.batch.supported")).toBe(cellOf(tree?.batch?.supported));
  }

  asked.length = 0;
  await goTo(page, `${origin}/?limit=20&sort=id`);
  const byId = await exportAs(page, { format: "JSON", fields: "Visible columns" });
  expect(asked).toHaveLength(15);
  const listed = (JSON.parse(byId.text) as ModelInfo[]).map(({ display_name }) => display_name);
  expect(listed).toHaveLength(300);
  const shown = await models.getByRole("link").allTextContents();
  expect(listed.slice(0, shown.length)).toEqual(shown);
});

test("what JavaScript would serialize differently is saved verbatim, in both formats", async ({
  page,
  models,
  details,
}) => {
  const fields = (id: string, createdAt: string) =>
    `"type":"model","id":"${id}","display_name":"${id}","created_at":"${createdAt}"`;
  const listed = [
    `{${fields("b", "2026-01-02T00:00:00Z")},"max_tokens":1e3,"price":{"2":1.10,"1":9007199254740993},"s":"\\u00e9"}`,
    `{${fields("a", "1970-01-01T00:00:00Z")},"max_tokens":-1,"s":-5,"note":"-5","guarded":"'=1"}`,
  ];
  const answer = (body: string) => ({ body, contentType: "application/json" });
  await page.route(/\/v1\/models\?/, async (route) =>
    route.fulfill(answer(`{"data":[${listed.join(",")}],"has_more":false}`)),
  );
  await page.route(/\/v1\/models\/b/, async (route) => route.fulfill(answer(listed[0] ?? "")));
  await page.goto("/");
  await expect(models).toHaveAttribute("aria-busy", "false");
  const json = await exportAs(page, { format: "JSON", fields: "All fields" });
  expect(json.text).toBe(`[\n${listed.join(",\n")}\n]\n`);

  await page.getByRole("button", { name: "Export" }).click();
  const dialog = exportDialog(page);
  await expect(dialog.getByRole("radio", { name: "CSV" })).toHaveAccessibleDescription(
    /unknown dates are empty cells/,
  );
  await expect(dialog.getByRole("radio", { name: "JSON" })).toHaveAccessibleDescription(
    /1970-01-01T00:00:00Z for an unknown date/,
  );
  await dialog.getByRole("button", { name: "Cancel" }).click();
  const csv = await exportAs(page, { format: "CSV", fields: "All fields" });
  expect(readCsv(csv.text)).toEqual([
    "type,id,display_name,created_at,max_tokens,price.2,price.1,s,note,guarded".split(","),
    ["model", "b", "b", "2026-01-02T00:00:00Z", "1e3", "1.10", "9007199254740993", "é", "", ""],
    // A limit below zero is none that a model could have.
    ["model", "a", "a", "", "", "", "", "-5", "'-5", "''=1"],
  ]);

  await models.getByRole("link", { name: "b", exact: true }).click();
  await expect(details).toContainText('{"2":1.10,"1":9007199254740993}');
});

test.describe("with a page that fails", () => {
  test.use({ expectedRefusals: [502] });

  test("a partial list can be saved, and Retry completes it", async ({ page, gateway }) => {
    const all = generateModels({ size: 30, lifecycles: ["active"] });
    const fault = breakable(
      ({ search }) => search.includes("after_id"),
      () => refusal(500, "the second page is broken"),
    );
    const { origin } = await gateway({ models: all, interfere: fault.interfere });
    await page.goto(`${origin}/?limit=20`);
    await page.getByRole("button", { name: "Export" }).click();
    const dialog = exportDialog(page);
    await expect(dialog.getByRole("alert")).toContainText("The API is having problems");
    await expect(dialog.getByRole("status")).toHaveText(/incomplete: only the 20 models loaded/);
    await expect(dialog.getByText(/-partial\.csv$/)).toBeVisible();
    fault.isBroken = false;
    await dialog.getByRole("button", { name: "Retry" }).click();
    await expect(dialog.getByRole("status")).toHaveText(/^All 30 models/);
    await expect(dialog.getByText(/^models-[\d-]+\.csv$/)).toBeVisible();
  });
});

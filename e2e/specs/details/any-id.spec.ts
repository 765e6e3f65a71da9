import fc from "fast-check";
import type { ModelInfo } from "../../../src/shared/contract/model-info.ts";
import { modelPath } from "../../../src/shared/contract/request-grammar.ts";
import { isRequestable } from "../../../src/shared/contract/model-id.ts";
import { generateModels } from "../../fake-api/generate.ts";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "../../support/fixtures.ts";
import { PHONE } from "../../support/sizes.ts";

/** IDs of gateways and local servers, and what an address or a second decoding would change. */
const IDS = [
  "anthropic/claude-sonnet-4.5",
  "hf.co/bartowski/Llama-3.2:Q4_K_M",
  "claude-opus-4-6[1m]",
  "gemini-claude-opus(high)",
  "@provider/claude+thinking",
  "openai/*",
  "*",
  " spaced out ",
  "100%",
  "a%2Fb",
  "a%252Fb",
  "what?#it=is&more",
  "a,b",
  "a,b\\",
  "C:\\models\\claude.gguf",
  "“quoted”",
  'it\'s "quoted" <b>',
  "a..b...",
  "日本語/モデル 🙂",
  ".hidden",
  "-o/etc/passwd",
  "claude-opus-4-5).",
  `org/${"very-long-".repeat(30)}`,
];
/** What no server can be asked for by a path. */
const REFUSED = ["..", "a/../b", "x".repeat(600)];

const MODELS = generateModels({ size: IDS.length, lifecycles: ["active"] }).map((model, at) => ({
  ...model,
  id: IDS[at] ?? "",
  display_name: `Model ${at}`,
}));
const nameOf = (id: string) => `Model ${IDS.indexOf(id)}`;
const pathOf = (id: string) => `/v1/models/${encodeURIComponent(id)}`;

/** What stands there once the model's own answer is shown. */
const ANSWERED = "Requested without betas";

test("each opens by a click, and is requested by its bytes, encoded once", async ({
  page,
  models,
  details,
  gateway,
}) => {
  const { origin, asked } = await gateway({ models: MODELS });
  await page.goto(origin);
  for (const id of IDS) {
    await models.getByRole("link", { name: nameOf(id), exact: true }).click();
    await expect(details.getByRole("heading", { level: 2 })).toHaveText(nameOf(id));
    await expect(details, id).toContainText(ANSWERED);
    await expect(details.getByText("Pinned ID"), id).toBeVisible();
    // The list is asked for as well, for the snapshot of a visit.
    const requested = asked.filter(({ path }) => path.startsWith("/v1/models/"));
    expect(requested.at(-1)?.path, id).toBe(pathOf(id));
    await expect.poll(() => new URL(page.url()).searchParams.get("model")).toBe(id);
  }
  expect(asked.filter(({ path }) => path.startsWith("/v1/models/"))).toHaveLength(IDS.length);
});

test("each opens by a link, with nothing left out of it", async ({ page, details, gateway }) => {
  const { origin, asked } = await gateway({ models: MODELS });
  for (const id of IDS) {
    await page.goto(`${origin}/?model=${encodeURIComponent(id)}`);
    await expect(details, id).toContainText(ANSWERED);
    await expect(details.getByRole("heading", { level: 2 })).toHaveText(nameOf(id));
    await expect(details.getByText("Pinned ID"), id).toBeVisible();
    await expect(page.getByRole("alert")).toHaveCount(0);
  }
  const requested = asked.filter(({ path }) => path.startsWith("/v1/models/"));
  expect(new Set(requested.map(({ path }) => path))).toEqual(new Set(IDS.map(pathOf)));
});

test("each opens by the keys, one row after the other", async ({
  page,
  models,
  details,
  gateway,
}) => {
  const { origin } = await gateway({ models: MODELS });
  await page.goto(origin);
  await models.getByRole("link").first().focus();
  const listed = await models.getByRole("link").allTextContents();
  for (const [at, name] of listed.entries()) {
    if (at > 0) {
      await models.getByRole("link", { name: listed[at - 1] ?? "", exact: true }).focus();
      await page.keyboard.press("j");
    }
    await page.keyboard.press("Enter");
    await expect(details.getByRole("heading", { level: 2 })).toHaveText(name);
    await expect(details).toContainText(ANSWERED);
    await page.keyboard.press("Escape");
    await expect(details).toBeHidden();
  }
});

for (const [what, id, said] of [
  ["no address can carry", "a/../b", "This ID cannot be requested"],
  ["reads like a sentence", "the house model, v2", ANSWERED],
] as const) {
  test(`an ID that ${what} opens by a link once a later page has it`, async ({
    page,
    details,
    gateway,
  }) => {
    const models = generateModels({ size: 70, lifecycles: ["active"] });
    const listed = models.with(50, { ...(models[50] as ModelInfo), id, display_name: "Far away" });
    let answer = () => undefined as void;
    const held = new Promise<void>((resolve) => (answer = resolve));
    const { origin } = await gateway({
      models: listed,
      interfere: async ({ url }) => {
        if (url.includes("after_id")) await held;
        return null;
      },
    });
    await page.goto(`${origin}/?limit=20&sort=name&model=${encodeURIComponent(id)}`);
    await expect(details).toBeVisible();
    await expect(page.locator("tr.row").first()).toBeVisible();
    answer();
    await expect(details.getByRole("heading", { level: 2 })).toHaveText("Far away");
    await expect(details).toContainText(said);
  });
}

test("what the list says stands until the answer comes, marked as listed", async ({
  page,
  models,
  details,
  gateway,
}) => {
  let answer = () => undefined as void;
  const held = new Promise<void>((resolve) => (answer = resolve));
  const { origin } = await gateway({
    models: MODELS,
    interfere: async ({ url }) => {
      if (url.includes("/v1/models/")) await held;
      return null;
    },
  });
  await page.goto(origin);
  await models.getByRole("link", { name: nameOf("openai/*"), exact: true }).click();
  await expect(details).toContainText("From the list, asking the API…");
  await expect(details.getByText("Context window")).toBeVisible();
  await expect(details.getByRole("heading", { name: "Capabilities" })).toBeVisible();
  await expectAccessible(page);
  answer();
  await expect(details).toContainText(ANSWERED);
  await expect(details).not.toContainText("From the list");
});

test("two are compared, whatever separates them in the address", async ({
  page,
  models,
  gateway,
}) => {
  const { origin, asked } = await gateway({ models: MODELS });
  const pairs = [
    ["a,b", "a,b\\"],
    ["anthropic/claude-sonnet-4.5", "claude-opus-4-5)."],
    ["100%", " spaced out "],
    ["a%252Fb", "“quoted”"],
  ] as const;
  for (const pair of pairs) {
    await page.goto(origin);
    for (const id of pair) {
      await models.getByRole("checkbox", { name: `Compare ${nameOf(id)}`, exact: true }).check();
    }
    await page
      .getByRole("region", { name: "Ticked models" })
      .getByRole("button", { name: /^Compare/ })
      .click();
    const heads = page.getByRole("table", { name: "Comparison" }).getByRole("columnheader");
    const expectBoth = async () => {
      await expect(heads.nth(1)).toContainText(nameOf(pair[0]));
      await expect(heads.nth(2)).toContainText(nameOf(pair[1]));
      await expect(heads).toHaveCount(3);
      await expect(page.getByRole("table").getByText("Pinned ID")).toHaveCount(2);
      await expect(page.getByRole("alert")).toHaveCount(0);
    };
    await expectBoth();
    await page.reload();
    await expectBoth();
  }
  const requested = asked.filter(({ path }) => path.startsWith("/v1/models/"));
  expect(new Set(requested.map(({ path }) => path))).toEqual(new Set(pairs.flat().map(pathOf)));
});

test("code names the ID as it is, and curl its bytes", async ({ page, details, gateway }) => {
  const { origin } = await gateway({ models: MODELS });
  const id = "a%2Fb";
  await page.goto(`${origin}/?model=${encodeURIComponent(id)}`);
  await expect(details).toContainText(ANSWERED);
  await details.getByRole("button", { name: "Copy as code" }).click();
  const dialog = page.getByRole("dialog", { name: "Copy as code" });
  const marks = {
    TypeScript: `client.models.retrieve("${id}")`,
    Python: `client.models.retrieve("${id}")`,
    Go: `client.Models.Get(context.Background(), "${id}", anthropic.ModelGetParams{})`,
    curl: "/v1/models/a%252Fb'",
  };
  for (const [language, mark] of Object.entries(marks)) {
    await dialog.getByRole("tab", { name: language }).click();
    await expect(dialog.locator("[role=tabpanel]:not([inert])")).toContainText(mark);
  }
});

test("each is a cursor", async ({ page, models, gateway }) => {
  const many = IDS.flatMap((id, at) =>
    generateModels({ size: 20, lifecycles: ["active"] }).map((model, place) => ({
      ...model,
      id: place === 19 ? id : `model-${at}-${place}`,
      created_at: new Date(Date.UTC(2026, 0, 1) - (at * 20 + place) * 1000).toISOString(),
      display_name: `Model ${at}.${place}`,
    })),
  );
  const { origin, asked } = await gateway({ models: many });
  await page.goto(`${origin}/?limit=20&sort=name`);
  await expect(models).toHaveAttribute("aria-rowcount", String(many.length + 1));
  const cursors = asked.flatMap(({ path }) =>
    new URLSearchParams(path.split("?")[1]).getAll("after_id"),
  );
  expect(cursors).toEqual(IDS.slice(0, -1));
});

test("what the palette finds opens, and the requests name their bytes", async ({
  page,
  models,
  details,
  gateway,
}) => {
  const { origin } = await gateway({ models: MODELS });
  await page.goto(origin);
  await expect(models.getByRole("link").first()).toBeVisible();
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("provider thinking");
  await expect(page.getByRole("option", { name: "@provider/claude+thinking" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(details).toContainText(ANSWERED);
  await page.getByRole("contentinfo").getByRole("button", { name: "Requests" }).click();
  const drawer = page.getByRole("dialog", { name: "Requests" });
  await expect(drawer).toContainText("GET /v1/models/%40provider%2Fclaude%2Bthinking");
});

test("what no server can be asked for shows what the list says, and why", async ({
  page,
  models,
  details,
  gateway,
}) => {
  const refused = REFUSED.map((id, at) => ({
    ...(MODELS[at] as (typeof MODELS)[number]),
    id,
    display_name: `Refused ${at}`,
  }));
  const { origin, asked } = await gateway({ models: [...refused, ...MODELS.slice(3)] });
  await page.goto(origin);
  for (const [at, id] of REFUSED.entries()) {
    await models.getByRole("link", { name: `Refused ${at}`, exact: true }).click();
    await expect(details.getByRole("heading", { level: 2 }), id).toHaveText(`Refused ${at}`);
    await expect(details.getByRole("alert")).toContainText("This ID cannot be requested");
    await expect(details.getByText("Context window")).toBeVisible();
  }
  await expectAccessible(page);
  await page.goto(`${origin}/?model=..`);
  await expect(details.getByRole("alert")).toContainText("This ID cannot be requested");
  await page.goto(`${origin}/?view=compare&compare=..,100%25`);
  await expect(page.getByRole("table")).toContainText("As listed: this ID cannot be requested");
  await expect
    .poll(() => asked.map(({ path }) => path).filter((path) => path.startsWith("/v1/models/")))
    .toEqual([pathOf("100%")]);
  await page.setViewportSize(PHONE);
  await expectNoSidewaysScroll(page);
});

test("any ID makes its way from the list to the upstream and back", async ({ gateway }) => {
  const piece = fc.oneof(
    fc.constantFrom("/", "%", "%2F", "%25", "+", "?", "#", "[1m]", "(high)", "..", ";", "\\", " "),
    fc.string({ unit: "grapheme", maxLength: 5 }),
  );
  const id = fc
    .array(piece, { minLength: 1, maxLength: 9 })
    .map((pieces) => pieces.join(""))
    .filter(isRequestable);
  const [ids = []] = fc.sample(fc.uniqueArray(id, { minLength: 200, maxLength: 200 }), {
    numRuns: 1,
    seed: 7,
  });
  const models = generateModels({ size: ids.length, lifecycles: ["active"] });
  const { origin, asked } = await gateway({
    models: models.map((model, at) => ({ ...model, id: ids[at] ?? "" })),
    environment: { RATE_LIMIT: "0" },
  });
  const list = await fetch(`${origin}/v1/models?limit=1000`);
  const { data } = (await list.json()) as { data: readonly { id: string }[] };
  expect(new Set(data.map((model) => model.id))).toEqual(new Set(ids));
  for (const listed of data) {
    const response = await fetch(origin + modelPath(listed.id));
    expect([response.status, await response.json()]).toMatchObject([200, { id: listed.id }]);
    expect(asked.at(-1)?.path).toBe(pathOf(listed.id));
  }
});

test("a link compares names in the spelling of any platform", async ({ page }) => {
  const spellings = ["us.anthropic.claude-sonnet-4-5-20250929-v1:0", "claude-opus-4-5@20251101"];
  await page.goto(`/?view=compare&compare=${spellings.join()}`);
  const table = page.getByRole("table", { name: "Comparison" });
  await expect(table.getByRole("columnheader")).toHaveText([
    "Field",
    /^Claude Sonnet 4\.5/,
    /^Claude Opus 4\.5/,
  ]);
  await expect(table).toContainText("Bedrock's spelling of claude-sonnet-4-5-20250929");
  await expect(table).toContainText("Vertex's spelling of claude-opus-4-5-20251101");
  await expect(page.getByRole("alert")).toHaveCount(0);
});

import type { ModelInfo } from "../../../src/shared/contract/model-info.ts";
import { createGate } from "../../fake-api/faults.ts";
import { generateModels } from "../../fake-api/generate.ts";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "../../support/fixtures.ts";
import { goTo } from "../../support/go-to.ts";
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
/** Those that a second decoding, a cut or a list of names in the address would change first. */
const LOADED = ["a%252Fb", "what?#it=is&more", "a,b\\"];
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

test("each opens by a click, by the keys and by a link, and is requested by its bytes, encoded once", async ({
  page,
  models,
  details,
  gateway,
}) => {
  const { origin, asked } = await gateway({ models: MODELS });
  const requested = () =>
    asked.map(({ path }) => path).filter((path) => path.startsWith("/v1/models/"));
  const expectOpen = async (id: string) => {
    await expect(details.getByRole("heading", { level: 2 })).toHaveText(nameOf(id));
    await expect(details, id).toContainText(ANSWERED);
    await expect(details.getByText("Pinned ID"), id).toBeVisible();
  };
  await page.goto(origin);
  await expect(models).toHaveAttribute("aria-busy", "false");

  await test.step("by a click", async () => {
    for (const id of LOADED) {
      await models.getByRole("link", { name: nameOf(id), exact: true }).click();
      await expectOpen(id);
      expect(requested().at(-1), id).toBe(pathOf(id));
    }
  });

  await test.step("by the keys, one row after the other", async () => {
    await page.keyboard.press("Escape");
    await expect(details).toBeHidden();
    await expect(models.getByRole("link")).toHaveCount(MODELS.length);
    const listed = await models.getByRole("link").allTextContents();
    for (const [at, name] of listed.entries()) {
      const focused = listed[Math.max(0, at - 1)] ?? "";
      await models.getByRole("link", { name: focused, exact: true }).focus();
      if (at > 0) await page.keyboard.press("j");
      await page.keyboard.press("Enter");
      const id = IDS.find((one) => nameOf(one) === name) ?? "";
      await expectOpen(id);
      expect(requested(), id).toContain(pathOf(id));
      await expect.poll(() => new URL(page.url()).searchParams.get("model")).toBe(id);
    }
    expect(new Set(requested())).toEqual(new Set(IDS.map(pathOf)));
    await page.keyboard.press("Escape");
    await expect(details).toBeHidden();
  });

  await test.step("by a link, with nothing left out of it", async () => {
    for (const id of IDS) {
      await goTo(page, `/?model=${encodeURIComponent(id)}`);
      await expectOpen(id);
    }
    for (const id of LOADED) {
      await page.goto(`${origin}/?model=${encodeURIComponent(id)}`);
      await expectOpen(id);
      await expect(page.getByRole("alert")).toHaveCount(0);
    }
    expect(new Set(requested())).toEqual(new Set(IDS.map(pathOf)));
  });
});

test("an ID that no address can carry or that reads like a sentence opens by a link once a later page has it", async ({
  page,
  details,
  gateway,
}) => {
  const generated = generateModels({ size: 70, lifecycles: ["active"] });
  const far = (at: number, id: string) => ({ ...(generated[at] as ModelInfo), id });
  const listed = generated
    .with(50, far(50, "a/../b"))
    .with(51, far(51, "the house model, v2"))
    .map((model, at) => (at < 50 ? model : { ...model, display_name: `Far away ${at}` }));
  let gate = createGate();
  const { origin } = await gateway({
    models: listed,
    environment: { CACHE_SECONDS: "0" },
    interfere: async ({ url }) => {
      if (url.includes("after_id")) await gate.opened;
      return null;
    },
  });
  for (const [at, said] of [
    [50, "This ID cannot be requested"],
    [51, ANSWERED],
  ] as const) {
    gate = createGate();
    const id = encodeURIComponent(listed[at]?.id ?? "");
    await page.goto(`${origin}/?limit=20&sort=name&model=${id}`);
    await expect(details).toBeVisible();
    await expect(page.locator("tr.row").first()).toBeVisible();
    await expect(details).not.toContainText("Far away");
    gate.open();
    await expect(details.getByRole("heading", { level: 2 })).toHaveText(`Far away ${at}`);
    await expect(details).toContainText(said);
  }
});

test("what the list says stands until the answer comes, and the code and the requests name the bytes", async ({
  page,
  models,
  details,
  gateway,
}) => {
  const gate = createGate();
  const { origin } = await gateway({ models: MODELS });
  // In the page: the server would not wait for as long as a busy machine may look.
  await page.route("**/v1/models/*", async (route) => {
    await gate.opened;
    await route.continue();
  });
  await page.goto(origin);
  await expect(models).toHaveAttribute("aria-busy", "false");

  await test.step("what the list says, marked as listed", async () => {
    await models.getByRole("link", { name: nameOf("openai/*"), exact: true }).click();
    await expect(details).toContainText("From the list, asking the API…");
    await expect(details.getByText("Context window")).toBeVisible();
    await expect(details.getByRole("heading", { name: "Capabilities" })).toBeVisible();
    await expectAccessible(page);
    gate.open();
    await expect(details).toContainText(ANSWERED);
    await expect(details).not.toContainText("From the list");
  });

  await test.step("what the palette finds opens, and the requests name its bytes", async () => {
    await page.keyboard.press("ControlOrMeta+k");
    await page.keyboard.type("provider thinking");
    await expect(page.getByRole("option", { name: "@provider/claude+thinking" })).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(details.getByRole("heading", { level: 2 })).toHaveText(
      nameOf("@provider/claude+thinking"),
    );
    await expect(details).toContainText(ANSWERED);
    await page.getByRole("contentinfo").getByRole("button", { name: "Requests" }).click();
    const drawer = page.getByRole("dialog", { name: "Requests" });
    await expect(drawer).toContainText("GET /v1/models/%40provider%2Fclaude%2Bthinking");
    await page.keyboard.press("Escape");
    await expect(drawer).toBeHidden();
  });

  await test.step("code names the ID as it is, and curl its bytes", async () => {
    const id = "a%2Fb";
    await models.getByRole("link", { name: nameOf(id), exact: true }).click();
    await expect(details.getByRole("heading", { level: 2 })).toHaveText(nameOf(id));
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
  const heads = page.getByRole("table", { name: "Comparison" }).getByRole("columnheader");
  const expectBoth = async (pair: readonly [string, string]) => {
    await expect(heads.nth(1)).toContainText(nameOf(pair[0]));
    await expect(heads.nth(2)).toContainText(nameOf(pair[1]));
    await expect(heads).toHaveCount(3);
    await expect(page.getByRole("table").getByText("Pinned ID")).toHaveCount(2);
    await expect(page.getByRole("alert")).toHaveCount(0);
  };
  await page.goto(origin);
  await expect(models).toHaveAttribute("aria-busy", "false");
  for (const pair of pairs) {
    await goTo(page, "/");
    for (const id of pair) {
      const tick = models.getByRole("checkbox", { name: `Compare ${nameOf(id)}`, exact: true });
      await tick.click();
      await expect(tick).toBeChecked();
    }
    await page
      .getByRole("region", { name: "Ticked models" })
      .getByRole("button", { name: /^Compare/ })
      .click();
    await expectBoth(pair);
    // The address alone says which, to a page that knows no ticks.
    const address = page.url();
    await goTo(page, "/");
    await expect(models.getByRole("checkbox", { checked: true })).toHaveCount(0);
    await goTo(page, address);
    await expectBoth(pair);
  }
  await page.reload();
  await expectBoth(pairs[3]);
  const requested = asked.filter(({ path }) => path.startsWith("/v1/models/"));
  expect(new Set(requested.map(({ path }) => path))).toEqual(new Set(pairs.flat().map(pathOf)));
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
  await goTo(page, "/?model=..");
  await expect(details.getByRole("alert")).toContainText("This ID cannot be requested");
  await page.goto(`${origin}/?view=compare&compare=..,100%25`);
  await expect(page.getByRole("table")).toContainText("As listed: this ID cannot be requested");
  await expect
    .poll(() => asked.map(({ path }) => path).filter((path) => path.startsWith("/v1/models/")))
    .toEqual([pathOf("100%")]);
  await page.setViewportSize(PHONE);
  await expectNoSidewaysScroll(page);
});

import { untilLoadedAhead } from "../../support/loaded-ahead.ts";
import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright/test";
import { BETA_HEADER } from "../../../src/shared/contract/headers.ts";
import type { ModelInfo } from "../../../src/shared/contract/model-info.ts";
import { answerAsTheApi } from "../../fake-api/answer-as-the-api.ts";
import { refusal } from "../../fake-api/faults.ts";
import { generateModels } from "../../fake-api/generate.ts";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "../../support/fixtures.ts";
import type { Gateway } from "../../support/gateway.ts";
import { storedKeys } from "../../support/stored-keys.ts";
import { saveAndRead } from "../../support/read-calendar.ts";
import { SAMPLE_MODELS } from "../../support/sample.ts";
import { PHONE } from "../../support/sizes.ts";

test.use({ loadsAhead: true });

type Answering = (request: Request) => Response | Promise<Response>;

/** The server must not answer from its cache. */
const environment = { CACHE_SECONDS: "0" };
const NOON = "2026-11-21T12:00:00Z";
const DAY_MS = 86_400_000;

const EVIL = "*Evil* [x](y)\u202e";
/** A day later: one is new, one announced, one postponed, one gone. */
const before = SAMPLE_MODELS.filter(({ id }) => id !== "claude-fable-5-2");
const after: ModelInfo[] = SAMPLE_MODELS.filter(({ id }) => id !== "claude-2.1").map((model) => {
  switch (model.id) {
    case "claude-fable-5-2":
      return { ...model, display_name: EVIL };
    case "claude-haiku-4-5-20251001":
      return {
        ...model,
        lifecycle: "deprecated",
        deprecated_at: "2026-11-22T00:00:00Z",
        retires_at: "2027-02-22T00:00:00Z",
      };
    case "claude-sonnet-4-5-20250929":
      return { ...model, retires_at: "2026-12-15T00:00:00Z" };
    default:
      return model;
  }
});

const viewOf = (page: Page) => page.getByRole("region", { name: "Changes" });
const sentenceOf = (page: Page) => viewOf(page).getByRole("heading", { level: 2 }).first();

test("additions, removals and changes are listed since last seen, and nothing else", async ({
  page,
  details,
  gateway,
}) => {
  // A beta adds a field to every model, which is no change.
  const answerOf = (models: readonly ModelInfo[]) =>
    answerAsTheApi({
      models,
      dress: (model, { headers }) =>
        headers.has(BETA_HEADER) ? { ...model, allowed_fallback_models: [] } : model,
    });
  let answer: Answering = answerOf(before);
  const { origin, asked, stop } = await gateway({
    models: before,
    environment,
    interfere: async (request) => answer(request),
  });
  const [view, sentence] = [viewOf(page), sentenceOf(page)];
  const entry = view.getByRole("region", { name: /UTC$/ }).first();
  await page.clock.setFixedTime(NOON);
  await page.goto(`${origin}/?view=changes`);
  await expect(sentence).toHaveText(
    /^First snapshot taken on Sat, 21 Nov 2026, 12:00 UTC\. Models that/,
  );
  await expect(view).toContainText(`Last checked a moment ago: ${before.length} models`);
  await expect(view).toContainText(/Live, the key’s own workspace, key fingerprint [0-9a-f]{16}/);
  await expect(view.getByRole("button", { name: "Mark as seen" })).toHaveCount(0);
  await expectAccessible(page);

  // The choices for the list cause no change.
  await page.clock.setFixedTime("2026-11-22T00:00:00Z");
  const chosen = "limit=20&betas=some-beta&lifecycle=retired&line=opus&q=claude&sort=name";
  await page.goto(`${origin}/?view=changes&${chosen}`);
  await expect(view).toContainText("2 snapshots");
  await expect(sentence).toHaveText("Nothing has changed since Sat, 21 Nov 2026, 12:00 UTC");
  const snapshots = snapshotsAmong(asked);
  expect(snapshots).toHaveLength(2);
  for (const { path, headers } of snapshots) {
    expect(path).toContain("limit=1000");
    expect(headers.has(BETA_HEADER)).toBe(false);
  }

  answer = answerOf(after);
  await page.clock.setFixedTime("2026-11-22T12:00:00Z");
  await view.getByRole("button", { name: "Check now" }).click();
  await expect(sentence).toHaveText("4 changes since Sat, 21 Nov 2026, 12:00 UTC");
  await expect(entry.getByRole("heading", { level: 3 })).toHaveText("Sun, 22 Nov 2026, 12:00 UTC");
  await expect(entry).toContainText("Not seen yet");
  await expect(entry.getByRole("heading", { level: 4 })).toHaveText([
    "New 1",
    "Changed 2",
    "Gone 1",
  ]);
  await expect(entry.getByRole("link")).toHaveText([
    "*Evil* [x](y)⟨U+202E⟩",
    "Claude Haiku 4.5",
    "Claude Sonnet 4.5",
    "Claude 2.1",
  ]);
  const changed = entry.getByRole("listitem").filter({ has: page.getByRole("term") });
  await expect(changed.getByRole("term")).toHaveText([
    "lifecycle",
    "deprecated_at",
    "retires_at",
    "retires_at",
  ]);
  await expect(changed.getByRole("definition")).toHaveText([
    "active →became deprecated",
    "No date →became 22 Nov 2026",
    "No date →became 22 Feb 2027",
    "30 Nov 2026 →became 15 Dec 2026",
  ]);
  await expectAccessible(page);

  await entry.getByRole("link", { name: "Claude Haiku 4.5" }).press("Enter");
  await expect(details).toContainText("claude-haiku-4-5-20251001");
  await expect(page).toHaveURL(/view=changes/);
  await page.goBack();

  // Unseen it stays until it is marked.
  await page.clock.setFixedTime("2026-11-22T12:30:00Z");
  await page.reload();
  await expect(sentence).toHaveText(/^4 changes/);
  await expect(view).toContainText("4 snapshots");
  const markdown = await saved(page, view.getByRole("button", { name: "Export Markdown" }));
  expect(markdown.name).toBe("model-changes-2026-11-22.md");
  expect(markdown.text).toContain("## 2026-11-22 12:00:00 UTC (not seen yet)");
  expect(markdown.text).toContain("- `*Evil* [x](y)⟨U+202E⟩` `claude-fable-5-2`");
  expect(markdown.text).toContain("  - `retires_at`: `null` → `2027-02-22T00:00:00Z`");
  const json = await saved(page, view.getByRole("button", { name: "Export JSON" }));
  expect(json.name).toBe("model-changes-2026-11-22.json");
  expect(JSON.parse(json.text)).toMatchObject({
    workspace: null,
    snapshots_taken_at: { length: 4 },
    snapshots: [
      {
        taken_at: "2026-11-22T12:00:00.000Z",
        is_seen: false,
        new: { count: 1, first: [{ id: "claude-fable-5-2", display_name: EVIL }] },
        changed: { count: 2 },
        gone: { count: 1, first: [{ id: "claude-2.1" }] },
      },
      { compared_with: null },
    ],
  });

  await view.getByRole("button", { name: "Mark as seen" }).press("Enter");
  await expect(sentence).toBeFocused();
  await expect(sentence).toHaveText("Nothing has changed since Sun, 22 Nov 2026, 12:30 UTC");
  await expect(view.getByText("Not seen yet")).toHaveCount(0);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize(PHONE);
  await page.reload();
  await expect(sentence).toHaveText("Nothing has changed since Sun, 22 Nov 2026, 12:30 UTC");
  await expect(view.getByRole("heading", { name: "Earlier" })).toBeVisible();
  await expect(view.getByRole("link", { name: "Claude 2.1" })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);

  // Another workspace, and another key, are other catalogues.
  await page.goto(`${origin}/?view=changes&workspace=wrkspc_1`);
  await expect(sentence).toHaveText(/^First snapshot taken on/);
  await expect(view).toContainText("workspace wrkspc_1");
  await untilLoadedAhead(page, ["/compare-view-"]);
  await stop();
  const { port } = new URL(origin);
  const other = { ANTHROPIC_API_KEY: "sk-ant-another", PORT: port };
  await gateway({ models: after, environment: { ...environment, ...other } });
  await page.goto(`${origin}/?view=changes`);
  await expect(sentence).toHaveText(/^First snapshot taken on/);
  await expect(view.getByRole("region", { name: /UTC$/ }).getByRole("link")).toHaveCount(0);
});

test("a withdrawn date cancels its calendar entry, and an unreported field is no change", async ({
  page,
  gateway,
}) => {
  const [SONNET, OPUS, HAIKU] = [
    "claude-sonnet-4-5-20250929",
    "claude-opus-4-5-20251101",
    "claude-haiku-4-5-20251001",
  ];
  let dress = (model: ModelInfo): object => model;
  const { origin } = await gateway({
    models: SAMPLE_MODELS,
    environment,
    dress: (model) => dress(model),
  });
  const [view, sentence] = [viewOf(page), sentenceOf(page)];
  await page.clock.setFixedTime(NOON);
  await page.goto(`${origin}/?view=retirements`);
  const added = await saveAndRead(
    page,
    page.getByRole("button", { name: "Add to calendar Claude Sonnet 4.5" }),
  );
  await page.getByRole("link", { name: "Changes", exact: true }).last().click();
  await expect(sentence).toHaveText(/^First snapshot taken on/);

  dress = ({ retires_at, ...model }) => {
    if (model.id === SONNET) return { ...model, lifecycle: "active", retires_at: null };
    if (model.id === OPUS) return model;
    return model.id === HAIKU
      ? { ...model, retires_at, trained_on: "2025" }
      : { ...model, retires_at };
  };
  await page.clock.setFixedTime("2026-11-22T12:00:00Z");
  await view.getByRole("button", { name: "Check now" }).click();
  await expect(sentence).toHaveText("1 change since Sat, 21 Nov 2026, 12:00 UTC");
  const entry = view.getByRole("region", { name: /UTC$/ }).first();
  await expect(entry.getByRole("heading", { level: 4 })).toHaveText([
    "Changed 1",
    "Newly or no longer reported 2",
  ]);
  await expect(entry.getByRole("definition")).toHaveText([
    "deprecated →became active",
    "30 Nov 2026 →became No date",
    "22 Jan 2027 →became Not reported",
    "Not reported →became 2025",
  ]);
  await expectAccessible(page);
  const cancelled = await saveAndRead(
    page,
    view.getByRole("button", { name: /^Cancel in calendar/ }),
  );
  expect(cancelled.fileName).toBe(`cancelled-retirement-${SONNET}.ics`);
  expect(cancelled.events).toMatchObject([
    {
      uid: added.events[0]?.uid,
      summary: "Cancelled: Claude Sonnet 4.5 retires",
      start: "2026-11-30",
      status: "CANCELLED",
      alarms: [],
      url: null,
    },
  ]);
  expect(cancelled.events[0]?.sequence).toBeGreaterThan(added.events[0]?.sequence ?? Infinity);

  // With a date again, there is nothing to cancel.
  dress = (model) => model;
  await page.clock.setFixedTime("2026-11-23T12:00:00Z");
  await view.getByRole("button", { name: "Check now" }).click();
  await expect(sentence).toHaveText(/^2 changes since/);
  await expect(view.getByRole("button", { name: /^Cancel in calendar/ })).toHaveCount(0);
});

test.describe("with faults", () => {
  test.use({ expectedRefusals: [400, 502] });

  test("only complete, current and comparable snapshots are compared", async ({
    page,
    gateway,
  }) => {
    const models = generateModels({ size: 1_200, hasCapabilities: false });
    const healthy = answerAsTheApi({ models });
    const older = answerAsTheApi({ models, dress: fourFieldsOf });
    let answer: Answering = async (request) =>
      request.url.includes("lifecycle") ? refusal(400, "lifecycle: unknown") : older(request);
    const { origin } = await gateway({
      models,
      environment,
      interfere: async (request) => answer(request),
    });
    const [view, sentence] = [viewOf(page), sentenceOf(page)];
    await page.clock.install({ time: NOON });
    await page.goto(`${origin}/?view=changes`);
    await expect(sentence).toHaveText(/^First snapshot taken on/);
    await expect(view.getByText(/does not report lifecycles/)).toBeVisible();

    // It starts to report lifecycles: retired models are not new, and no field has changed.
    answer = healthy;
    const checkNow = view.getByRole("button", { name: "Check now" });
    await page.clock.fastForward(DAY_MS);
    await checkNow.click();
    await expect(view.getByText(/cannot be compared with the previous one/)).toBeVisible();
    await expect(sentence).toHaveText(/^Nothing has changed/);
    await expect(view.getByText(/does not report lifecycles/)).toHaveCount(0);

    // Half of a catalogue does not count.
    answer = (request) =>
      request.url.includes("after_id") ? refusal(500, "down") : healthy(request);
    await page.clock.fastForward(DAY_MS);
    await checkNow.click();
    await expect(view.getByRole("alert")).toContainText("The API is having problems");
    await expect(view).toContainText("2 snapshots");
    await expectAccessible(page);
    answer = answerAsTheApi({ models: models.slice(1) });
    await view.getByRole("button", { name: "Retry" }).click();
    await expect(sentence).toHaveText(/^1 change since/);
    await expect(view.getByRole("heading", { level: 4 })).toHaveText(["Gone 1"]);

    // What is known stays readable during an outage.
    answer = () => refusal(500, "down");
    await page.reload();
    await expect(view.getByRole("alert")).toContainText("The API is having problems");
    await expect(sentence).toHaveText(/^1 change since/);
    answer = healthy;

    // Garbage in the store is not read.
    await page.evaluate(spoilStore);
    await page.clock.fastForward(DAY_MS);
    await page.reload();
    await expect(sentence).toHaveText(/^First snapshot taken on/);
  });

  test("a stale answer is no snapshot, and a broken store is reported", async ({
    page,
    gateway,
  }) => {
    const answer = answerAsTheApi({ models: before });
    let isDown = false;
    const { origin } = await gateway({
      models: before,
      environment: { CACHE_SECONDS: "1" },
      interfere: async (request) => (isDown ? refusal(500, "down") : answer(request)),
    });
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, "indexedDB", {
        get: () => {
          throw new DOMException("forbidden", "SecurityError");
        },
      });
    });
    const view = viewOf(page);
    await page.goto(`${origin}/?view=changes`);
    await expect(sentenceOf(page)).toHaveText(/^First snapshot taken on/);
    await expect(view.getByText(/^This browser does not store anything/)).toBeVisible();
    isDown = true;
    await expect(async () => {
      await view.getByRole("button", { name: "Check now" }).click();
      await expect(view.getByRole("alert")).toContainText("The API is not responding", {
        timeout: 300,
      });
    }).toPass({ intervals: [100] });
    await expect(sentenceOf(page)).toHaveText(/^First snapshot taken on/);
  });
});

test("a visit takes one snapshot in the background, where one request is enough", async ({
  page,
  gateway,
}) => {
  // Three visits, each of which waits until nothing else is being fetched.
  test.slow();
  const small = generateModels({ size: 30, lifecycles: ["active"] });
  const large = generateModels({ size: 1_001, lifecycles: ["active"], hasCapabilities: false });
  let models = small.slice(1);
  const { origin, asked } = await gateway({
    models,
    environment,
    interfere: async (request) => answerAsTheApi({ models })(request),
  });
  const snapshots = () => snapshotsAmong(asked);
  const rest = async (isDone: () => Promise<void>) =>
    expect(async () => {
      await page.clock.fastForward(4_000);
      await isDone();
    }).toPass({ intervals: [100] });
  await page.clock.install({ time: NOON });
  await page.goto(origin);
  await rest(async () => expect(snapshots()).toHaveLength(1));
  // A page that closes before it has stored the snapshot has not taken one.
  await expect.poll(async () => (await storedKeys(page)).join()).toContain("changes [");

  models = small;
  await page.clock.fastForward(DAY_MS);
  await page.reload();
  const link = page
    .getByRole("navigation", { name: "Views" })
    .getByRole("link", { name: "Changes" });
  await rest(async () =>
    expect(link).toHaveAccessibleName("Changes 1 not seen yet", { timeout: 500 }),
  );
  expect(snapshots()).toHaveLength(2);
  await expectAccessible(page);
  await page.setViewportSize(PHONE);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);

  // Several pages are only fetched when the reader asks for it.
  models = large;
  await page.clock.fastForward(DAY_MS);
  await page.reload();
  await rest(async () => expect(snapshots()).toHaveLength(3));
  await page.clock.fastForward(60_000);
  await page.getByRole("button", { name: "View: Models" }).click();
  await page.getByRole("link", { name: "Changes 1 not seen yet" }).click();
  await expect(sentenceOf(page)).toHaveText(/changes since Sat, 21 Nov 2026, 12:0/);
  expect(snapshots()).toHaveLength(5);
});

test("the sample catalogue has a history of its own", async ({ page }) => {
  await page.goto("/?view=changes");
  await expect(sentenceOf(page)).toHaveText(/^First snapshot taken on/);
  await expect(viewOf(page)).toContainText("Sample catalogue of 2026-11-27");
  await expect(viewOf(page)).toContainText(`First snapshot: ${SAMPLE_MODELS.length} models`);
});

/** Only a snapshot asks for every lifecycle unprompted. */
function snapshotsAmong(asked: Gateway["asked"]): Gateway["asked"] {
  return asked.filter(({ path }) => path.split("lifecycle").length === 4);
}

async function saved(page: Page, button: Locator): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return {
    name: download.suggestedFilename(),
    text: await readFile(await download.path(), "utf8"),
  };
}

/** A model as gateways of the first API version describe it. */
function fourFieldsOf({ type, id, display_name, created_at }: ModelInfo): ModelInfo {
  return { type, id, display_name, created_at };
}

/** Puts something else in the place of every history. */
async function spoilStore(): Promise<void> {
  await new Promise<void>((resolve) => {
    const opening = indexedDB.open("model-catalogue");
    opening.addEventListener("success", () => {
      const kept = opening.result.transaction("kept", "readwrite").objectStore("kept");
      const reading = kept.getAllKeys();
      reading.addEventListener("success", () => {
        const keys = reading.result.filter((key) => JSON.stringify(key).includes("changes ["));
        for (const key of keys) kept.put({ looks: "garbage" }, key);
      });
      kept.transaction.addEventListener("complete", () => resolve());
    });
  });
}

test("the first visit shows what the API dates in the last year, and no date that is unknown", async ({
  page,
  details,
  gateway,
}) => {
  const [one, two] = generateModels({ size: 2, lifecycles: ["active"] });
  const known = {
    ...one,
    id: "claude-known",
    display_name: "Claude Known",
    created_at: "2026-02-01T00:00:00Z",
    lifecycle: "retired",
    deprecated_at: "2026-05-01T00:00:00Z",
    retires_at: "2026-11-01T00:00:00Z",
  } as ModelInfo;
  const unknown = {
    ...two,
    id: "claude-undated",
    display_name: "Claude Undated",
    created_at: "1970-01-01T00:00:00Z",
  } as ModelInfo;
  const { origin } = await gateway({ models: [known, unknown], environment });
  await page.clock.setFixedTime(NOON);
  await page.goto(`${origin}/?view=changes`);
  const dated = viewOf(page).getByRole("region", { name: /^Last 12 months, as the API dates it/ });
  await expect(dated.getByRole("listitem")).toHaveText([
    /Claude Known.*Retired1 Nov 2026 · 20 days ago/,
    /Claude Known.*Deprecated1 May 2026 · 6 months ago/,
    /Claude Known.*Released1 Feb 2026 · 9 months ago/,
  ]);
  await expect(viewOf(page).getByText("Claude Undated")).toHaveCount(0);
  // Above what this browser saw itself.
  await expect(viewOf(page).getByRole("heading", { level: 2 })).toHaveText([
    /^First snapshot/,
    /^Last 12 months/,
    "Seen by this browser",
  ]);
  for (const viewport of [page.viewportSize() ?? PHONE, PHONE]) {
    await page.setViewportSize(viewport);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }
  await dated.getByRole("link").first().click();
  await expect(page.getByRole("dialog", { name: "Model details" }).or(details)).toContainText(
    "claude-known",
  );
});

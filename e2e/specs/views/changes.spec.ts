import { untilLoadedAhead } from "../../support/loaded-ahead.ts";
import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright/test";
import { BETA_HEADER } from "../../../src/shared/contract/headers.ts";
import type { ModelInfo } from "../../../src/shared/contract/model-info.ts";
import { answerAsTheApi } from "../../fake-api/answer-as-the-api.ts";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "../../support/fixtures.ts";
import { snapshotsAmong } from "../../support/snapshots-among.ts";
import { SAMPLE_MODELS } from "../../support/sample.ts";
import { PHONE } from "../../support/sizes.ts";

test.use({ loadsAhead: true });

type Answering = (request: Request) => Response | Promise<Response>;

/** The server must not answer from its cache. */
const environment = { CACHE_SECONDS: "0" };
const NOON = "2026-11-21T12:00:00Z";

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
  await expect(sentence).toHaveText(/^First snapshot taken on Sat, 21 Nov 2026, 12:00 UTC$/);
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

async function saved(page: Page, button: Locator): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return {
    name: download.suggestedFilename(),
    text: await readFile(await download.path(), "utf8"),
  };
}

import type { Page } from "playwright/test";
import type { ModelInfo } from "../../../src/shared/contract/model-info.ts";
import { generateModels } from "../../fake-api/generate.ts";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "../../support/fixtures.ts";
import { saveAndRead } from "../../support/read-calendar.ts";
import { SAMPLE_MODELS } from "../../support/sample.ts";
import { PHONE } from "../../support/sizes.ts";

/** The server must not answer from its cache. */
const environment = { CACHE_SECONDS: "0" };
const NOON = "2026-11-21T12:00:00Z";

const viewOf = (page: Page) => page.getByRole("region", { name: "Changes" });
const sentenceOf = (page: Page) => viewOf(page).getByRole("heading", { level: 2 }).first();

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

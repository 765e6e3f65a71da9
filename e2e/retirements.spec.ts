import type { ModelInfo } from "#contract/model-info.ts";
import { createGate } from "./catalogue/faults.ts";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "./fixtures.ts";
import { saveAndRead } from "./read-calendar.ts";
import { SAMPLE_NOON } from "./sample.ts";
import { DESKTOP, PHONE } from "./sizes.ts";

const ALARMS = ["-P90D", "-P30D", "-P7D"];
const SONNET = {
  uid: "retirement-claude-sonnet-4-5-20250929@model-catalogue",
  summary: "Claude Sonnet 4.5 retires",
  start: "2026-11-30",
  end: "2026-12-01",
  alarms: ALARMS,
};

test("what is deprecated, soonest first, with its days, dates and hint", async ({
  page,
  details,
}) => {
  await page.clock.setFixedTime(SAMPLE_NOON);
  await page.goto("/");
  const link = page.getByRole("navigation", { name: "Views" }).getByRole("link", {
    name: "Retirements 1 in 9 days",
    exact: true,
  });
  await link.click();
  const view = page.getByRole("region", { name: "Retirements", exact: true });
  await expect(view.getByText("2 deprecated models")).toBeVisible();
  await expect(view.getByRole("heading")).toHaveText(["Overdue 1", "Within 30 days 1"]);
  const [overdue, soon] = [view.getByRole("listitem").first(), view.getByRole("listitem").last()];
  await expect(overdue).toContainText("144 days overdue");
  await expect(overdue).toContainText("Claude Mythos Preview");
  await expect(overdue).toContainText("Deprecated: no date given");
  await expect(soon).toContainText("in 9 days");
  await expect(soon).toContainText("Mon, 30 Nov 2026, 00:00");
  await expect(soon).toContainText("30 Nov 2026 UTC");
  await expect(soon).toContainText("Deprecated since 30 Sep");
  await expect(soon).toContainText("Hint: newest active of this line: Claude Sonnet 5.5");
  await expect(view).toContainText("The API recommends no successor.");
  await expect(soon.getByRole("time").first()).toHaveAttribute(
    "data-exact",
    "2026-11-30 00:00:00 UTC",
  );

  await soon.getByRole("link", { name: "Claude Sonnet 5.5" }).click();
  await expect(details).toContainText("claude-sonnet-5-5");
  await page.goBack();
  await expect(details).toBeHidden();
  await soon.getByRole("link", { name: "Claude Sonnet 4.5" }).press("Enter");
  await expect(details).toContainText("claude-sonnet-4-5-20250929");
  expect(new URL(page.url()).searchParams.get("view")).toBe("retirements");

  await view.getByRole("link", { name: "List the retired ones" }).click();
  await expect(page.getByRole("table", { name: "Models" })).toContainText("Claude Opus 4.1");
});

test("calendars for one, for those shown and for all, and why there is none", async ({ page }) => {
  await page.clock.setFixedTime(SAMPLE_NOON);
  await page.goto("/?view=retirements");
  const view = page.getByRole("region", { name: "Retirements", exact: true });
  const all = await saveAndRead(page, view.getByRole("button", { name: "Add all to calendar" }));
  expect(all.fileName).toBe("retirements.ics");
  expect(all.events).toMatchObject([
    { summary: "Claude Mythos Preview retires", start: "2026-06-30", alarms: ALARMS },
    SONNET,
  ]);
  const one = view.getByRole("button", { name: "Add to calendar Claude Sonnet 4.5" });
  await page.clock.setFixedTime(SAMPLE_NOON.getTime() + 3_600_000);
  const again = await saveAndRead(page, one);
  expect(again.fileName).toBe("retirement-claude-sonnet-4-5-20250929.ics");
  expect(again.events).toMatchObject([SONNET]);
  expect(again.events[0]?.sequence).toBeGreaterThan(all.events[1]?.sequence ?? Infinity);

  const search = page.getByRole("searchbox", { name: "Search models" });
  await search.fill("sonnet");
  await expect(view.getByText("1 of 2 deprecated models")).toBeVisible();
  const shown = await saveAndRead(page, view.getByRole("button", { name: "Add this one" }));
  expect(shown.events).toMatchObject([SONNET]);
  const still = await saveAndRead(page, view.getByRole("button", { name: "Add all to calendar" }));
  expect(still.events).toHaveLength(2);

  await search.fill("opus");
  await expect(view.getByText("None of these models is deprecated")).toBeVisible();
  await view.getByRole("button", { name: "Clear search and filters" }).click();
  await expect(view.getByRole("listitem")).toHaveCount(2);
  await search.fill("no such model");
  await expect(page.getByText("Nothing matches “no such model”")).toBeVisible();

  await page.goto("/?view=retirements&lifecycle=active");
  await expect(view.getByText("Deprecated models are not asked for")).toBeVisible();
  await expectAccessible(page);
  await view.getByRole("button", { name: "Ask for deprecated models" }).click();
  await expect(view.getByRole("listitem")).toHaveCount(2);
});

for (const [timezoneId, locale, dates] of [
  ["America/New_York", "en-US", ["Sun, Nov 29, 2026", "EST", "Nov 30, 2026 UTC"]],
  ["Pacific/Apia", "de-DE", ["Mo., 30. Nov", "13:00", "30. Nov"]],
] as const) {
  test.describe(`a reader in ${timezoneId} who reads ${locale}`, () => {
    test.use({ timezoneId, locale });

    test("sees the date by their own clock, and the days that everyone sees", async ({ page }) => {
      await page.clock.setFixedTime(SAMPLE_NOON);
      await page.goto("/?view=retirements");
      const view = page.getByRole("region", { name: "Retirements", exact: true });
      const soon = view.getByRole("listitem").last();
      for (const date of dates) await expect(soon).toContainText(date);
      await expect(soon).toContainText("in 9 days");
      const one = await saveAndRead(page, soon.getByRole("button", { name: /^Add to calendar/ }));
      expect(one.events).toMatchObject([SONNET]);
    });
  });
}

const model = (id: string, fields: Partial<ModelInfo>): ModelInfo => ({
  type: "model",
  id,
  display_name: `Name of ${id}`,
  created_at: "2026-01-01T00:00:00Z",
  ...fields,
});
const deprecated = (id: string, retires_at: string | null, fields: Partial<ModelInfo> = {}) =>
  model(id, { lifecycle: "deprecated", line: null, deprecated_at: null, retires_at, ...fields });

/** A model as gateways of the first API version describe it. */
function fourFieldsOf({ type, id, display_name, created_at }: ModelInfo): ModelInfo {
  return { type, id, display_name, created_at };
}

test.describe("in the night when the clocks change", () => {
  test.use({ timezoneId: "Europe/Berlin" });

  test("odd catalogues are told as they are, and days go by without drawing the rows anew", async ({
    page,
    gateway,
  }) => {
    const gate = createGate();
    const { origin } = await gateway({
      models: [
        deprecated("hostile", "2027-03-30T01:00:00+02:00", {
          display_name: "Evil;\\,\u202eemaN",
          line: "__proto__",
        }),
        deprecated("undated", null),
        model("unreported", { lifecycle: "active" }),
        ...Array.from({ length: 17 }, (_, at) => model(`active-${at}`, { lifecycle: "active" })),
        deprecated("later", "2028-02-29T00:00:00Z"),
        deprecated("today", "2027-03-27T01:00:00Z"),
        deprecated("nonsense", "one day"),
        deprecated("quarter", "2027-06-01T00:00:00Z", { line: "opus" }),
        deprecated("overdue", "2027-03-26T00:00:00Z", { deprecated_at: "2027-01-31T23:30:00Z" }),
      ],
      dress: (one) => (one.id === "unreported" ? fourFieldsOf(one) : one),
      interfere: async ({ url }) => {
        if (url.includes("after_id")) await gate.opened;
        return null;
      },
    });
    // In Berlin the 28th has 23 hours, and it is that day already.
    await page.clock.install({ time: "2027-03-27T23:58:30Z" });
    await page.goto(`${origin}/?view=retirements&limit=20`);
    const view = page.getByRole("region", { name: "Retirements", exact: true });
    await expect(view.getByText("2 deprecated models so far")).toBeVisible();
    await expect(view.getByRole("button", { name: "Add the 1 loaded so far" })).toBeVisible();
    gate.open();
    await expect(view.getByRole("heading")).toHaveText([
      "Overdue 1",
      "Within 30 days 2",
      "Within 90 days 1",
      "Later 1",
      "Deprecated without a date announced 2",
    ]);
    const rows = view.getByRole("listitem");
    await expect(rows.first()).toContainText("1 day overdue");
    await expect(rows.first()).toContainText("Deprecated since 31 Jan 2027");
    await expect(rows.nth(1)).toContainText("today");
    await expect(rows.nth(2)).toContainText("in 2 days");
    await expect(rows.nth(2)).toContainText("Tue, 30 Mar 2027, 01:00 CEST");
    await expect(rows.nth(2)).toContainText("29 Mar 2027 UTC");
    await expect(rows.nth(5)).toContainText("No date announced");
    await expect(rows.nth(6)).toContainText("one day");
    await expect(view.getByText("Hint:")).toHaveCount(0);
    await expect(view.getByText("1 model does not report its lifecycle")).toBeVisible();
    await expect(view.getByRole("button", { name: /^Add to calendar/ })).toHaveCount(5);
    const { events } = await saveAndRead(
      page,
      view.getByRole("button", { name: "Add all to calendar" }),
    );
    expect(events.map(({ start }) => start)).toEqual([
      "2027-03-26",
      "2027-03-27",
      "2027-03-29",
      "2027-06-01",
      "2028-02-29",
    ]);
    expect(events[2]?.summary).toBe("Evil;\\,⟨U+202E⟩emaN retires");

    await rows.nth(2).getByRole("link").focus();
    await page.clock.runFor(180_000);
    await expect(view.getByRole("heading").first()).toHaveText("Overdue 2");
    await expect(rows.nth(2)).toContainText("in 1 day");
    await expect(rows.nth(2).getByRole("link")).toBeFocused();
    await expect(page.getByRole("link", { name: "Retirements 1 in 1 day" })).toBeVisible();
  });
});

test("an older gateway says nothing of retirements, and the page says so", async ({
  page,
  gateway,
}) => {
  const models = [deprecated("a", "2026-11-30T00:00:00Z"), deprecated("b", null)];
  const { origin } = await gateway({ models, dress: fourFieldsOf });
  await page.goto(`${origin}/?view=retirements`);
  const view = page.getByRole("region", { name: "Retirements", exact: true });
  await expect(view.getByText("Lifecycle not reported")).toBeVisible();
  await expect(page.getByRole("link", { name: "Retirements", exact: true })).toBeVisible();
  await expectAccessible(page);
});

test("axe finds nothing in either theme at either size", async ({ page }) => {
  await page.clock.setFixedTime(SAMPLE_NOON);
  for (const viewport of [DESKTOP, PHONE]) {
    await page.setViewportSize(viewport);
    await page.goto("/?view=retirements");
    await expect(page.getByText("2 deprecated models")).toBeVisible();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
  }
  await page.getByRole("button", { name: "View: Retirements" }).click();
  await expect(page.getByRole("link", { name: "Retirements 1 in 9 days" })).toBeVisible();
  await expectAccessible(page);
});

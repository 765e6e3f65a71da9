import type { ModelInfo } from "../../../src/shared/contract/model-info.ts";
import { generateModels } from "../../fake-api/generate.ts";
import {
  expect,
  expectAccessible,
  expectAccessibleInBothThemes,
  expectNoSidewaysScroll,
  test,
} from "../../support/fixtures.ts";
import { goTo } from "../../support/go-to.ts";
import { saveAndRead } from "../../support/read-calendar.ts";
import { SAMPLE_NOON } from "../../support/sample.ts";
import { DESKTOP, PHONE } from "../../support/sizes.ts";

const SONNET = {
  uid: "retirement-claude-sonnet-4-5-20250929@model-catalogue",
  summary: "Claude Sonnet 4.5 retires",
  start: "2026-11-30",
  end: "2026-12-01",
  // The others are past, three days before.
  alarms: [["PT0S", "Claude Sonnet 4.5 retires today, 30 Nov 2026"]],
  // No other machine can open the address of this page.
  url: null,
  status: "CONFIRMED",
};

test("what is deprecated, soonest first, with its days, dates and hint; one row is a stop for Tab", async ({
  page,
  details,
}) => {
  await page.clock.setFixedTime(SAMPLE_NOON);
  await page.goto("/");
  const link = page.getByRole("navigation", { name: "Views" }).getByRole("link", {
    name: "Retirements 1 in 3 days",
    exact: true,
  });
  await link.click();
  const view = page.getByRole("region", { name: "Retirements", exact: true });
  await expect(view.getByText("3 deprecated models")).toBeVisible();
  await expect(view.getByRole("heading")).toHaveText([
    "Overdue 1",
    "Within 30 days 1",
    "Within 90 days 1",
  ]);
  const [overdue, soon] = [view.getByRole("listitem").first(), view.getByRole("listitem").nth(1)];
  await expect(overdue).toContainText("150 days overdue");
  await expect(overdue).toContainText("Claude Mythos Preview");
  await expect(overdue).toContainText("Deprecated: no date given");
  await expect(soon).toContainText("in 3 days");
  await expect(soon).toContainText("Mon, 30 Nov 2026, 00:00");
  await expect(soon).toContainText("30 Nov 2026, 00:00 UTC");
  await expect(soon).toContainText("Deprecated since 30 Sep");
  await expect(soon).toContainText("Replacement: claude-sonnet-5-5, named by the official Go SDK");
  await expect(view.getByText("Hint:")).toHaveCount(0);
  await expect(view).toContainText("The API does not recommend successors. Replacements are those");
  await expect(soon.getByRole("time").first()).toHaveAttribute(
    "data-exact",
    "2026-11-30 00:00:00 UTC",
  );

  await soon.getByRole("link", { name: "claude-sonnet-5-5" }).click();
  await expect(details).toContainText("claude-sonnet-5-5");
  await page.goBack();
  await expect(details).toBeHidden();
  await soon.getByRole("link", { name: "Claude Sonnet 4.5" }).press("Enter");
  await expect(details).toContainText("claude-sonnet-4-5-20250929");
  await expect(page).toHaveURL(/view=retirements/);
  await goTo(page, "/?view=retirements&model=claude-sonnet-4-5");
  await expect(details).toContainText("is an alias of");
  await expect(soon.getByRole("link", { name: "Claude Sonnet 4.5" })).toHaveAttribute(
    "aria-current",
    "true",
  );

  // One row is a stop for Tab, and the list's keys lead from row to row.
  await page.keyboard.press("Escape");
  await expect(details).toBeHidden();
  await goTo(page, "/?view=changes");
  await goTo(page, "/?view=retirements");
  const [first, second, last] = [
    view.getByRole("link", { name: "Claude Mythos Preview" }),
    view.getByRole("link", { name: "Claude Sonnet 4.5", exact: true }),
    view.getByRole("link", { name: "Claude Opus 4.5", exact: true }),
  ];
  await view.getByRole("button", { name: "Subscribe" }).focus();
  await page.keyboard.press("Tab");
  await expect(first).toBeFocused();
  for (const [key, link] of [
    ["ArrowDown", second],
    ["k", first],
    ["j", second],
    ["Home", first],
    ["PageDown", last],
    ["ArrowDown", last],
  ] as const) {
    await page.keyboard.press(key);
    await expect(link).toBeFocused();
  }
  await page.keyboard.press("Tab");
  await expect(
    view.getByRole("listitem").last().getByRole("button", { name: "Copy ID" }),
  ).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift+Tab");
  await expect(view.getByRole("button", { name: "Subscribe" })).toBeFocused();
  await view.focus();
  await page.keyboard.press("ArrowUp");
  await expect(last).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(details).toContainText("claude-opus-4-5-20251101");
  const retires = details.getByRole("time").last();
  await retires.focus();
  await expect(retires).toBeFocused();
  await expect(retires).toHaveAttribute("data-exact", "2027-01-22 00:00:00 UTC");

  await page.keyboard.press("Escape");
  await expect(details).toBeHidden();
  await view.getByRole("link", { name: "List retired models" }).click();
  await expect(page.getByRole("table", { name: "Models" })).toContainText("Claude Opus 4.1");
});

test("calendars for one, for those shown and for all, and why there is none", async ({ page }) => {
  await page.clock.setFixedTime(SAMPLE_NOON);
  await page.goto("/?view=retirements");
  const view = page.getByRole("region", { name: "Retirements", exact: true });
  const all = await saveAndRead(page, view.getByRole("button", { name: "Add all to calendar" }));
  expect(all.fileName).toBe("retirements.ics");
  expect(all.events).toMatchObject([
    { summary: "Claude Mythos Preview retires", start: "2026-06-30", alarms: [] },
    SONNET,
    {
      summary: "Claude Opus 4.5 retires",
      start: "2027-01-22",
      alarms: [
        ["-P30D", "Claude Opus 4.5 retires in 30 days, on 22 Jan 2027"],
        ["-P7D", "Claude Opus 4.5 retires in 7 days, on 22 Jan 2027"],
        ["PT0S", "Claude Opus 4.5 retires today, 22 Jan 2027"],
      ],
    },
  ]);
  const one = view.getByRole("button", { name: "Add to calendar Claude Sonnet 4.5" });
  await page.clock.setFixedTime(SAMPLE_NOON.getTime() + 3_600_000);
  const again = await saveAndRead(page, one);
  expect(again.fileName).toBe("retirement-claude-sonnet-4-5-20250929.ics");
  expect(again.events).toMatchObject([SONNET]);
  expect(again.events[0]?.sequence).toBeGreaterThan(all.events[1]?.sequence ?? Infinity);

  const search = page.getByRole("searchbox", { name: "Search models" });
  await search.fill("sonnet");
  await expect(view.getByText("1 of 3 deprecated models")).toBeVisible();
  const shown = await saveAndRead(page, view.getByRole("button", { name: "Add this one" }));
  expect(shown.events).toMatchObject([SONNET]);
  const still = await saveAndRead(page, view.getByRole("button", { name: "Add all to calendar" }));
  expect(still.events).toHaveLength(3);

  await search.fill("haiku");
  await expect(view.getByText("None of these models is deprecated")).toBeVisible();
  await view.getByRole("button", { name: "Clear search and filters" }).click();
  await expect(view.getByRole("listitem")).toHaveCount(3);
  await search.fill("no such model");
  await expect(page.getByText("Nothing matches “no such model”")).toBeVisible();

  await goTo(page, "/?view=retirements&lifecycle=active");
  await expect(view.getByText("Deprecated models are filtered out")).toBeVisible();
  await expectAccessible(page);
  await view.getByRole("button", { name: "Include deprecated models" }).click();
  await expect(view.getByRole("listitem")).toHaveCount(3);
  await expect(view).toBeFocused();
});

for (const [timezoneId, locale, countdown, day, dates] of [
  ["America/New_York", "en-US", "in 2 days", "29", ["Sun, 29 Nov 2026", "EST", "30 Nov 2026 UTC"]],
  ["Pacific/Apia", "de-DE", "in 2 days", "30", ["Mo., 30. Nov", "13:00", "30. Nov"]],
] as const) {
  test.describe(`a reader in ${timezoneId} who reads ${locale}`, () => {
    test.use({ timezoneId, locale });

    test("sees the date, the days left and the event by their own clock", async ({ page }) => {
      await page.clock.setFixedTime(SAMPLE_NOON);
      await page.goto("/?view=retirements");
      const view = page.getByRole("region", { name: "Retirements", exact: true });
      const soon = view.getByRole("listitem").nth(1);
      for (const date of dates) await expect(soon).toContainText(date);
      await expect(soon).toContainText(countdown);
      const one = await saveAndRead(page, soon.getByRole("button", { name: /^Add to calendar/ }));
      const start = `2026-11-${day}`;
      expect(one.events).toMatchObject([{ uid: SONNET.uid, start, alarms: { length: 1 } }]);
    });
  });
}

test("the header counts what retires soon, including what the list filters out", async ({
  page,
  gateway,
}) => {
  const [last, ...active] = generateModels({
    size: 130,
    lifecycles: ["active"],
    hasCapabilities: false,
  }).toReversed();
  const leaving = { lifecycle: "deprecated", retires_at: "2026-12-27T00:00:00Z" } as const;
  const models = [...active.toReversed(), { ...(last as ModelInfo), ...leaving }];
  const { origin, asked } = await gateway({ models });
  const news = page.getByRole("link", { name: "Retirements 1 in 30 days" });
  await page.clock.install({ time: SAMPLE_NOON });
  for (const address of ["/?limit=100", "/?lifecycle=active", "/?view=audit&lifecycle=retired"]) {
    await page.goto(origin + address);
    await expect(page.getByRole("link", { name: "Retirements", exact: true })).toBeVisible();
    const lastLink = page.getByRole("link", { name: "Compare", exact: true });
    const place = await lastLink.boundingBox();
    const isTold = async () => {
      await page.clock.fastForward(8000);
      return news.isVisible();
    };
    await expect.poll(isTold, { timeout: 30_000 }).toBe(true);
    expect(await lastLink.boundingBox()).toEqual(place);
  }
  const whole = asked.length;
  await page.goto(origin);
  await expect(news).toBeVisible();
  expect(asked.slice(whole).map(({ path }) => path)).toEqual(["/v1/models?limit=1000"]);

  await page.setViewportSize(PHONE);
  const button = page.getByRole("button", { name: "View: Models 1 in 30 days" });
  await expect(button).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.setViewportSize({ width: 768, height: 800 });
  // The button keeps no room for what it does not say.
  const rooms = button.locator("b[aria-hidden]");
  expect(
    await rooms.evaluateAll((all) => all.filter((room) => room.getClientRects().length > 0)),
  ).toEqual([]);
  await page.setViewportSize(PHONE);
  await page.clock.setFixedTime("2026-11-26T12:00:00Z");
  await page.reload();
  await expect(page.getByRole("button", { name: "View: Models", exact: true })).toBeVisible();
});

test("axe finds nothing in either theme at either size", async ({ page }) => {
  await page.clock.setFixedTime(SAMPLE_NOON);
  await page.goto("/?view=retirements");
  for (const viewport of [DESKTOP, PHONE]) {
    await page.setViewportSize(viewport);
    await expect(page.getByText("3 deprecated models")).toBeVisible();
    await expectAccessibleInBothThemes(page);
    await expectNoSidewaysScroll(page);
  }
  await page.getByRole("button", { name: "View: Retirements 1 in 3 days" }).click();
  await expect(page.getByRole("link", { name: "Retirements 1 in 3 days" })).toBeVisible();
  await expectAccessible(page);
});

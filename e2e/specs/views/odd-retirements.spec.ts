import type { ModelInfo } from "../../../src/shared/contract/model-info.ts";
import { createGate } from "../../fake-api/faults.ts";
import { expect, expectAccessible, test } from "../../support/fixtures.ts";
import { saveAndRead } from "../../support/read-calendar.ts";
import { SAMPLE_NOON } from "../../support/sample.ts";

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

  test("odd catalogues are shown as they are, and days pass in the rows on the screen", async ({
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
        deprecated("midnight", "2027-03-27T23:00:00Z"),
        deprecated("invalid", "one day"),
        deprecated("quarter", "2027-06-01T00:00:00Z", { line: "opus" }),
        deprecated("overdue", "2027-03-26T00:00:00Z", { deprecated_at: "2027-01-31T23:30:00Z" }),
      ],
      dress: (one) => (one.id === "unreported" ? fourFieldsOf(one) : one),
      interfere: async ({ url }) => {
        if (url.includes("after_id")) await gate.opened;
        return null;
      },
    });
    // In Berlin the 28th has 23 hours, and begins in a moment.
    await page.clock.install({ time: "2027-03-27T22:58:30Z" });
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
    await expect(rows.nth(1)).toContainText("in 2 minutes");
    await expect(rows.nth(2)).toContainText("in 3 days");
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
      "2027-03-28",
      "2027-03-30",
      "2027-06-01",
      "2028-02-29",
    ]);
    expect(events[2]?.summary).toBe("Evil;\\,⟨U+202E⟩emaN retires");

    await rows.nth(2).getByRole("link").focus();
    await page.clock.runFor(180_000);
    await expect(view.getByRole("heading").first()).toHaveText("Overdue 2");
    await expect(rows.nth(1)).toContainText("minutes overdue");
    await expect(rows.nth(2)).toContainText("in 2 days");
    await expect(rows.nth(2).getByRole("link")).toBeFocused();
    await expect(page.getByRole("link", { name: "Retirements 1 in 2 days" })).toBeVisible();
  });
});

test("a long list is drawn in steps, and an older gateway reports no retirements", async ({
  page,
  gateway,
}) => {
  const models = Array.from({ length: 205 }, (_, at) =>
    deprecated(`old-${at}`, `2027-01-${String((at % 28) + 1).padStart(2, "0")}T00:00:00Z`),
  );
  const { origin } = await gateway({
    models,
    // As if it were another gateway for those who ask for another page size.
    dress: (one, { url }) => (/limit=100(&|$)/.test(url) ? fourFieldsOf(one) : one),
  });
  await page.clock.setFixedTime(SAMPLE_NOON);
  await page.goto(`${origin}/?view=retirements`);
  const view = page.getByRole("region", { name: "Retirements", exact: true });
  await expect(view.getByRole("heading")).toHaveText("Within 90 days 205");
  await expect(view.getByRole("listitem")).toHaveCount(200);
  await view.getByRole("button", { name: "Show 5 more" }).press("Enter");
  await expect(view.getByRole("listitem")).toHaveCount(205);
  await expect(view.getByRole("listitem").nth(200).getByRole("link").first()).toBeFocused();
  const all = await saveAndRead(page, view.getByRole("button", { name: "Add all to calendar" }));
  expect(new Set(all.events.map(({ uid }) => uid)).size).toBe(205);

  await page.goto(`${origin}/?view=retirements&limit=100`);
  await expect(view.getByText("Lifecycle not reported")).toBeVisible();
  await expect(view.getByText("None of the 205 models reports a lifecycle")).toBeVisible();
  await expectAccessible(page);
});

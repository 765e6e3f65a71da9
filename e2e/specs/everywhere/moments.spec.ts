import { generateModels } from "../../fake-api/generate.ts";
import { expect, test } from "../../support/fixtures.ts";
import { goTo } from "../../support/go-to.ts";
import { saveAndRead } from "../../support/read-calendar.ts";

const ID = "claude-leaving-1";
/** Midnight in UTC: still the day before in Los Angeles, and long the day itself in Kiritimati. */
const RETIRES_AT = "2026-12-01T00:00:00Z";
const [last] = generateModels({ size: 1, lifecycles: ["active"] });
const models = last
  ? [
      {
        ...last,
        id: ID,
        display_name: "Claude Leaving 1",
        created_at: "2026-01-15T00:00:00Z",
        lifecycle: "deprecated",
        deprecated_at: "2026-06-01T00:00:00Z",
        retires_at: RETIRES_AT,
      },
    ]
  : [];

/** The present, what the badge and the row of Retirements say then. */
type Moment = readonly [now: string, badge: string, row: string];

const READERS: readonly {
  readonly timezoneId: string;
  readonly day: string;
  readonly calendarDay: string;
  readonly moments: readonly Moment[];
}[] = [
  {
    timezoneId: "America/Los_Angeles",
    day: "30 Nov 2026",
    calendarDay: "2026-11-30",
    moments: [
      // A minute before and after midnight on the way to Sunday, 29 November.
      ["2026-11-29T07:59:00Z", "Retires in 2 days", "in 2 days"],
      ["2026-11-29T08:01:00Z", "Retires in 1 day", "in 1 day"],
      ["2026-11-30T08:01:00Z", "Retires in 15 hours", "in 15 hours"],
      ["2026-12-01T00:30:00Z", "Retirement overdue", "30 minutes overdue"],
    ],
  },
  {
    timezoneId: "Pacific/Kiritimati",
    day: "1 Dec 2026",
    calendarDay: "2026-12-01",
    moments: [
      ["2026-11-28T09:59:00Z", "Retires in 3 days", "in 3 days"],
      ["2026-11-28T10:01:00Z", "Retires in 2 days", "in 2 days"],
      ["2026-11-30T09:59:00Z", "Retires in 14 hours", "in 14 hours"],
      ["2026-12-01T00:00:30Z", "Retirement overdue", "1 minute overdue"],
    ],
  },
];

for (const { timezoneId, day, calendarDay, moments } of READERS) {
  test.describe(`a reader in ${timezoneId}`, () => {
    test.use({ timezoneId, locale: "en-GB" });

    test("reads one day and one countdown of a retirement, wherever it is", async ({
      page,
      models: table,
      details,
      gateway,
    }) => {
      const { origin } = await gateway({ models });
      for (const [now, badge, row] of moments) {
        await page.clock.setFixedTime(now);
        await page.goto(`${origin}/?model=${ID}`);
        await expect(table.getByText(badge)).toBeVisible();
        await expect(details.getByText(badge).first()).toBeVisible();
        // Whoever points at it, once the app has the rows, is told the moment.
        await table.locator(".badge").hover();
        await expect(table.locator(".badge")).toHaveAttribute(
          "title",
          new RegExp(`^Retirement: 2026-12-01 00:00:00 UTC \\(${day}, \\d\\d:00 your time\\)$`),
        );
        const retires = details.locator(".facts > div", { hasText: /^Retires/ });
        await expect(retires).toContainText(day);
        await expect(retires.getByRole("time")).toHaveAttribute(
          "data-exact",
          new RegExp(`^2026-12-01 00:00:00 UTC \\(${day}, \\d\\d:00 your time\\)$`),
        );
        if (row.endsWith("overdue")) {
          await expect(retires).toContainText(new RegExp(`overdue since ${day}, \\d\\d:00`));
        }

        await goTo(page, `${origin}/?view=retirements`);
        const item = page
          .getByRole("region", { name: "Retirements", exact: true })
          .getByRole("listitem");
        await expect(item).toContainText(row);
        await expect(item).toContainText(day);
        const { events } = await saveAndRead(
          page,
          item.getByRole("button", { name: /^Add to calendar/ }),
        );
        expect(events).toMatchObject([{ start: calendarDay }]);

        await goTo(page, `${origin}/?view=timeline&as=table`);
        const facts = page.getByRole("table", { name: "Lifelines" });
        await expect(facts).toContainText(badge);
        await expect(facts.locator("[data-fact=Retires]")).toHaveText(day);
      }
    });
  });
}

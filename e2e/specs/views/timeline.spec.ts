import type { Page } from "playwright/test";
import {
  expect,
  expectAccessible,
  expectAccessibleInBothThemes,
  expectNoSidewaysScroll,
  test,
} from "../../support/fixtures.ts";
import { goTo } from "../../support/go-to.ts";
import { SAMPLE_MODELS, SAMPLE_NOON } from "../../support/sample.ts";
import { DESKTOP, PHONE } from "../../support/sizes.ts";

const ALL = "/?view=timeline&lifecycle=active,deprecated,retired";
const EPOCH = "1970-01-01T00:00:00Z";
const undated = SAMPLE_MODELS.filter(({ created_at }) => created_at === EPOCH);

const chartOf = (page: Page) => page.getByRole("group", { name: "Chart of lifelines" });

test.beforeEach(async ({ page }) => page.clock.setFixedTime(SAMPLE_NOON));

test("bars by line with their facts, by pointer and by keyboard, and a model opened by an alias is marked wherever it is shown", async ({
  page,
  models,
  details,
}) => {
  await page.goto(ALL);
  const chart = chartOf(page);
  const bar = (name: string) => chart.getByRole("link", { name: new RegExp(`^${name}\\.`) });
  const sonnet = bar("Claude Sonnet 4.5");
  await expect(sonnet).toHaveAccessibleName(
    "Claude Sonnet 4.5. ID: claude-sonnet-4-5-20250929. Line: sonnet. Released: 29 Sep 2025. " +
      "Deprecated: 30 Sep 2026. Retires: 30 Nov 2026. Lifecycle: Retires in 3 days.",
  );
  await expect(bar("Claude Mythos Preview")).toHaveAccessibleName(/Retirement overdue\.$/);
  await expect(chart.getByRole("heading", { name: /^sonnet, 9 models/ })).toBeVisible();
  await expect(page.getByText(`${SAMPLE_MODELS.length - undated.length} models`)).toBeVisible();

  const facts = page.getByRole("tooltip");
  await sonnet.hover();
  await expect(facts).toContainText("Retires30 Nov 2026");
  await page.mouse.move(5, 5);
  await expect(facts).toBeHidden();

  const first = chart.getByRole("link").first();
  await first.focus();
  await page.keyboard.press("ArrowDown");
  await expect(bar("Claude Fable 5.1")).toBeFocused();
  await expect(facts).toContainText("claude-fable-5-1");
  const [row, told] = [await bar("Claude Fable 5.1").boundingBox(), await facts.boundingBox()];
  expect((told?.y ?? 0) >= (row?.y ?? 0) + (row?.height ?? 0)).toBe(true);
  await page.keyboard.press("Escape");
  await expect(facts).toBeHidden();
  await page.keyboard.press("End");
  await expect(bar("Claude 2.0")).toBeFocused();
  await expect(bar("Claude 2.0")).toBeInViewport({ ratio: 0.95 });
  await page.keyboard.press("Home");
  await expect(first).toBeFocused();
  await expect(first).toBeInViewport({ ratio: 0.95 });
  await page.keyboard.press("Enter");
  await expect(details).toContainText("Claude Fable 5.2");
  await expect(page).toHaveURL(/model=claude-fable-5-2/);
  await page.keyboard.press("Escape");
  await expect(details).toBeHidden();
  await expect(first).toBeFocused();

  const list = page.getByRole("region", { name: /^Release date unknown/ });
  await page.getByRole("button", { name: `${undated.length} undated` }).click();
  await expect(list).toBeInViewport();
  await expect(list.getByRole("link")).toHaveText(undated.map((model) => model.display_name));
  await expect(chart.getByRole("link", { name: /claude-1\.3/ })).toHaveCount(0);

  // A model that is opened by an alias is marked wherever it is shown.
  const open = "model=claude-sonnet-4-5";
  const marked = async (name: string | RegExp) => {
    await expect(details).toContainText("is an alias of claude-sonnet-4-5-20250929");
    await expect(page.locator("main [aria-current=true]")).toHaveCount(1);
    await expect(page.locator("main").getByRole("link", { name }).first()).toHaveAttribute(
      "aria-current",
      "true",
    );
  };
  await goTo(page, `${ALL}&${open}`);
  await marked(/^Claude Sonnet 4\.5\./);
  await goTo(page, `${ALL}&as=table&${open}`);
  await marked("Claude Sonnet 4.5");
  for (const view of ["retirements", "compare&compare=claude-sonnet-4-5-20250929", "models"]) {
    await goTo(page, `/?view=${view}&${open}`);
    await marked("Claude Sonnet 4.5");
  }

  // Before the answer is there, what is known of the name marks the row.
  await page.route("**/v1/models/claude-sonnet-4-5", async () => undefined);
  await page.goto(`/?${open}`);
  await expect(models.getByRole("link", { name: "Claude Sonnet 4.5" })).toHaveAttribute(
    "aria-current",
    "true",
  );
  await page.unrouteAll({ behavior: "ignoreErrors" });
});

test("axe finds nothing in the timeline and its table, in both themes, at either size", async ({
  page,
}) => {
  test.slow();
  const few = `${ALL}&q=sonnet`;
  await page.goto(few);
  for (const viewport of [DESKTOP, PHONE]) {
    await test.step(`${viewport.width}`, async () => {
      await page.setViewportSize(viewport);
      await goTo(page, `${few}&released=2024-01-01..2026-06-30`);
      await expect(chartOf(page).getByRole("link").first()).toBeVisible();
      await expectAccessibleInBothThemes(page);
      await expectNoSidewaysScroll(page);
      await page.getByRole("button", { name: "As a table" }).click();
      await expect(page.getByRole("table", { name: "Lifelines" })).toBeVisible();
      await expectAccessibleInBothThemes(page);
      await expectNoSidewaysScroll(page);
      for (const days of ["2026-05-28..2026-05-28", "1999-01-01..1999-12-31"]) {
        await goTo(page, `${ALL}&released=${days}`);
        await expect(page.getByText(/^(1|0) models?$/)).toBeVisible();
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
      }
    });
  }
});

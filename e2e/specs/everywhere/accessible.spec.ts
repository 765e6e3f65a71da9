import {
  expect,
  expectAccessible,
  expectAccessibleInBothThemes,
  expectNoSidewaysScroll,
  test,
} from "../../support/fixtures.ts";
import { goTo } from "../../support/go-to.ts";
import { SAMPLE_NOON } from "../../support/sample.ts";
import { DESKTOP, PHONE } from "../../support/sizes.ts";

/** Rows of each lifecycle, and few of them: axe looks at every cell. */
const FEW = "lifecycle=active,deprecated,retired&line=haiku,mythos";

const VIEWS: readonly [view: string, address: string, shown: string | RegExp][] = [
  ["the list", `/?${FEW}`, "Retirement overdue"],
  ["the details", `/?${FEW}&model=claude-opus-4-5`, "claude-opus-4-5 is an alias of"],
  ["a 404", `/?${FEW}&model=claude-opus-4-55`, "model: claude-opus-4-55"],
  ["nothing found", "/?q=no+such+model", /^Nothing matches/],
];

test.use({ expectedRefusals: [404, 502], reducedMotion: "reduce" });

test("axe finds nothing in the list, in details, in a 404 and where nothing is found, in either theme at either size", async ({
  page,
}) => {
  test.slow();
  await page.clock.setFixedTime(SAMPLE_NOON);
  await page.goto("/");
  for (const [view, address, shown] of VIEWS) {
    await goTo(page, address);
    for (const viewport of [DESKTOP, PHONE]) {
      await test.step(`${view} at ${viewport.width}`, async () => {
        await page.setViewportSize(viewport);
        await expect(page.getByText(shown).first()).toBeVisible();
        await expectAccessibleInBothThemes(page);
        await expectNoSidewaysScroll(page);
      });
    }
    await page.setViewportSize(DESKTOP);
  }
});

test("axe finds nothing in an open filter and in a failure", async ({ page }) => {
  await page.route("**/v1/models?**", async (route) =>
    route.fulfill({
      status: 502,
      json: { type: "error", error: { type: "api_error", message: "bad" }, request_id: null },
    }),
  );
  await page.goto("/");
  await expect(page.getByRole("button", { name: "Retry" })).toBeVisible();
  await expectAccessible(page);
  await page.unroute("**/v1/models?**");
  await page.getByRole("button", { name: "Retry" }).click();
  await goTo(page, `/?${FEW}`);
  await page.getByRole("button", { name: /^Line/ }).click();
  await expect(page.getByRole("checkbox", { name: /^Opus/i })).toBeVisible();
  await expectAccessible(page);
});

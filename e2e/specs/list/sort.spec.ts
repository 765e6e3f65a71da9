import type { Locator } from "playwright/test";
import type { ModelInfo } from "../../../src/shared/contract/model-info.ts";
import { expect, test } from "../../support/fixtures.ts";
import { goTo } from "../../support/go-to.ts";
import { namesOf, SAMPLE_MODELS } from "../../support/sample.ts";

const ALL = "lifecycle=active,deprecated,retired";
/** Rows at the top that are on screen at any height of the window. */
const HEAD = 8;

const LIFECYCLES = ["active", "deprecated", "retired"];
const COLUMNS: readonly [
  name: string,
  key: string,
  valueOf: (model: ModelInfo) => number | null,
][] = [
  ["Released", "released", ({ created_at }) => Date.parse(created_at) || null],
  ["Lifecycle", "lifecycle", ({ lifecycle }) => LIFECYCLES.indexOf(lifecycle ?? "")],
  ["Context", "context", ({ max_input_tokens }) => max_input_tokens ?? null],
  ["Max output", "output", ({ max_tokens }) => max_tokens ?? null],
];

test("every column both ways: ties in the API's order, unknown last", async ({ page, models }) => {
  test.slow();
  await page.goto("/");
  for (const [name, key, valueOf] of COLUMNS) {
    await goTo(page, `/?sort=${key}&${ALL}`);
    const header = models.getByRole("columnheader", { name });
    for (const direction of ["ascending", "descending"] as const) {
      const sorted = SAMPLE_MODELS.toSorted((a, b) => {
        const [left, right] = [valueOf(a), valueOf(b)];
        if (left === null || right === null) return Number(left === null) - Number(right === null);
        return direction === "ascending" ? left - right : right - left;
      });
      await expect(header).toHaveAttribute("aria-sort", direction);
      await expectHead(models, namesOf(sorted));
      await models.getByRole("link").first().focus();
      await page.keyboard.press("End");
      const last = sorted.at(-1)?.display_name ?? "";
      await expect(models.getByRole("row").last()).toContainText(last);
      await page.keyboard.press("Home");
      await header.getByRole("button", { name }).click();
    }
  }
});

test("Released toggles, the address remembers it, the default is left out, and names sort numbers by value", async ({
  page,
  models,
}) => {
  await page.goto(`/?${ALL}`);
  const header = models.getByRole("columnheader", { name: "Released" });
  await expect(header).toHaveAttribute("aria-sort", "descending");
  await expectHead(models, namesOf(SAMPLE_MODELS));

  await header.getByRole("button", { name: "Released" }).click();
  await expect(header).toHaveAttribute("aria-sort", "ascending");
  await expect(page).toHaveURL(/[?&]sort=released/);
  await expect(models.getByRole("link").first()).toHaveText("Claude 2.0");
  await page.reload();
  await expect(header).toHaveAttribute("aria-sort", "ascending");
  await expect(models.getByRole("link").first()).toHaveText("Claude 2.0");

  await header.getByRole("button", { name: "Released" }).click();
  await expect(header).toHaveAttribute("aria-sort", "descending");
  await expect(page).not.toHaveURL(/sort=/);
  await expectHead(models, namesOf(SAMPLE_MODELS));

  // An unknown release date reads Unknown.
  await goTo(page, `/?q=claude-1.3&${ALL}`);
  await expect(models.getByRole("row", { name: "claude-1.3" })).toContainText("Unknown");
  await expect(models.getByRole("row", { name: "claude-1.3" })).not.toContainText("1970");

  // Model and ID sort numbers by their value.
  await goTo(page, "/?q=claude opus 4");
  for (const name of ["Model", "ID"]) {
    const header = models.getByRole("columnheader", { name, exact: true });
    await header.getByRole("button", { name, exact: true }).click();
    await expect(header).toHaveAttribute("aria-sort", "ascending");
    await expect(models.getByRole("link")).toHaveText([
      "Claude Opus 4.5",
      "Claude Opus 4.6",
      "Claude Opus 4.7",
      "Claude Opus 4.8",
    ]);
    await header.getByRole("button", { name, exact: true }).click();
    await expect(header).toHaveAttribute("aria-sort", "descending");
    await expect(models.getByRole("link").first()).toHaveText("Claude Opus 4.8");
  }
  await expect(models.locator("th[aria-sort]")).toHaveCount(1);
});

async function expectHead(models: Locator, names: readonly string[]): Promise<void> {
  const links = models.getByRole("link");
  await expect
    .poll(async () => (await links.allTextContents()).slice(0, HEAD))
    .toEqual(names.slice(0, HEAD));
}

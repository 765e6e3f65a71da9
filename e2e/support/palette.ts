import type { Locator, Page } from "playwright/test";
import { expect } from "./fixtures.ts";

/** The palette as a whole. */
export function paletteOf(page: Page): Locator {
  return page.getByRole("dialog", { name: "Commands" });
}

/** What one types into. */
export function fieldOf(page: Page): Locator {
  return page.getByRole("combobox", { name: "Search models and commands" });
}

/** Something that the palette offers. */
export function option(page: Page, name: string | RegExp): Locator {
  return page.getByRole("option", { name });
}

/** Opens a page and waits for the app, which takes over from the rows that are painted first. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole("button", { name: /^Lifecycle/ }).first()).toBeVisible();
}

/** Opens the palette, types, and waits for what should be there. */
export async function typeInto(
  page: Page,
  typed: string,
  expected: string | RegExp,
): Promise<void> {
  await page.keyboard.press("Control+k");
  await expect(fieldOf(page)).toBeFocused();
  await expect(fieldOf(page)).toHaveValue("");
  await page.keyboard.type(typed);
  await expect(option(page, expected).first()).toBeVisible();
}

/** Goes down to an option with the arrow keys and chooses it. */
export async function choose(page: Page, name: string | RegExp): Promise<void> {
  for (let step = 0; step < 30; step += 1) {
    const selected = page.locator('[role="option"][data-highlighted]');
    if ((await option(page, name).and(selected).count()) > 0) break;
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
}

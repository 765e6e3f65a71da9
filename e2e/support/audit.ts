import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright/test";

/** The table of what was found. */
export function namesFound(page: Page): Locator {
  return page.getByRole("table", { name: "Names found" });
}

/** Where a text is pasted. */
export function textToAudit(page: Page): Locator {
  return page.getByRole("textbox", { name: "Text to audit" });
}

/** The row of a spelling. */
export function rowOfName(page: Page, name: string | RegExp): Locator {
  const link = page.getByRole("link", { name, exact: true });
  return namesFound(page).getByRole("row").filter({ has: link }).first();
}

/** The line that sums an audit up, once it says this. */
export function summaryOfAudit(page: Page, text: string | RegExp): Locator {
  const region = page.getByRole("region", { name: "Names found" });
  return region.getByRole("status").filter({ hasText: text });
}

/** Presses an export button and reads what is saved. */
export async function exportAudit(
  page: Page,
  format: "CSV" | "JSON" | "Markdown",
): Promise<{ name: string; text: string }> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: `Export ${format}` }).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

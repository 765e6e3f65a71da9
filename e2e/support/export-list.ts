import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright/test";
import type { ModelInfo } from "../../src/shared/contract/model-info.ts";
import { expect } from "./fixtures.ts";

interface Choice {
  readonly format: "CSV" | "JSON";
  readonly fields: "Visible columns" | "All fields";
}

/** The dialog that saves the list. */
export function exportDialog(page: Page): Locator {
  return page.getByRole("dialog", { name: "Export" });
}

/** Exports what the list shows, from the status bar to the saved file: its name and its text. */
export async function exportAs(page: Page, { format, fields }: Choice) {
  const dialog = exportDialog(page);
  await page.getByRole("button", { name: "Export" }).click();
  await dialog.getByRole("radio", { name: format }).check();
  await dialog.getByRole("radio", { name: fields }).check();
  await expect(dialog.getByRole("status")).toContainText("will be in the file");
  const downloading = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Export" }).click();
  const download = await downloading;
  await expect(dialog).toBeHidden();
  return {
    name: download.suggestedFilename(),
    text: await readFile(await download.path(), "utf8"),
  };
}

/** What the API says, asked as the page asks and read without the page. */
export async function askModels(page: Page, address: string): Promise<ModelInfo[]> {
  const response = await page.request.get(address);
  return ((await response.json()) as { data: ModelInfo[] }).data;
}

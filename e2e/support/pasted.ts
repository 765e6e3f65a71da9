import type { BrowserContext } from "playwright/test";

/** What a person gets who pastes now. */
export async function pasted(context: BrowserContext): Promise<string> {
  const page = await context.newPage();
  await page.setContent("<textarea></textarea>");
  await page.locator("textarea").focus();
  await page.keyboard.press("Control+v");
  const text = await page.locator("textarea").inputValue();
  await page.close();
  return text;
}

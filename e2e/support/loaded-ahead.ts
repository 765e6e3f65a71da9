import type { Page } from "playwright";
import { expect } from "./fixtures.ts";

/** What the page loads last once it is at rest, by their places in the order and by delays of their own. */
const LAST = ["/compare-view-", "/retirement-badge-", "/whole-list-"];

/** Waits until nothing is loaded ahead any more, so that a server may go without the page noticing. */
export async function untilLoadedAhead(page: Page, parts: readonly string[] = LAST): Promise<void> {
  const missing = () =>
    page.evaluate((names) => {
      // Not by `performance`, which a test's own clock takes away.
      return names.filter((name) => document.head.querySelector(`link[href*="${name}"]`) === null);
    }, parts);
  await expect.poll(missing, { timeout: 20_000 }).toEqual([]);
  await page.waitForLoadState("networkidle");
}

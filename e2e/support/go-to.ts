import type { Page } from "playwright/test";

/**
 * Goes to another address of the page that is loaded, as Back and Forward do. It is not loaded again,
 * which is most of the work of a visit, so that what is read only as a page loads needs `page.goto`.
 */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, "", to);
    dispatchEvent(new PopStateEvent("popstate"));
  }, address);
}

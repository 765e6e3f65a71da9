import type { Page } from "playwright/test";
import { createGate } from "../../fake-api/faults.ts";
import { DATED_VIEWS } from "../../support/dates-in-view.ts";
import { expect, test } from "../../support/fixtures.ts";
import { goTo } from "../../support/go-to.ts";
import { visit } from "../../support/palette.ts";
import { saveAndRead } from "../../support/read-calendar.ts";
import { SAMPLE_NOON } from "../../support/sample.ts";
import { DESKTOP, PHONE } from "../../support/sizes.ts";

test.use({ expectedRefusals: [404] });

const MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";
/** A day in the English of the page. */
const DAY = new RegExp(`\\b\\d{1,2} ${MONTH} \\d{4}\\b`, "g");
/** A day in any other English: the month first, spelt in another way, with a comma, or in figures. */
const OTHER_DAY = new RegExp(
  `\\b${MONTH}[a-z]*\\.? \\d{1,2}\\b(?!\\d)|\\bSept\\b|\\b${MONTH} \\d{1,2}, \\d{4}|\\b\\d{1,2}/\\d{1,2}/\\d{2,4}\\b`,
  "g",
);

// The English of all other tests is British, in which a date that asks the browser looks well.
test.describe("a reader of en-US", () => {
  test.use({ locale: "en-US", timezoneId: "America/New_York" });

  test("finds dates written in one way", async ({ page }) => {
    test.setTimeout(120_000);
    await page.clock.setFixedTime(SAMPLE_NOON);
    await visit(page, "/");
    const unlike: string[] = [];
    const seen = new Set<string>();
    for (const { name, show } of DATED_VIEWS) {
      await show(page);
      const text = await textOf(page);
      unlike.push(...(text.match(OTHER_DAY) ?? []).map((day) => `${name}: ${day}`));
      for (const day of text.match(DAY) ?? []) seen.add(day);
    }
    expect(unlike).toEqual([]);
    expect(seen.size).toBeGreaterThan(20);
  });
});

/** What draws dates in a way of its own; the other views set them apart with the same component. */
const OTHERWISE_DRAWN = new Set(["the details", "the retirements", "the facts of a bar"]);

for (const { locale, views } of [
  // With digits of its own as well as its direction.
  { locale: "ar-EG", views: DATED_VIEWS },
  { locale: "he-IL", views: DATED_VIEWS.filter(({ name }) => OTHERWISE_DRAWN.has(name)) },
  { locale: "fa-IR", views: DATED_VIEWS.filter(({ name }) => OTHERWISE_DRAWN.has(name)) },
]) {
  test.describe(`a reader of ${locale}`, () => {
    test.use({ locale });

    test("finds the dates of the first rows, of the app's and of all others in one piece", async ({
      page,
      models,
    }) => {
      test.setTimeout(180_000);
      await page.clock.setFixedTime(SAMPLE_NOON);
      let gate = createGate();
      await page.route("**/assets/app-*.js", async (route) => {
        await gate.opened;
        await route.continue();
      });
      const expectDatesInOnePiece = async () => {
        const { count, faults } = await lookAtDates(page);
        expect(faults).toEqual([]);
        expect(count).toBeGreaterThan(8);
      };
      for (const viewport of [PHONE, DESKTOP]) {
        await test.step(`the first rows and the app's, at ${viewport.width}`, async () => {
          gate = createGate();
          await page.setViewportSize(viewport);
          await page.goto("/?lifecycle=active,deprecated,retired", { waitUntil: "commit" });
          await expect(models.getByRole("link").nth(5)).toBeVisible();
          await expect(page.getByRole("button", { name: /^Lifecycle/ })).toHaveCount(0);
          await expectDatesInOnePiece();
          gate.open();
          await expect(page.getByRole("button", { name: /^Lifecycle/ }).first()).toBeVisible();
          await expect(models).toHaveAttribute("aria-busy", "false");
          await expectDatesInOnePiece();
        });
      }
      for (const { name, show } of views) {
        await test.step(name, async () => {
          await show(page);
          const { count, faults } = await lookAtDates(page);
          expect(faults).toEqual([]);
          expect(count).toBeGreaterThan(0);
        });
      }
      // Isolated in a calendar, too, which has no markup.
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toHaveCount(0);
      await goTo(page, "/?view=retirements");
      const button = page.getByRole("button", { name: "Add all to calendar" });
      const { events } = await saveAndRead(page, button);
      const days = events.flatMap(({ alarms }) => alarms.map(([, text]) => text));
      expect(days.length).toBeGreaterThan(0);
      for (const day of days)
        expect(day).toMatch(/\u2068[^\u2069]*[\u0590-\u08ff][^\u2069]*\u2069/);
    });
  });
}

/** Every text of the page, drawings included, each on a line of its own. */
async function textOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push((walker.currentNode as Text).data);
    return texts.join("\n");
  });
}

/**
 * Looks at every text in the page that runs from right to left. It has to be set apart as what it
 * is, its words have to stand in that order as they are drawn, and nothing else may be drawn
 * between them.
 */
async function lookAtDates(page: Page): Promise<{ count: number; faults: string[] }> {
  return page.evaluate(() => {
    const rightToLeft = /[\u0590-\u08ff]/;
    const faults: string[] = [];
    let count = 0;
    const wordsOf = (node: Text) =>
      [...node.data.matchAll(/[^\s·–(]+/g)].map(({ 0: word, index }) => {
        const range = new Range();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        return { word, box: range.getBoundingClientRect() };
      });
    const isSameLine = (a: DOMRect, b: DOMRect) => a.bottom > b.top + 3 && b.bottom > a.top + 3;
    const textsOf = (root: Node) => {
      const found: Text[] = [];
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) found.push(walker.currentNode as Text);
      return found;
    };
    for (const text of textsOf(document.body)) {
      const element = text.parentElement;
      if (!element || !rightToLeft.test(text.data) || !element.checkVisibility()) continue;
      count += 1;
      if (element instanceof SVGElement) {
        // No markup there: the isolates of Unicode say it.
        if (!/\u2068[^\u2069]*[\u0590-\u08ff][^\u2069]*(\u2069|…$)/.test(text.data)) {
          faults.push(`not set apart in the drawing: ${text.data}`);
        }
        continue;
      }
      const isolate = element.closest<HTMLElement>("bdi[lang]") ?? element;
      if (isolate === element && !element.matches("bdi[lang]")) {
        faults.push(`not set apart: ${element.outerHTML}`);
      } else if (!navigator.language.startsWith(isolate.lang.slice(0, 2))) {
        faults.push(`said to be ${isolate.lang}: ${element.outerHTML}`);
      }
      const words = wordsOf(text);
      for (const [at, { word, box }] of words.entries()) {
        const next = words[at + 1];
        if (next && isSameLine(box, next.box) && next.box.right > box.left + 1) {
          faults.push(`${next.word} is drawn before ${word}: ${text.data}`);
        }
      }
      const block = isolate.closest("td, p, li, dd, h2, h3, button, footer") ?? isolate;
      for (const other of textsOf(block).filter((node) => !isolate.contains(node))) {
        for (const { word, box } of wordsOf(other)) {
          const isBetween = words.some(
            (a) =>
              isSameLine(a.box, box) &&
              words.some(
                (b) =>
                  isSameLine(a.box, b.box) &&
                  b.box.left + 1 < box.left &&
                  box.right < a.box.right - 1,
              ),
          );
          if (isBetween && box.width > 0) faults.push(`${word} is drawn within ${text.data}`);
        }
      }
    }
    return { count, faults: [...new Set(faults)] };
  });
}

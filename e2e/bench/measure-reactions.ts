import type { Page } from "playwright";
import { type Awaited, type Reaction, watchReaction } from "./in-page/watch-reaction.ts";
import type { Readings } from "./quantities.ts";

/** Odd, so that the list ends in the order that the API has, in which people search. */
const TOGGLES = 5;
/** Every letter narrows the list, or changes what is marked in it. */
const WORD = "sonnet";
const KEY = { type: "keydown", within: "tbody" } as const;

/** From each click on `Released` until the rows in their new order have been painted. */
export async function measureSortToggles(page: Page): Promise<Readings> {
  const box = await page.getByRole("button", { name: "Released", exact: true }).boundingBox();
  if (box === null) throw new Error("there is nothing to sort by");
  const reactions: Reaction[] = [];
  for (let toggle = 0; toggle < TOGGLES; toggle += 1) {
    const click = () => page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    reactions.push(await reactionTo(page, { type: "click", within: "tbody" }, click));
  }
  return { sortToggle: reactions.map(({ lastMs }) => lastMs) };
}

/** From each letter of a word until the first rows that it leaves have been painted. */
export async function measureKeystrokes(page: Page): Promise<Readings> {
  await page.getByRole("searchbox", { name: "Search models" }).click();
  const letters: number[] = [];
  for (const letter of WORD) {
    const reaction = await reactionTo(page, KEY, () => page.keyboard.press(letter));
    letters.push(reaction.firstMs);
  }
  await page.getByRole("searchbox", { name: "Search models" }).selectText();
  await reactionTo(page, KEY, () => page.keyboard.press("Backspace"));
  return { keystroke: letters, slowestKeystroke: [Math.max(...letters)] };
}

/** From each letter of a word in the look-up until the suggestions for it have been painted. */
export async function measureSuggestions(page: Page): Promise<Readings> {
  const field = page.getByRole("combobox", { name: "Look up an alias or ID" });
  // The page that ours is held against has no look-up, and earlier builds suggested nothing.
  if ((await field.count()) === 0) return {};
  await field.click();
  await page.locator("[aria-autocomplete=list]").waitFor();
  const letters: number[] = [];
  for (const [at, letter] of WORD.split("").entries()) {
    const reaction = await reactionTo(page, { type: "keydown", within: ".suggestions" }, () =>
      page.keyboard.press(letter),
    );
    // The first letter also loads what reads it.
    if (at > 0) letters.push(reaction.firstMs);
  }
  await field.fill("");
  return { suggestion: letters };
}

async function reactionTo(
  page: Page,
  awaited: Awaited,
  act: () => Promise<void>,
): Promise<Reaction> {
  await page.evaluate(watchReaction, awaited);
  await act();
  return page.evaluate(() => globalThis.reaction);
}

import type { CDPSession, Page } from "playwright";
import { watchScrolling } from "./in-page/watch-scrolling.ts";
import { percentile, type Readings } from "./quantities.ts";

/** A wheel that is turned fast: two screens in half a second. */
const WHEEL = { distancePx: 6000, speed: 4000 };
/** By dragging the scrollbar: more than a screen in each frame, so that every row is a new one. */
const DRAG = { stepPx: 1100, frames: 120 };

/** How even the frames are while the list is scrolled by wheel and by scrollbar, and whether it shows. */
export async function measureScrolling(page: Page, session: CDPSession): Promise<Readings> {
  const box = await page.getByRole("table", { name: "Models" }).locator("..").boundingBox();
  if (box === null) throw new Error("there is nothing to scroll");
  await page.evaluate(watchScrolling);
  for (const direction of [-1, 1]) {
    await session.send("Input.synthesizeScrollGesture", {
      x: box.x + box.width / 2,
      y: box.y + box.height / 2,
      yDistance: direction * WHEEL.distancePx,
      speed: WHEEL.speed,
      gestureSourceType: "mouse",
    });
  }
  await page.evaluate(({ stepPx, frames }) => globalThis.scrollByFrame(stepPx, frames), DRAG);
  const { frames, blankFrames } = await page.evaluate(() => globalThis.endOfScrolling());
  if ((await page.locator("tbody a").count()) === 0) throw new Error("scrolling broke the list");
  return { scrollFrame: [percentile(frames, 95)], blankFrames: [blankFrames] };
}

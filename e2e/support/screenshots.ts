import { mkdirSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright";
import { CHROMIUM_FLAGS, provideChromium } from "../runner/chromium.ts";
import { SAMPLE_NOON } from "./sample.ts";
import { DESKTOP, PHONE } from "./sizes.ts";
import { startServer } from "./start-server.ts";

interface Picture {
  /** File name inside `FOLDER`. */
  readonly file: string;
  readonly address: string;
  /** A text that is there when the page is as it should be. */
  readonly shows: string;
  readonly colorScheme?: "light" | "dark";
  readonly viewport?: typeof DESKTOP;
  /** A button to be pressed first. */
  readonly press?: string;
}

const FOLDER = ".github/images";
const DETAILS = { address: "/?model=claude-opus-4-5", shows: "is an alias of" };
const COMPARED = "claude-opus-5-5,claude-sonnet-5-5,claude-haiku-4-5,claude-sonnet-4-5";

const PICTURES: readonly Picture[] = [
  { file: "light.png", ...DETAILS },
  { file: "dark.png", ...DETAILS, colorScheme: "dark" },
  { file: "phone.png", address: "/", shows: "19 models", viewport: PHONE },
  { file: "timeline.png", address: "/?view=timeline", shows: "Lifelines", colorScheme: "dark" },
  { file: "retirements.png", address: "/?view=retirements", shows: "in 3 days" },
  { file: "compare.png", address: `/?view=compare&compare=${COMPARED}`, shows: "rows differ" },
  { file: "audit.png", address: "/?view=audit", press: "Try an example", shows: "need attention" },
];

/** What the badge beside `Retirements` says of the embedded catalogue. */
const RETIRING = "1 in 3 days";

mkdirSync(FOLDER, { recursive: true });
const server = await startServer({});
const browser = await chromium.launch({
  executablePath: provideChromium(),
  args: [...CHROMIUM_FLAGS],
});
try {
  for (const picture of PICTURES) await take(browser, server.origin, picture);
} finally {
  await browser.close();
  await server.stop();
}

async function take(launched: Browser, origin: string, picture: Picture): Promise<void> {
  const { file, address, shows, colorScheme = "light", viewport = DESKTOP, press } = picture;
  const context = await launched.newContext({
    colorScheme,
    viewport,
    locale: "en-GB",
    timezoneId: "UTC",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(SAMPLE_NOON);
  await sameAnswersEveryTime(page);
  await page.goto(origin + address);
  // The shell has rows before the app has taken over, and no view to choose.
  await page
    .getByRole("navigation", { name: "Views" })
    .or(page.getByText("Models"))
    .first()
    .waitFor();
  if (press !== undefined) await page.getByRole("button", { name: press }).click();
  await page.getByText(shows).first().waitFor();
  // It comes when the page is at rest, and a phone has it in a menu.
  if (viewport !== PHONE) await page.getByText(RETIRING).first().waitFor();
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: `${FOLDER}/${file}`, animations: "disabled" });
  await context.close();
  process.stdout.write(`${FOLDER}/${file}\n`);
}

/** The ID and duration of a request differ every time, and a picture should not. */
async function sameAnswersEveryTime(page: Page): Promise<void> {
  await page.addInitScript(() => {
    performance.now = () => 0;
  });
  await page.route("**/v1/**", async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), "request-id": "req_local_picture" };
    await route.fulfill({ response, headers });
  });
}

import { mkdirSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright";
import { CHROMIUM_FLAGS, provideChromium } from "./chromium.ts";
import { SAMPLE_NOON } from "./sample.ts";
import { DESKTOP, PHONE } from "./sizes.ts";
import { startServer } from "./start-server.ts";

interface Picture {
  /** File name inside `FOLDER`. */
  readonly file: string;
  readonly address: string;
  readonly colorScheme: "light" | "dark";
  readonly viewport: typeof DESKTOP;
}

const FOLDER = ".github/images";
const OPEN_DETAILS = "/?model=claude-opus-4-5";

const PICTURES: readonly Picture[] = [
  { file: "light.png", address: OPEN_DETAILS, colorScheme: "light", viewport: DESKTOP },
  { file: "dark.png", address: OPEN_DETAILS, colorScheme: "dark", viewport: DESKTOP },
  { file: "phone.png", address: "/", colorScheme: "light", viewport: PHONE },
];

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
  const { file, address, colorScheme, viewport } = picture;
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
  await page.getByRole("table", { name: "Models" }).getByRole("link").first().waitFor();
  // The shell has rows before the app has taken over.
  await page
    .getByRole("button", { name: /^Lifecycle/ })
    .first()
    .waitFor();
  if (address === OPEN_DETAILS) await page.getByText("is an alias of").first().waitFor();
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

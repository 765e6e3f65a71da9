import ICAL from "ical.js";
import { CHROMIUM_FLAGS, findChromium } from "../../runner/chromium.ts";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "../../support/fixtures.ts";
import { choose, typeInto, visit } from "../../support/palette.ts";
import { pasted } from "../../support/pasted.ts";
import { SAMPLE_MODELS } from "../../support/sample.ts";
import { DESKTOP, PHONE } from "../../support/sizes.ts";

/** A name that other machines could reach, too. */
const HOST = "catalogue.test";
const TOKEN = "token-of-the-tests-0123456789";
const executablePath = findChromium();

test.use({
  expectedRefusals: [401, 503],
  timezoneId: "America/New_York",
  launchOptions: {
    args: [...CHROMIUM_FLAGS, `--host-resolver-rules=MAP ${HOST} 127.0.0.1`],
    ...(executablePath === null ? {} : { executablePath }),
  },
});

test("on a shared server each address works without a sign-in, and one press copies it", async ({
  page,
  context,
  gateway,
  origins,
}) => {
  const environment = { ACCESS_TOKEN: TOKEN, ALLOWED_HOSTS: HOST };
  const { origin } = await gateway({ models: SAMPLE_MODELS, environment });
  const shared = origin.replace("127.0.0.1", HOST);
  origins.add(shared);
  await page.goto(`${shared}/?view=retirements`);
  await page.getByLabel("Access token").fill(TOKEN);
  await page.getByRole("button", { name: "Sign in" }).click();
  const button = page.getByRole("button", { name: "Subscribe" });
  await button.click();
  const dialog = page.getByRole("dialog", { name: "Subscribe" });
  const calendar = dialog.getByRole("textbox", { name: "Calendar" });
  await expect(calendar).toHaveValue(
    /^http:\/\/catalogue\.test:\d+\/feeds\/[\w-]{43}\/retirements\.ics\?tz=America\/New_York$/,
  );
  await expect(dialog).toContainText("days are those of America/New York");
  await expect(dialog).toContainText("A new ACCESS_TOKEN of the server revokes all of them");

  const address = await calendar.inputValue();
  await expect(dialog.getByRole("link", { name: "Open in calendar app" })).toHaveAttribute(
    "href",
    address.replace("http:", "webcal:"),
  );
  const fetched = await fetch(address.replace(HOST, "127.0.0.1"));
  const events = new ICAL.Component(ICAL.parse(await fetched.text()) as unknown[])
    .getAllSubcomponents("vevent")
    .map((component) => new ICAL.Event(component));
  const sonnet = events.find(({ uid }) => uid.includes("claude-sonnet-4-5-20250929"));
  // Midnight of the 30th in UTC.
  expect(String(sonnet?.startDate)).toBe("2026-11-29");

  await dialog.getByRole("button", { name: "Copy Atom address" }).click();
  const atom = await dialog.getByRole("textbox", { name: "Atom" }).inputValue();
  expect(await pasted(context)).toBe(atom);
  expect((await fetch(atom.replace(HOST, "127.0.0.1"))).status).toBe(200);
  await dialog.getByRole("button", { name: "Copy badge as Markdown" }).click();
  const [, badge = ""] = /endpoint\?url=([^)]+)/.exec(await pasted(context)) ?? [];
  const { label, message } = (await (
    await fetch(decodeURIComponent(badge).replace(HOST, "127.0.0.1"))
  ).json()) as { label: string; message: string };
  await expect(dialog.getByRole("img", { name: `${label}: ${message}` })).toBeVisible();

  await calendar.focus();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(address);
  for (const [size, colorScheme] of [
    [DESKTOP, "light"],
    [PHONE, "dark"],
  ] as const) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
});

test("on this machine the addresses are plain, and come again after a failure", async ({
  page,
}) => {
  await page.route("**/feeds/addresses", (route) => route.fulfill({ status: 503 }), { times: 1 });
  await visit(page, "/");
  await typeInto(page, "calendar feed", "Subscribe");
  await choose(page, "Subscribe");
  const dialog = page.getByRole("dialog", { name: "Subscribe" });
  await expect(dialog.getByRole("alert")).toContainText("The server answered 503");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Retry" }).click();
  const { origin } = new URL(page.url());
  await expect(dialog.getByRole("textbox", { name: "JSON Feed" })).toHaveValue(
    `${origin}/feeds/changes.json`,
  );
  await expect(dialog.getByRole("link")).toHaveCount(0);
  await expect(dialog.getByRole("img")).toHaveAccessibleName(/^models \(sample of /);
  await expect(dialog).toContainText("work on this computer only");
  await page.keyboard.press("Escape");
  await page.goto("/?view=changes");
  await page.getByRole("button", { name: "Subscribe" }).click();
  await expect(dialog.getByRole("textbox", { name: "Atom" })).toHaveValue(
    `${origin}/feeds/changes.atom`,
  );
});

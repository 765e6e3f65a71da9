import { expect, test } from "../../support/fixtures.ts";
import { SAMPLE_MODELS } from "../../support/sample.ts";

const TOKEN = "token-of-the-tests-0123456789";

test.use({ expectedRefusals: [401] });

/** What keeps a page from being installed in any private window, as a test's is. */
const OF_THE_TEST = new Set(["in-incognito"]);

test("the page can be installed, on a shared server too", async ({ page, context, gateway }) => {
  const { origin } = await gateway({
    models: SAMPLE_MODELS,
    environment: { ACCESS_TOKEN: TOKEN },
  });
  await page.goto(origin);
  await page.getByLabel("Access token").fill(TOKEN);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("table", { name: "Models" })).toBeVisible();

  const devtools = await context.newCDPSession(page);
  const { url, errors, data = "" } = await devtools.send("Page.getAppManifest");
  expect([url, errors]).toEqual([`${origin}/manifest.webmanifest`, []]);
  const { installabilityErrors } = await devtools.send("Page.getInstallabilityErrors");
  expect(installabilityErrors.filter(({ errorId }) => !OF_THE_TEST.has(errorId))).toEqual([]);

  const { icons } = JSON.parse(data) as {
    icons: { src: string; sizes: string; type: string; purpose: string }[];
  };
  expect(icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
    "192x192 any",
    "512x512 any",
    "512x512 maskable",
  ]);
  for (const { src, sizes, type } of icons) {
    const response = await page.request.get(origin + src);
    expect(response.headers()["content-type"]).toBe(type);
    const png = await response.body();
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
  }
  const manifest = await page.request.get(url);
  expect(manifest.headers()["content-type"]).toBe("application/manifest+json");
  // Like all else, it is for those who have signed in.
  expect((await fetch(url)).status).toBe(401);
});

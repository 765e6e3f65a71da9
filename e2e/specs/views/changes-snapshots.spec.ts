import type { Page } from "playwright/test";
import type { ModelInfo } from "../../../src/shared/contract/model-info.ts";
import { answerAsTheApi } from "../../fake-api/answer-as-the-api.ts";
import { refusal } from "../../fake-api/faults.ts";
import { generateModels } from "../../fake-api/generate.ts";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "../../support/fixtures.ts";
import { snapshotsAmong } from "../../support/snapshots-among.ts";
import { storedKeys } from "../../support/stored-keys.ts";
import { SAMPLE_MODELS } from "../../support/sample.ts";
import { PHONE } from "../../support/sizes.ts";

type Answering = (request: Request) => Response | Promise<Response>;

/** The server must not answer from its cache. */
const environment = { CACHE_SECONDS: "0" };
const NOON = "2026-11-21T12:00:00Z";
const DAY_MS = 86_400_000;

const viewOf = (page: Page) => page.getByRole("region", { name: "Changes" });
const sentenceOf = (page: Page) => viewOf(page).getByRole("heading", { level: 2 }).first();

test.describe("with faults", () => {
  test.use({ expectedRefusals: [400, 502] });

  test("only complete, current and comparable snapshots are compared", async ({
    page,
    gateway,
  }) => {
    const models = generateModels({ size: 1_200, hasCapabilities: false });
    const healthy = answerAsTheApi({ models });
    const older = answerAsTheApi({ models, dress: fourFieldsOf });
    let answer: Answering = async (request) =>
      request.url.includes("lifecycle") ? refusal(400, "lifecycle: unknown") : older(request);
    const { origin } = await gateway({
      models,
      environment,
      interfere: async (request) => answer(request),
    });
    const [view, sentence] = [viewOf(page), sentenceOf(page)];
    await page.clock.install({ time: NOON });
    await page.goto(`${origin}/?view=changes`);
    await expect(sentence).toHaveText(/^First snapshot taken on/);
    await expect(view.getByText(/does not report lifecycles/)).toBeVisible();

    // It starts to report lifecycles: retired models are not new, and no field has changed.
    answer = healthy;
    const checkNow = view.getByRole("button", { name: "Check now" });
    await page.clock.fastForward(DAY_MS);
    await checkNow.click();
    await expect(view.getByText(/cannot be compared with the previous one/)).toBeVisible();
    await expect(sentence).toHaveText(/^Nothing has changed/);
    await expect(view.getByText(/does not report lifecycles/)).toHaveCount(0);

    // Half of a catalogue does not count.
    answer = (request) =>
      request.url.includes("after_id") ? refusal(500, "down") : healthy(request);
    await page.clock.fastForward(DAY_MS);
    await checkNow.click();
    await expect(view.getByRole("alert")).toContainText("The API is having problems");
    await expect(view).toContainText("2 snapshots");
    await expectAccessible(page);
    answer = answerAsTheApi({ models: models.slice(1) });
    await view.getByRole("button", { name: "Retry" }).click();
    await expect(sentence).toHaveText(/^1 change since/);
    await expect(view.getByRole("heading", { level: 4 })).toHaveText(["Gone 1"]);

    // What is known stays readable during an outage.
    answer = () => refusal(500, "down");
    await page.reload();
    await expect(view.getByRole("alert")).toContainText("The API is having problems");
    await expect(sentence).toHaveText(/^1 change since/);
    answer = healthy;

    // Garbage in the store is not read.
    await page.evaluate(spoilStore);
    await page.clock.fastForward(DAY_MS);
    await page.reload();
    await expect(sentence).toHaveText(/^First snapshot taken on/);
  });

  test("a stale answer is no snapshot, and a broken store is reported", async ({
    page,
    gateway,
  }) => {
    const answer = answerAsTheApi({ models: SAMPLE_MODELS });
    let isDown = false;
    const { origin } = await gateway({
      models: SAMPLE_MODELS,
      environment: { CACHE_SECONDS: "1" },
      interfere: async (request) => (isDown ? refusal(500, "down") : answer(request)),
    });
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, "indexedDB", {
        get: () => {
          throw new DOMException("forbidden", "SecurityError");
        },
      });
    });
    const view = viewOf(page);
    await page.goto(`${origin}/?view=changes`);
    await expect(sentenceOf(page)).toHaveText(/^First snapshot taken on/);
    await expect(view.getByText(/^This browser does not store anything/)).toBeVisible();
    isDown = true;
    const checkNow = view.getByRole("button", { name: "Check now" });
    const isOutageTold = async () => {
      await checkNow.click();
      await expect(checkNow).toBeEnabled();
      return view.getByText("The API is not responding").isVisible();
    };
    // Once what the server has cached is stale.
    await expect.poll(isOutageTold, { timeout: 30_000 }).toBe(true);
    await expect(sentenceOf(page)).toHaveText(/^First snapshot taken on/);
  });
});

test("a visit takes one snapshot in the background, where one request is enough", async ({
  page,
  gateway,
}) => {
  // Three visits, each of which waits until nothing else is being fetched.
  test.slow();
  const small = generateModels({ size: 30, lifecycles: ["active"] });
  const large = generateModels({ size: 1_001, lifecycles: ["active"], hasCapabilities: false });
  let models = small.slice(1);
  const { origin, asked } = await gateway({
    models,
    environment,
    interfere: async (request) => answerAsTheApi({ models })(request),
  });
  const snapshots = () => snapshotsAmong(asked);
  const rest = async (isDone: () => boolean | Promise<boolean>) => {
    const isDoneAtRest = async () => {
      await page.clock.fastForward(4_000);
      return isDone();
    };
    await expect.poll(isDoneAtRest, { timeout: 30_000, intervals: [100] }).toBe(true);
  };
  await page.clock.install({ time: NOON });
  await page.goto(origin);
  await rest(() => snapshots().length === 1);
  // A page that closes before it has stored the snapshot has not taken one.
  await expect.poll(async () => (await storedKeys(page)).join()).toContain("changes [");

  models = small;
  await page.clock.fastForward(DAY_MS);
  await page.reload();
  const news = page.getByRole("navigation", { name: "Views" }).getByRole("link", {
    name: "Changes 1 not seen yet",
  });
  await rest(async () => news.isVisible());
  expect(snapshots()).toHaveLength(2);
  await page.setViewportSize(PHONE);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);

  // Several pages are only fetched when the reader asks for it.
  models = large;
  await page.clock.fastForward(DAY_MS);
  await page.reload();
  await rest(() => snapshots().length === 3);
  await page.clock.fastForward(60_000);
  await page.getByRole("button", { name: "View: Models" }).click();
  await page.getByRole("link", { name: "Changes 1 not seen yet" }).click();
  await expect(sentenceOf(page)).toHaveText(/changes since Sat, 21 Nov 2026, 12:0/);
  expect(snapshots()).toHaveLength(5);
});

test("the sample catalogue has a history of its own", async ({ page }) => {
  await page.goto("/?view=changes");
  await expect(sentenceOf(page)).toHaveText(/^First snapshot taken on/);
  await expect(viewOf(page)).toContainText("Sample catalogue of 2026-11-27");
  await expect(viewOf(page)).toContainText(`First snapshot: ${SAMPLE_MODELS.length} models`);
});

/** A model as gateways of the first API version describe it. */
function fourFieldsOf({ type, id, display_name, created_at }: ModelInfo): ModelInfo {
  return { type, id, display_name, created_at };
}

/** Puts something else in the place of every history. */
async function spoilStore(): Promise<void> {
  await new Promise<void>((resolve) => {
    const opening = indexedDB.open("model-catalogue");
    opening.addEventListener("success", () => {
      const kept = opening.result.transaction("kept", "readwrite").objectStore("kept");
      const reading = kept.getAllKeys();
      reading.addEventListener("success", () => {
        const keys = reading.result.filter((key) => JSON.stringify(key).includes("changes ["));
        for (const key of keys) kept.put({ looks: "garbage" }, key);
      });
      kept.transaction.addEventListener("complete", () => resolve());
    });
  });
}

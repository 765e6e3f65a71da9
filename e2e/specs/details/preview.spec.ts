import { createGate } from "../../fake-api/faults.ts";
import { answerAsTheApi } from "../../fake-api/answer-as-the-api.ts";
import { generateModels } from "../../fake-api/generate.ts";
import { expect, test } from "../../support/fixtures.ts";
import { DESKTOP, PHONE } from "../../support/sizes.ts";

const models = generateModels({ size: 12, lifecycles: ["active"] });

for (const viewport of [DESKTOP, PHONE]) {
  test.describe(`at ${viewport.width}`, () => {
    // No script can be loaded.
    test.use({ viewport, expectedRefusals: [0], loadsAhead: true });

    test("a row's values stand in the panel at once, marked, and nothing moves for the answer", async ({
      page,
      models: table,
      gateway,
    }) => {
      const gate = createGate();
      const answer = answerAsTheApi({ models });
      const { origin } = await gateway({
        models,
        interfere: async (request) => {
          if (/\/models\/[^/?]+$/.test(new URL(request.url).pathname)) await gate.opened;
          return answer(request);
        },
      });
      const loaded = page.waitForResponse(/\/panel-[^/]*\.js$/);
      await page.goto(origin);
      await loaded;
      await page.waitForLoadState("networkidle");
      // All of it is there by now, and nothing more is needed.
      await page.route("**/*.js", async (route) => route.abort());
      const row = table.locator("tr.row").nth(2);
      await row.hover();
      const panel = page.getByRole(viewport === PHONE ? "dialog" : "complementary", {
        name: "Model details",
      });
      // In the frame of the press, before anybody has answered.
      const isDrawn = await row.getByRole("link").evaluate(async (link: HTMLElement) => {
        link.click();
        await new Promise((next) => requestAnimationFrame(next));
        return document.querySelectorAll(".panel .facts dt").length > 0;
      });
      expect(isDrawn).toBe(true);
      await expect(panel.getByRole("status", { name: "Loading model" })).toHaveText(
        "From the list, asking the API…",
      );
      await expect(panel.getByText("Pinned ID")).toHaveCount(0);
      await expect(panel.getByRole("heading", { level: 2 })).toHaveText(
        models[2]?.display_name ?? "",
      );
      const places = async () =>
        panel.evaluate((element) =>
          [...element.querySelectorAll("h3, dt, [role=tab], button")].map((part) => [
            part.textContent,
            Math.round(part.getBoundingClientRect().top),
          ]),
        );
      const isSettled = (part: unknown[]) => !["Raw JSON", ""].includes(String(part[0]));
      const before = (await places()).filter(isSettled);
      gate.open();
      await expect(panel.getByText("Pinned ID")).toBeVisible();
      await expect(panel.getByText("Pinned ID").locator("..")).toHaveText(
        "Pinned ID: always this same model",
      );
      expect((await places()).filter(isSettled)).toEqual(before);
    });
  });
}

test("the panel begins with the answer and the facts; betas and the request come after", async ({
  page,
  details,
}) => {
  await page.goto("/?model=claude-opus-4-5-20251101");
  const top = async (text: string) =>
    (await details.getByText(text, { exact: true }).first().boundingBox())?.y ?? 0;
  await expect(details.getByText("Requested without betas")).toBeVisible();
  const order = ["Pinned ID", "Released", "Retires", "Beta headers", "Requested without betas"];
  const tops = await Promise.all(order.map(top));
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  // The badge says it.
  await expect(details.getByText("deprecated", { exact: true })).toHaveCount(0);
});

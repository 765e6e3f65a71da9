import { generateModels } from "../../fake-api/generate.ts";
import { createGate } from "../../fake-api/faults.ts";
import { expect, test } from "../../support/fixtures.ts";
import { goTo } from "../../support/go-to.ts";

/** What the upstream of the live server holds, and what of it the API lists unasked. */
const listed = generateModels({ size: 5_000 }).filter(({ lifecycle }) => lifecycle !== "retired");
const last = listed.at(-1);

test("the header says Live, and pages are fetched as one scrolls", async ({ page, models }) => {
  const pages: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/v1/models")) pages.push(request.url());
  });
  await page.goto("/?limit=100");
  await expect(page.getByRole("banner").getByText(/^Live/).first()).toBeVisible();
  await expect(models.getByRole("link").first()).toHaveText(listed[0]?.display_name ?? "");
  await expect(models).toHaveAttribute("aria-busy", "false");
  expect(pages).toHaveLength(1);
  await models.getByRole("link").first().focus();
  await page.keyboard.press("End");
  await expect.poll(() => pages.length).toBeGreaterThan(1);
  await expect
    .poll(async () => Number(await models.getAttribute("aria-rowcount")))
    .toBeGreaterThan(150);
  expect(pages.length).toBeLessThan(6);
});

test("a search or another sort fetches the rest, and finds what is on the last page", async ({
  page,
  models,
}) => {
  await page.goto("/?limit=1000");
  await expect(models.getByRole("link").first()).toBeVisible();
  await page.getByRole("searchbox", { name: "Search models" }).fill(last?.id ?? "");
  await expect(models.getByRole("link")).toHaveText([last?.display_name ?? ""]);
  await expect(models).toHaveAttribute("aria-busy", "false");
  await expect(
    page
      .getByRole("status")
      .filter({ hasText: `Showing 1 of ${listed.length.toLocaleString("en")}` }),
  ).toBeVisible();

  // Accents and punctuation are no hindrance.
  const wanted = listed.filter(({ display_name }) => /São Paulo #12\d\d$/.test(display_name));
  await goTo(page, "/?limit=1000&q=sao-paulo 12&sort=-released");
  await expect(models).toHaveAttribute("aria-busy", "false");
  await expect
    .poll(async () => models.getByRole("link").allTextContents())
    .toContain(wanted[0]?.display_name ?? "");

  // Another sort fetches the rest, and rows far down are reached with their index.
  await goTo(page, "/?sort=id");
  await expect(models).toHaveAttribute("aria-rowcount", String(listed.length + 1));
  await expect(models).toHaveAttribute("aria-busy", "false");
  await models.getByRole("link").first().focus();
  await page.keyboard.press("End");
  await expect(models.getByRole("row").last()).toHaveAttribute(
    "aria-rowindex",
    String(listed.length + 1),
  );
  const inDocument = await models.getByRole("row").count();
  expect(inDocument).toBeLessThan(150);
});

test("progress is honest: of N loaded, Stop, Resume, and no early nothing-found", async ({
  page,
  models,
  gateway,
}) => {
  const all = generateModels({ size: 300, lifecycles: ["active"] });
  const gates = [createGate(), createGate()];
  let pagesAsked = 0;
  const { origin } = await gateway({
    models: all,
    interfere: async ({ url }) => {
      if (url.includes("after_id")) await gates[pagesAsked++]?.opened;
      return null;
    },
  });
  await page.goto(`${origin}/?limit=100`);
  await page.getByRole("searchbox", { name: "Search models" }).fill(all[299]?.id ?? "");
  await expect(models).toHaveAttribute("aria-busy", "true");
  await expect(page.getByRole("progressbar", { name: "Loading models" })).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "of 100 loaded" })).toBeVisible();
  const nothing = page.getByText(/nothing matches|nothing found|no results/i);
  for (const sentence of await nothing.allTextContents()) expect(sentence).toMatch(/yet|so far/);

  await page.getByRole("button", { name: "Stop" }).click();
  await expect(models).toHaveAttribute("aria-busy", "false");
  await expect(page.getByRole("status").filter({ hasText: "of 100 loaded" })).toBeVisible();
  await expect(page.getByText("Searched 100 models; the rest is not loaded.")).toBeVisible();
  for (const gate of gates) gate.open();
  await page.getByRole("button", { name: "Resume" }).click();
  await expect(models.getByRole("link")).toHaveText([all[299]?.display_name ?? ""]);
  await expect(page.getByRole("status").filter({ hasText: "Showing 1 of 300" })).toBeVisible();
  await expect(page.getByRole("progressbar", { name: "Loading models" })).toBeHidden();
});

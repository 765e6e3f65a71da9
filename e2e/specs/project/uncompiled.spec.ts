import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateModels } from "../../fake-api/generate.ts";
import { buildProject, copyProject } from "../../support/copy-project.ts";
import { expect, test } from "../../support/fixtures.ts";
import { option, paletteOf, typeInto, visit } from "../../support/palette.ts";
import { DEFAULT_MODELS } from "../../support/sample.ts";
import { type RunningServer, startServer } from "../../support/start-server.ts";

/** How `vite.config.ts` asks for React's compiler. */
const WITH_COMPILER = /react\(\{ compiler: .* \}\)/;

test.describe("React's compiler makes the page quicker, and nothing depends on it", () => {
  let project: ReturnType<typeof copyProject>;
  let server: RunningServer;
  test.describe.configure({ mode: "default" });
  test.beforeAll(async () => {
    project = copyProject();
    const config = join(project.folder, "vite.config.ts");
    const source = readFileSync(config, "utf8");
    expect(source).toMatch(WITH_COMPILER);
    writeFileSync(config, source.replace(WITH_COMPILER, "react()"));
    buildProject(project.folder);
    server = await startServer({}, project.folder);
  });
  test.beforeEach(({ origins }) => void origins.add(server.origin));
  test.afterAll(async () => {
    await server.stop();
    project.remove();
  });

  test("the list is there, searched, put in another order, and its details open", async ({
    page,
    models,
    details,
  }) => {
    await visit(page, server.origin);
    const names = models.getByRole("link");
    await expect(names).toHaveCount(DEFAULT_MODELS.length);
    await models.getByRole("button", { name: "Model", exact: true }).click();
    const inOrder = DEFAULT_MODELS.map(({ display_name }) => display_name).toSorted();
    await expect(names.first()).toHaveText(inOrder[0] ?? "");
    await page.getByRole("searchbox", { name: "Search models" }).fill("haiku");
    await expect(names).toHaveText(["Claude Haiku 4.5", "Claude Haiku 5.5"]);
    await names.first().click();
    await expect(details.getByText("Pinned ID")).toBeVisible();
  });

  test("the palette finds models and commands", async ({ page, details }) => {
    await visit(page, server.origin);
    await typeInto(page, "opus 45", "Claude Opus 4.5");
    await expect(paletteOf(page).getByRole("status")).toHaveText("1 model found");
    await page.keyboard.press("Enter");
    await expect(details).toContainText("claude-opus-4-5-20251101");
    await typeInto(page, "retire", "Retirements");
    await option(page, "Retirements").click();
    await expect(page.getByRole("region", { name: "Retirements" })).toBeVisible();
  });

  test("a list of many pages is put in order and searched in steps", async ({
    page,
    models,
    gateway,
  }) => {
    const all = generateModels({ size: 8_000, lifecycles: ["active"], hasCapabilities: false });
    const { origin } = await gateway({ models: all, folder: project.folder });
    await page.goto(`${origin}/?limit=1000&sort=id`);
    const status = page.getByRole("contentinfo").getByRole("status");
    await expect(status).toHaveText("8,000 models");
    const ids = all.map(({ id }) => id).toSorted();
    await expect(models.getByRole("row").nth(1)).toContainText(ids[0] ?? "");
    await page.getByRole("searchbox", { name: "Search models" }).fill(all.at(-1)?.id ?? "");
    await expect(models.getByRole("link")).toHaveText([all.at(-1)?.display_name ?? ""]);
  });

  for (const [view, name] of [
    ["timeline", "Timeline"],
    ["timeline&as=table", "Table of lifelines"],
    ["retirements", "Retirements"],
    ["compare&compare=claude-opus-5,claude-haiku-4-5", "Compare"],
  ] as const) {
    test(`?view=${view} opens`, async ({ page }) => {
      await page.goto(`${server.origin}/?view=${view}`);
      const shown = page.getByRole("region", { name, exact: true });
      await expect(shown.getByRole("link").first()).toBeVisible();
    });
  }
});

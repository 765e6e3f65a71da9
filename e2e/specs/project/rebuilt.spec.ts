import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { refusal } from "../../fake-api/faults.ts";
import { generateModels } from "../../fake-api/generate.ts";
import { startUpstream } from "../../fake-api/upstream.ts";
import { buildProject, copyProject } from "../../support/copy-project.ts";
import { expect, test } from "../../support/fixtures.ts";
import { goTo } from "../../support/go-to.ts";
import { option, paletteOf, typeInto, visit } from "../../support/palette.ts";
import { DEFAULT_MODELS } from "../../support/sample.ts";
import { type RunningServer, startServer } from "../../support/start-server.ts";

/** How `vite.config.ts` asks for React's compiler. */
const WITH_COMPILER = /react\(\{ compiler: .* \}\)/;
/** Two thirds of the work of a build, and nothing to these tests. */
const COMPRESSED = /precompress\(\),|firstLoad\(\),/g;
const SENTINEL = "sk-ant-sentinel-4d1c7a90e2b85f36";

// One build without the compiler and beside a key.
let project: ReturnType<typeof copyProject>;
test.describe.configure({ mode: "default" });
test.beforeAll(() => {
  test.setTimeout(300_000);
  project = copyProject();
  const config = join(project.folder, "vite.config.ts");
  const source = readFileSync(config, "utf8");
  expect(source).toMatch(WITH_COMPILER);
  writeFileSync(config, source.replace(WITH_COMPILER, "react()").replaceAll(COMPRESSED, ""));
  buildProject(project.folder, {
    ANTHROPIC_API_KEY: SENTINEL,
    ANTHROPIC_BASE_URL: "http://127.0.0.1:1",
  });
});
test.afterAll(() => project.remove());

test.describe("React's compiler makes the page quicker, and nothing depends on it", () => {
  let server: RunningServer;
  test.beforeAll(async () => {
    server = await startServer({}, project.folder);
  });
  test.beforeEach(({ origins }) => void origins.add(server.origin));
  test.afterAll(async () => server.stop());

  test("the list is searched and put in order, and details, palette and views open", async ({
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

    await goTo(page, "/");
    await typeInto(page, "opus 45", "Claude Opus 4.5");
    await expect(paletteOf(page).getByRole("status")).toHaveText("1 model found");
    await page.keyboard.press("Enter");
    await expect(details).toContainText("claude-opus-4-5-20251101");
    await typeInto(page, "retire", "Retirements");
    await option(page, "Retirements").click();
    await expect(page.getByRole("region", { name: "Retirements" })).toBeVisible();

    for (const [view, name] of [
      ["timeline", "Timeline"],
      ["timeline&as=table", "Table of lifelines"],
      ["retirements", "Retirements"],
      ["compare&compare=claude-opus-5,claude-haiku-4-5", "Compare"],
    ] as const) {
      await goTo(page, `/?view=${view}`);
      const shown = page.getByRole("region", { name, exact: true });
      await expect(shown.getByRole("link").first()).toBeVisible();
    }
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
});

test("a key present while building and serving is in no byte that a browser gets", async () => {
  const upstream = await startUpstream({
    models: generateModels({ size: 30 }),
    // The worst an upstream can do: say the key back.
    interfere: ({ headers, url }) =>
      url.includes("after_id")
        ? refusal(400, `the key ${headers.get("x-api-key") ?? ""} may not do this`)
        : null,
  });
  try {
    const environment = { ANTHROPIC_API_KEY: SENTINEL, ANTHROPIC_BASE_URL: upstream.origin };
    const client = join(project.folder, "dist/client");
    const files = readdirSync(client, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    expect(files.length).toBeGreaterThan(2);
    for (const file of files) expect(readFileSync(file).includes(SENTINEL), file).toBe(false);

    const server = await startServer(environment, project.folder);
    try {
      const assets = files.map((file) => file.slice(client.length));
      const questions = ["/", "/v1/models", "/v1/models?after_id=x", "/v1/models/none", "/healthz"];
      for (const path of [...questions, ...assets]) {
        const response = await fetch(server.origin + path);
        const sent = JSON.stringify([...response.headers]) + (await response.text());
        expect(sent, path).not.toContain(SENTINEL);
      }
      const keys = upstream.asked.map(({ headers }) => headers.get("x-api-key"));
      expect(new Set(keys)).toEqual(new Set([SENTINEL]));
      expect(server.log()).not.toContain(SENTINEL);
    } finally {
      await server.stop();
    }
  } finally {
    await upstream.stop();
  }
});

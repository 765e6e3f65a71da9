import { breakable, refusal } from "../../fake-api/faults.ts";
import { generateModels } from "../../fake-api/generate.ts";
import { exportDialog } from "../../support/export-list.ts";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "../../support/fixtures.ts";
import { SAMPLE_NOON } from "../../support/sample.ts";
import { DESKTOP } from "../../support/sizes.ts";

test("the links to the views keep their places when what retires soon is known, and stay links at 1000 px", async ({
  page,
}) => {
  await page.clock.setFixedTime(SAMPLE_NOON);
  await page.goto("/");
  const views = page.getByRole("navigation", { name: "Views" });
  const places = async () =>
    views
      .getByRole("link")
      .evaluateAll((links) => links.map((link) => Math.round(link.getBoundingClientRect().left)));
  await expect(views.getByRole("link")).toHaveCount(7);
  const news = views.getByRole("link", { name: "Retirements 1 in 3 days" });
  await expect(news).toBeVisible();
  const after = await places();
  // At 1000 px the views are links as well, and a hint opens the palette.
  await page.setViewportSize({ width: 1000, height: 700 });
  await expect(news).toBeVisible();
  await expect(page.getByRole("link", { name: "Compare", exact: true })).toBeInViewport();
  await expectNoSidewaysScroll(page);
  await page.getByRole("button", { name: /(Ctrl|⌘) K/ }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.setViewportSize(DESKTOP);
  await page.reload();
  await expect(views.getByRole("link", { name: "Retirements", exact: true })).toBeVisible();
  expect(await places()).toEqual(after);
});

test("the sample claims nothing about betas, and names its sources on request", async ({
  page,
  details,
}) => {
  await page.goto("/?model=claude-opus-5&betas=context-1m-2025-08-07");
  await expect(details).toContainText(
    "Same answer as without the beta: the sample catalogue does not know what most betas change",
  );
  await details.getByText("Sources of these facts").click();
  await expect(
    details.getByRole("definition").filter({ hasText: "SDK 1.12.0" }).first(),
  ).toBeVisible();
  await expectAccessible(page);
});

test.describe("a reader of German", () => {
  test.use({ locale: "de-DE" });

  test("is offered the separator of their spreadsheet", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("button", { name: "Export" }).click();
    const separator = exportDialog(page).getByRole("combobox", { name: "Separator" });
    await expect(separator).toHaveValue(";");
    await separator.selectOption("Tab");
    const downloading = page.waitForEvent("download");
    await exportDialog(page).getByRole("button", { name: "Export" }).click();
    const stream = await (await downloading).createReadStream();
    let text = "";
    for await (const part of stream) text += String(part);
    expect(text.split("\r\n")[0]?.split("\t")).toContain("created_at");
  });
});

test.describe("a list from before a failure", () => {
  test.use({ expectedRefusals: [0, 403] });

  test("is not dimmed, and is said to be that", async ({ page, models: table, gateway }) => {
    const fault = breakable(
      (_url, headers) => headers.get("anthropic-workspace-id") === "wrkspc_foreign",
      () => refusal(403, "not yours"),
    );
    const models = generateModels({ size: 12, lifecycles: ["active"] });
    const { origin } = await gateway({ models, interfere: fault.interfere });
    await page.goto(origin);
    await expect(table.getByRole("link")).toHaveCount(models.length);
    await page.getByRole("banner").getByRole("button", { name: /Live/ }).click();
    await page.getByLabel("Workspace", { exact: true }).fill("wrkspc_foreign");
    await page.getByRole("button", { name: "Use this workspace" }).click();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("contentinfo").getByRole("status")).toHaveText(
      "12 models, from before the request failed",
    );
    await expect(page.getByRole("alert")).toContainText("HTTP 403");
    const frame = page.locator(".list-frame[data-outdated]");
    await expect(frame).toHaveCSS("opacity", "1");
    expect(await frame.evaluate((it) => getComputedStyle(it, "::after").height)).toBe("4px");
    await expectAccessible(page);
  });
});

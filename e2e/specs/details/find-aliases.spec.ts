import type { ModelInfo } from "../../../src/shared/contract/model-info.ts";
import { createGate, refusal } from "../../fake-api/faults.ts";
import { generateModels } from "../../fake-api/generate.ts";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "../../support/fixtures.ts";
import { goTo } from "../../support/go-to.ts";
import { PHONE } from "../../support/sizes.ts";

const FIND = { name: "Find aliases" };
const LEAD_HERE = { name: "Names that lead here" };

/** A model whose aliases are in no documentation. */
const NOVA: ModelInfo = {
  type: "model",
  id: "claude-nova-9-20260101",
  display_name: "Claude Nova 9",
  lifecycle: "active",
  created_at: "2026-01-01T00:00:00Z",
};

test.describe("aliases", () => {
  test.use({ expectedRefusals: [404] });

  test("the names that lead to a model are found, verified and remembered", async ({
    page,
    details,
  }) => {
    let [open, most, count] = [0, 0, 0];
    const isAlias = (url: string) => /\/v1\/models\/[^/?]+$/.test(url);
    page.on("request", (request) => {
      if (!isAlias(request.url())) return;
      count += 1;
      open += 1;
      most = Math.max(most, open);
    });
    page.on("response", (response) => {
      if (isAlias(response.url())) open -= 1;
    });
    await page.goto("/?model=claude-opus-4-20250514");
    await expect(details.getByText("Pinned ID")).toBeVisible();
    count = 0;
    await details.getByRole("button", FIND).press("Enter");
    const names = details.getByRole("list", LEAD_HERE);
    await expect(names.getByRole("listitem")).toHaveText([
      /^claude-4-opus-20250514verified \d/,
      /^claude-opus-4-0verified \d/,
    ]);
    await expect(details.getByText("Checked 6 names.")).toBeVisible();
    await expect(details.getByText(/^Not found:/)).toContainText("claude-opus-4-latest");
    expect(count).toBe(6);
    expect(most, "one after the other").toBe(1);
    await expectAccessible(page);
    await page.reload();
    await expect(names.getByRole("listitem")).toHaveCount(2);
    expect(count, "verified names are not requested again").toBe(7);
  });

  test("a live API: names from elsewhere are marked, and search finds stored aliases in their workspace", async ({
    page,
    models: table,
    details,
    gateway,
  }) => {
    const other = generateModels({ size: 12, lifecycles: ["active"] });
    const [heir] = other;
    const { origin } = await gateway({
      models: [NOVA, ...other],
      aliases: {
        "claude-nova-9-latest": NOVA.id,
        "claude-nova-9": heir?.id ?? "",
        "my-favourite": NOVA.id,
      },
    });
    // What is remembered may have been broken by anyone.
    await page.addInitScript(() => {
      localStorage["names live wrkspc_broken"] = "{";
      localStorage["names live wrkspc_odd"] = '[1, {"name": "../x"}, {"provenAt": 1e99}]';
    });
    const search = page.getByRole("searchbox", { name: "Search models" });
    await page.goto(`${origin}/?q=nova-9-latest`);
    await expect(page.getByText("Showing 0 of 13")).toBeVisible();
    await page.getByLabel("Look up an alias or ID").fill("my-favourite");
    await page.keyboard.press("Enter");
    await expect(details).toContainText(`my-favourite is an alias of ${NOVA.id}`);
    await details.getByRole("button", FIND).click();
    await expect(details.getByRole("list", LEAD_HERE)).toContainText("claude-nova-9-latest");
    await expect(details.getByRole("list", LEAD_HERE)).toContainText("my-favourite");
    const elsewhere = details.getByRole("list", { name: "Names that lead elsewhere" });
    await expect(elsewhere).toContainText(`claude-nova-9 leads to another model: ${heir?.id}`);
    await expect(table.getByRole("link", { name: "Claude Nova 9" })).toBeVisible();
    await elsewhere.getByRole("link").click();
    await expect(details).toContainText(`claude-nova-9 is an alias of ${heir?.id}`);

    await goTo(page, "/");
    await search.fill("my favourite");
    await expect(table.getByRole("link")).toHaveText(["Claude Nova 9"]);
    for (const workspace of ["wrkspc_broken", "wrkspc_odd"]) {
      await goTo(page, `/?q=favourite&workspace=${workspace}`);
      await expect(page.getByText("Showing 0 of 13")).toBeVisible();
    }
  });
});

test.describe("aliases on a phone, of an API that refuses", () => {
  test.use({ expectedRefusals: [403, 404], viewport: PHONE });

  test("a refusal can be retried or skipped, the search stopped, and a full store survived", async ({
    page,
    gateway,
  }) => {
    let isRefusing = true;
    const gate = createGate();
    const asked: string[] = [];
    const { origin } = await gateway({
      models: [NOVA],
      aliases: { "claude-9-nova": NOVA.id },
      interfere: async ({ url }) => {
        const name = new URL(url).pathname.split("/").at(-1) ?? "";
        asked.push(name);
        if (name === "claude-nova-9-0") await gate.opened;
        const isRefused = name === "claude-nova-9" || name === "claude-nova-9-latest";
        return isRefused && isRefusing ? refusal(403, "Not for this key") : null;
      },
    });
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    });
    await page.goto(`${origin}/?model=${NOVA.id}`);
    const details = page.getByRole("dialog", { name: "Model details" });
    await details.getByRole("button", FIND).click();
    await expect(details.getByRole("alert")).toContainText("Not for this key");
    await expect(details.getByRole("status")).toContainText("Checking 1 of 6: claude-nova-9");
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await details.getByRole("button", { name: "Skip this name" }).click();
    await expect(details.getByRole("status")).toContainText("2 of 6: claude-nova-9-latest");
    await expect(details.getByRole("alert")).toBeVisible();
    isRefusing = false;
    await details.getByRole("button", { name: "Retry" }).click();
    await expect(details.getByRole("status")).toContainText("3 of 6: claude-nova-9-0");
    await details.getByRole("button", { name: "Stop" }).click();
    await expect(details.getByRole("status")).toHaveText(
      "Stopped. Checked 1 of 6 names; none leads here.",
    );
    await expect(details.getByText(/^No answer for/)).toContainText("claude-nova-9.");
    gate.open();
    await details.getByRole("button", FIND).click();
    await expect(details.getByRole("list", LEAD_HERE)).toContainText("claude-9-nova");
    await expect(details.getByRole("status")).toHaveText("Checked 6 names.");
    expect(asked.filter((name) => name === "claude-9-nova")).toHaveLength(1);
  });
});

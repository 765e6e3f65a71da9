import { rowOfName, summaryOfAudit, textToAudit } from "../../support/audit.ts";
import { breakable, refusal } from "../../fake-api/faults.ts";
import { generateModels } from "../../fake-api/generate.ts";
import { expect, test } from "../../support/fixtures.ts";

test.use({ expectedRefusals: [0, 404, 429, 502] });

test("a live API that disagrees is believed, and what it fails to answer is asked again alone", async ({
  page,
  context,
  gateway,
}) => {
  const [first, ...others] = generateModels({ size: 30, lifecycles: ["active"] });
  const models = [
    { ...first, id: "claude-opus-4-8", lifecycle: "retired", retires_at: null },
    { ...first, id: "gpt-of-a-gateway" },
    ...others,
  ] as typeof others;
  const fault = breakable(
    ({ pathname }) => pathname.endsWith("/claude-2.1"),
    () => refusal(500, "A broken shard"),
  );
  const { origin } = await gateway({
    models,
    aliases: { "claude-9-sonnet-20290101": "gpt-of-a-gateway" },
    dress: (model) =>
      model.id === "gpt-of-a-gateway" ? { ...model, lifecycle: undefined } : model,
    interfere: fault.interfere,
  });
  await page.goto(`${origin}/?view=audit`);
  await textToAudit(page).fill(
    "claude-opus-4-8 gpt-of-a-gateway claude-9-sonnet-20290101 claude-2.1 claude-1.3 gpt-4",
  );
  await expect(
    summaryOfAudit(page, "5 names, 2 models, 2 need attention, 1 not answered"),
  ).toBeVisible();
  await expect(rowOfName(page, "claude-opus-4-8")).toContainText("Retired");
  await expect(rowOfName(page, "gpt-of-a-gateway")).toContainText(/Not reported.*Server’s own ID/);
  await expect(rowOfName(page, "claude-9-sonnet-20290101")).toContainText(
    /Alias.*→ gpt-of-a-gateway/,
  );
  await expect(rowOfName(page, "claude-2.1")).toContainText("The API is having problems");
  fault.isBroken = false;
  await page.getByRole("button", { name: "Retry" }).click();
  await expect(summaryOfAudit(page, "5 names, 2 models, 3 need attention")).toBeVisible();
  await expect(rowOfName(page, "claude-2.1")).toContainText("Unknown");

  let limited = 0;
  await page.route("**/v1/models/claude-opus-7", async (route) => {
    limited += 1;
    await (limited > 1
      ? route.continue()
      : route.fulfill({ status: 429, headers: { "retry-after": "1" }, json: {} }));
  });
  await textToAudit(page).fill("claude-opus-7 claude-opus-4-8");
  await expect(page.getByRole("alert")).toContainText("Too many requests");
  await expect(summaryOfAudit(page, "2 names, 1 model, 2 need attention")).toBeVisible();

  await context.setOffline(true);
  await textToAudit(page).fill("claude-opus-8 claude-opus-4-8");
  await expect(page.getByRole("alert")).toContainText("You are offline");
  await expect(rowOfName(page, "claude-opus-4-8")).toContainText("Retired");
  await context.setOffline(false);
  await expect(summaryOfAudit(page, "2 names, 1 model, 2 need attention")).toBeVisible();
});

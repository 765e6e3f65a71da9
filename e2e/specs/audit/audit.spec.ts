import {
  exportAudit,
  namesFound,
  rowOfName,
  summaryOfAudit,
  textToAudit,
} from "../../support/audit.ts";
import { readMarkdown } from "../../../src/shared/format/testing/read-markdown.ts";
import {
  expect,
  expectAccessibleInBothThemes,
  expectNoSidewaysScroll,
  test,
} from "../../support/fixtures.ts";
import { readCsv } from "../../support/read-csv.ts";
import { SAMPLE_NOON } from "../../support/sample.ts";
import { DESKTOP, PHONE } from "../../support/sizes.ts";

const SECRET = "password-of-the-audit-test";
const TEXT = `# ${SECRET}
MODEL = "claude-opus-4-8"
FALLBACK = "claude-sonnet-4-5"
MODEL = "claude-sonet-4-6" # like claude-code and claude-config.json, but a name
bedrock: arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-3-haiku-20240307-v1:0
region: us.anthropic.claude-sonnet-4-5-20250929-v1:0
vertex: claude-haiku-4-5@20251001
old: claude-2.1, preview: claude-mythos-preview
again: claude-opus-4-8`;

test.use({ expectedRefusals: [404] });

test("a pasted text is audited, exported, and goes nowhere", async ({ page, details }) => {
  await page.clock.setFixedTime(SAMPLE_NOON);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url() + (request.postData() ?? "")));
  await page.goto("/?view=audit");
  await expect(page.getByText(/not uploaded: only the distinct names are sent/)).toBeVisible();
  await textToAudit(page).fill(TEXT);
  await expect(summaryOfAudit(page, "8 names, 6 models, 6 need attention")).toBeVisible();

  await expect(namesFound(page).getByRole("link")).toContainText([
    "arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-3-haiku-20240307-v1:0",
    "claude-2.1",
    "claude-sonet-4-6",
    "claude-sonnet-4-6",
  ]);
  for (const [name, words] of [
    ["claude-opus-4-8", [/Active/, /Pinned/, "Pasted text:2:10", "Pasted text:9:8"]],
    ["claude-sonnet-4-5", ["Retires in 3 days", "Alias", "→ claude-sonnet-4-5-20250929"]],
    ["claude-sonnet-4-5", ["Replacement: claude-sonnet-5-5, named by the official Go SDK"]],
    ["claude-sonet-4-6", ["Unknown", "claude-sonnet-4-6", "Pasted text:4:10"]],
    ["claude-2.1", ["Retired 21 Jul 2025", "Pinned", "Pasted text:8:6"]],
    ["claude-mythos-preview", ["Retirement overdue", "150 days ago", "Pasted text:8:27"]],
    ["claude-haiku-4-5@20251001", ["Vertex's spelling of claude-haiku-4-5-20251001", "Active"]],
    [
      "us.anthropic.claude-sonnet-4-5-20250929-v1:0",
      ["Bedrock's spelling of claude-sonnet-4-5-2025"],
    ],
    [/foundation-model.anthropic\.claude-3-haiku/, ["Bedrock ARN for", "Retired 20 Apr 2026"]],
  ] as const) {
    const row = rowOfName(page, name);
    for (const word of words) await expect(row).toContainText(word);
  }
  await expect(namesFound(page).getByText(/this platform sets its own dates/)).toHaveCount(3);
  expect(page.url()).not.toContain("claude");
  expect(asked.join("\n")).not.toContain(SECRET);
  expect(asked.filter((url) => url.endsWith("/v1/models/claude-opus-4-8"))).toHaveLength(1);

  await page.getByRole("checkbox", { name: "Only what needs attention" }).check();
  await expect(namesFound(page).getByRole("row")).toHaveCount(7);
  const csv = await exportAudit(page, "CSV");
  expect(csv.name).toBe("model-audit-2026-11-27.csv");
  expect(csv.text.split("\r\n")).toHaveLength(11);
  expect(csv.text).toContain(
    "Pasted text,3,13,claude-sonnet-4-5,Claude API,claude-sonnet-4-5,deprecated,claude-sonnet-4-5-20250929,yes,claude-sonnet-4-5-20250929,2026-11-30T00:00:00Z,3,claude-sonnet-5-5,,",
  );
  const markdown = await exportAudit(page, "Markdown");
  expect(markdown.name).toBe("model-audit-2026-11-27.md");
  expect(markdown.text).toContain("8 names, 6 models, 6 need attention.");
  expect(markdown.text).toContain("the sample catalogue of 2026-11-27");
  const read = readMarkdown(markdown.text);
  expect(read.rows).toHaveLength(9);
  expect(read.rows).toContainEqual(["claude-opus-4-8", "Pinned, Active", "", "2"]);
  expect(read.live).toEqual([]);
  expect(read.text).toContain("Replacement: claude-sonnet-5-5, named by the official Go SDK");

  const sonnet = rowOfName(page, "claude-sonnet-4-5");
  await sonnet.getByRole("link", { name: "claude-sonnet-5-5" }).click();
  await expect(details).toContainText("Claude Sonnet 5.5");
  await sonnet.getByRole("link", { name: "claude-sonnet-4-5", exact: true }).click();
  await expect(details).toContainText(
    "claude-sonnet-4-5 is an alias of claude-sonnet-4-5-20250929",
  );
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "Models", exact: true }).click();
  await expect(page.getByRole("table", { name: "Models" })).toBeVisible();
  await page.getByRole("link", { name: "Audit", exact: true }).click();
  await expect(textToAudit(page)).toHaveValue(TEXT);
  await expect(summaryOfAudit(page, "8 names, 6 models, 6 need attention")).toBeVisible();
  await page.getByRole("button", { name: "Clear" }).click();
  await expect(textToAudit(page)).toHaveValue("");
  await expect(textToAudit(page)).toBeFocused();
});

test("files are read here, and those that cannot be are named", async ({ page }) => {
  await page.goto("/?view=audit");
  await expect(textToAudit(page)).toBeVisible();
  const files = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    const add = (name: string, ...parts: BlobPart[]) => transfer.items.add(new File(parts, name));
    add("one.py", `${"\n".repeat(11)}    model = "claude-opus-4-8"`);
    add("big.log", new Uint8Array(6 * 1024 * 1024).fill(97));
    add("picture.png", new Uint8Array([0x89, 0x50, 0, 1]));
    add("many.log", "model=claude-2.1 said hello\r\n".repeat(1_500));
    return transfer;
  });
  await page.getByText("Drop files here").dispatchEvent("drop", { dataTransfer: files });
  await expect(page.getByRole("alert")).toContainText([
    /big\.log has 6,291,456 bytes and was not read.*picture\.png is not text and was not read/,
  ]);
  await expect(page.getByRole("list", { name: "Files" }).getByRole("listitem")).toHaveText([
    "one.py",
    "many.log",
  ]);
  await expect(summaryOfAudit(page, "2 names, 2 models, 1 needs attention")).toBeVisible();
  await expect(rowOfName(page, "claude-opus-4-8")).toContainText("one.py:12:14");
  await page.getByRole("button", { name: "1500 places" }).click();
  await expect(namesFound(page).getByText("many.log:100:7")).toBeVisible();
  await page.getByRole("button", { name: "Show 1,000 more of 1,400" }).click();
  await expect(namesFound(page).getByText("many.log:1100:7")).toBeVisible();

  await page.getByRole("button", { name: "Remove many.log" }).click();
  await expect(summaryOfAudit(page, "1 name, 1 model, 0 need attention")).toBeVisible();
  await page
    .getByLabel("Choose files")
    .setInputFiles([
      { name: "one.py", mimeType: "text/plain", buffer: Buffer.from("no name in here") },
    ]);
  await expect(page.getByRole("list", { name: "Files" })).toContainText("one.py (2)");
  await expect(page.getByRole("alert")).toHaveCount(0);

  await page.getByRole("button", { name: "Clear" }).click();
  await expect(page.getByText("Nothing to audit yet")).toBeVisible();
  await page
    .getByLabel("Choose files")
    .setInputFiles([{ name: "__init__.py", mimeType: "text/plain", buffer: Buffer.alloc(0) }]);
  await expect(page.getByText("The files contain no text")).toBeVisible();
});

test("a long text is pasted beside the field, days left are numbers, and a file hardly too large is said to be so", async ({
  page,
  context,
}) => {
  await page.clock.setFixedTime("2026-11-27T12:00:00Z");
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/?view=audit");
  await textToAudit(page).fill("claude-2.1");
  await page.evaluate(async () => {
    await navigator.clipboard.writeText(`${"a line of a log\n".repeat(35_000)}claude-opus-4-8`);
  });
  await page.keyboard.press("Control+v");
  await expect(page.getByRole("list", { name: "Files" })).toHaveText("Pasted text (2)");
  await expect(textToAudit(page)).toHaveValue("claude-2.1");
  await expect(summaryOfAudit(page, "2 names, 2 models, 1 needs attention")).toBeVisible();
  await expect(rowOfName(page, "claude-opus-4-8")).toContainText("Pasted text (2):35001:1");

  // Days left are numbers in the CSV, and a file hardly too large is said to be so.
  await page.getByRole("button", { name: "Clear" }).click();
  await textToAudit(page).fill("claude-mythos-preview");
  await expect(summaryOfAudit(page, /1 needs attention/)).toBeVisible();
  const csv = await exportAudit(page, "CSV");
  const [head = [], row = []] = readCsv(csv.text);
  expect(row[head.indexOf("Days left")]).toBe("-150");
  expect(row[head.indexOf("Line")]).toBe("1");

  await page.locator("input[type=file]").setInputFiles({
    name: "big.log",
    mimeType: "text/plain",
    buffer: Buffer.alloc(5_252_017, "a"),
  });
  await expect(page.getByRole("alert")).toHaveText(
    "big.log has 5,252,017 bytes and was not read: at most 5,242,880 bytes (5 MiB) are.",
  );
});

test("by keyboard, on both screens and in both themes", async ({ page }) => {
  await page.clock.setFixedTime(SAMPLE_NOON);
  await page.goto("/?view=audit");
  await page.getByRole("button", { name: "Try an example" }).press("Enter");
  await expect(summaryOfAudit(page, /need attention/)).toBeVisible();
  for (const size of [DESKTOP, PHONE]) {
    await page.setViewportSize(size);
    await expectAccessibleInBothThemes(page);
    await expectNoSidewaysScroll(page);
  }
  await textToAudit(page).focus();
  const reach = async (name: string | RegExp) => {
    const wanted = page.getByRole("region", { name: "Names found" }).getByText(name).first();
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press("Tab");
      if (await wanted.evaluate((element) => element.contains(document.activeElement))) return;
      if (await wanted.evaluate((element) => document.activeElement?.contains(element))) return;
    }
    throw new Error(`Tab does not reach ${String(name)}`);
  };
  await reach("Only what needs attention");
  await page.keyboard.press("Space");
  await expect(namesFound(page).getByRole("link", { name: "claude-opus-4-8" })).toHaveCount(0);
  await reach("Pasted text:4:18");
  await page.keyboard.press("Enter");
  await expect(textToAudit(page)).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe("claude-3-5-haiku-latest");
  await reach("claude-2.1");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Model details" });
  await expect(dialog).toContainText("Claude 2.1");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
});

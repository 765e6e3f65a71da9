import type { Page } from "playwright/test";
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  test as base,
} from "../../support/fixtures.ts";
import { goTo } from "../../support/go-to.ts";
import { EXPECTED } from "../../support/expected-outcomes.ts";
import { type Replayed, startReplayed } from "../../support/replayed.ts";
import { PHONE } from "../../support/sizes.ts";

interface Fixtures {
  /** Starts a recorded server by its name, with the built server in front of it. */
  readonly replayed: (name: string) => Promise<Replayed>;
}

const test = base.extend<Fixtures>({
  replayed: async ({ context, origins }, use) => {
    const started: Replayed[] = [];
    await use(async (name) => {
      const replayed = await startReplayed(name);
      started.push(replayed);
      origins.add(replayed.origin);
      return replayed;
    });
    await Promise.all(context.pages().map(async (page) => page.close()));
    await Promise.all(started.map(async (replayed) => replayed.stop()));
    expect(started.flatMap(({ unknown }) => unknown)).toEqual([]);
  },
});

/** Opens a server that knows no release dates: each of its models is a row, and no row has a date. */
async function openDateless(page: Page, { origin }: Replayed, name: string): Promise<void> {
  await page.goto(origin);
  const rows = Number.parseInt(EXPECTED[name]?.[0] ?? "", 10);
  await expect(page.locator("tbody tr.row")).toHaveCount(rows);
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect(page.locator("tr.row time[datetime]")).toHaveCount(0);
}

async function columnsOf(page: Page) {
  return page.getByRole("columnheader").allInnerTexts();
}

test.describe("a server that reports only IDs", () => {
  test.use({ expectedRefusals: [404] });

  test("gets a table of them and one sentence, and a sheet of its facts on a phone", async ({
    page,
    models,
    replayed,
  }) => {
    const server = await replayed("localai");
    await openDateless(page, server, "localai");
    await expect(models.getByRole("link", { name: "house-model" })).toBeVisible();
    expect(await columnsOf(page)).toEqual(["Model", "ID"]);
    await expect(page.getByText("Listed in OpenAI’s format by this server")).toContainText(
      "no release dates, lifecycles, context windows or output limits",
    );
    await expect(models).not.toContainText(/Not reported|—/);
    await expectAccessible(page);
    await page.getByRole("status").filter({ hasText: "Live" }).click();
    await expect(page.getByText("What it does not report is not shown.")).toBeVisible();

    // By a deep link.
    await page.setViewportSize(PHONE);
    await page.goto(`${server.origin}/?model=house-model`);
    await expect(page.getByRole("dialog", { name: "Model details" })).toContainText(
      "These facts are from its list.",
    );
    await expectNoSidewaysScroll(page);
  });
});

test("a platform's spelling shows its line, and its lifecycle as published", async ({
  page,
  models,
  details,
  replayed,
}) => {
  const { origin } = await replayed("openrouter");
  await page.goto(origin);
  const row = models.locator("tr.row").filter({ hasText: "anthropic/claude-sonnet-4.5" });
  await expect(row).toContainText("Deprecated (published)");
  await page.getByRole("button", { name: /^Line/ }).click();
  await expect(page.getByRole("checkbox", { name: /sonnet/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await goTo(page, "/?lifecycle=retired");
  await expect(
    page.getByText("This server reports no lifecycle, so the filter has no effect."),
  ).toBeVisible();
  await expect(details).toHaveCount(0);
});

test("a date that every model shares is unknown, and says why", async ({
  page,
  models,
  replayed,
}) => {
  await openDateless(page, await replayed("envoy-ai-gateway"), "envoy-ai-gateway");
  await expectAccessible(page);
  const unknown = models.locator("tr.row time").first();
  await expect(unknown).toHaveText("Unknown");
  await unknown.hover();
  await expect(unknown).toHaveAttribute("data-exact", /every model the same date, 20 Nov 2026/);
  await goTo(page, "/?view=timeline");
  await expect(page.getByText("Release date unknown")).toBeVisible();
});

test("IDs that come twice are both listed, ticked as one and numbered; Claude only is in the address", async ({
  page,
  models,
  replayed,
}) => {
  await openDateless(page, await replayed("litellm"), "litellm");
  const twice = models.locator("tr.row").filter({ hasText: "openai/sora-2" });
  await expect(twice).toHaveCount(2);
  await expect(twice.nth(0)).toContainText("1 of 2");
  await expect(twice.nth(1)).toContainText("2 of 2");
  await twice.nth(1).getByRole("checkbox").click();
  await expect(page.getByText("1 of 6 ticked")).toBeVisible();
  await goTo(page, "/?view=timeline");
  await expect(page.getByText("Release date unknown")).toBeVisible();

  await goTo(page, "/");
  const button = page.getByRole("button", { name: "Claude only" });
  await button.click();
  await expect(button).toHaveAttribute("aria-pressed", "true");
  await expect(models.locator("tr.row")).toHaveCount(2);
  await expect(page).toHaveURL(/vendor=claude/);
  await page.reload();
  await expect(models.locator("tr.row")).toHaveCount(2);
  await button.click();
  await expect(models.locator("tr.row")).toHaveCount(5);
});

test("Claude only is not offered where no other vendor's model is listed", async ({
  page,
  replayed,
}) => {
  await openDateless(page, await replayed("one-hub"), "one-hub");
  await expect(page.getByText(/This server reports no/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Claude only" })).toHaveCount(0);
});

test.describe("disguised names", () => {
  test.use({ expectedRefusals: [404] });
  test("lead to no line, lifecycle or alias", async ({ page, models, details, replayed }) => {
    const { origin } = await replayed("cliproxyapi");
    await page.goto(origin);
    const row = models.locator("tr.row").filter({ hasText: "claude-fable-5-dd-" });
    await expect(row.first()).toBeVisible();
    await expect(row.first()).not.toContainText("published");
    await row.first().getByRole("link").click();
    await expect(details).toContainText("This server cannot retrieve a single model");
    await expect(details).not.toContainText("read from the ID");
    await expect(details).not.toContainText("Published");
  });
});

test.describe("a server without a route for one model", () => {
  test.use({ expectedRefusals: [404] });

  test("has the facts of its list shown and compared", async ({
    page,
    models,
    details,
    replayed,
  }) => {
    await openDateless(page, await replayed("copilot-api"), "copilot-api");
    await models.getByRole("link", { name: "Claude Sonnet 4.5" }).click();
    await expect(details).toContainText("This server cannot retrieve a single model");
    await expect(details).toContainText("These facts are from its list.");
    await expect(details).toContainText(/Released\s*Unknown/);
    await expect(details).toContainText(/Line\s*sonnet\s*read from the ID/);
    await expect(details).toContainText(/Published\s*Deprecated, retires 30 Nov 2026/);
    await expect(details).not.toContainText(/not found|no such|alias/i);
    await expect(page.getByRole("status").filter({ hasText: "Live" })).toBeVisible();
    await expectAccessible(page);
    await details.getByRole("button", { name: "Raw JSON" }).click();
    await expect(page.getByText('"1970-01-01T00:00:00.000Z"').first()).toBeVisible();

    await goTo(page, "/?view=compare&compare=claude-sonnet-4.5,gpt-5");
    const compared = page.getByRole("table");
    await expect(
      compared.getByText("As listed: this server cannot retrieve a single model"),
    ).toHaveCount(2);
    await expect(compared.getByRole("columnheader", { name: "Claude Sonnet 4.5" })).toBeVisible();
    await expect(page.getByRole("alert")).toHaveCount(0);
    await expectAccessible(page);
  });

  test("has its list read until it has what is compared, and to its end where the cursors are null", async ({
    page,
    models,
    details,
    gateway,
  }) => {
    let refusal: object = { detail: "Not Found" };
    const ids = Array.from({ length: 70 }, (_, at) => `house/model-${at}`);
    const list = pagesOf(ids, () => null);
    const lists: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes("/v1/models?")) lists.push(request.url());
    });
    const { origin } = await gateway({
      models: [],
      interfere: (request) =>
        request.url.includes("/v1/models/")
          ? Response.json(refusal, { status: 404 })
          : list(request),
      environment: { CACHE_SECONDS: "0" },
    });
    await page.goto(`${origin}/?view=compare&limit=20&compare=house/model-3,house/model-45`);
    await expect(
      page.getByText("As listed: this server cannot retrieve a single model"),
    ).toHaveCount(2);
    // What the server reads ahead of it is not counted; the first page may be preloaded.
    expect(new Set(lists).size).toBe(3);
    await goTo(page, "/?limit=20&sort=name");
    await expect(models).toHaveAttribute("aria-rowcount", "71");
    await expect(page.getByRole("alert")).toHaveCount(0);

    await test.step("and audited by", async () => {
      await goTo(page, "/?view=audit");
      await page
        .getByRole("textbox", { name: "Text to audit" })
        .fill("house/model-6 claude-opus-5");
      const row = page.getByRole("row").filter({ hasText: "house/model-6" });
      await expect(row).toContainText("Server’s own ID");
      await expect(page.getByText("1 model, 0 need attention, 1 not answered")).toBeVisible();
      refusal = { type: "error", error: { type: "not_found_error", message: "no such model" } };
      await page.getByRole("button", { name: "Retry" }).click();
      await expect(page.getByText("1 model, 1 needs attention")).toBeVisible();
      await expect(row).toContainText("Server’s own ID");
    });
    await test.step("and shown where it denies what it lists", async () => {
      await goTo(page, "/?limit=20&model=house/model-7");
      await expect(details).toContainText("but answers a request for it with “no such model”");
      await expect(details).toContainText("These facts are from its list.");
      await expect(page).toHaveTitle("house/model-7 · Model Catalogue");
      await goTo(page, "/?limit=20&model=house/model-999");
      await expect(details).toContainText("No such model");
      await expect(page).toHaveTitle("No such model · Model Catalogue");
    });
  });
});

test.describe("pages", () => {
  test("end with a sentence where the server ignores the cursor", async ({
    page,
    models,
    gateway,
  }) => {
    const ids = Array.from({ length: 20 }, (_, at) => `claude-again-${at}`);
    const { origin, asked } = await gateway({
      models: [],
      interfere: () =>
        Response.json({ data: ids.map((id) => ({ id })).toSorted(shuffle), has_more: true }),
    });
    await page.goto(`${origin}/?limit=20&sort=name`);
    await expect(page.getByRole("alert")).toContainText("listed already");
    await expect(models).toHaveAttribute("aria-rowcount", "21");
    expect(asked.length).toBeLessThan(6);
  });
});

const shuffle = () => Math.random() - 0.5;

function pagesOf(ids: readonly string[], cursorOf: (page: readonly string[]) => string | null) {
  return ({ url }: { readonly url: string }) => {
    const { searchParams } = new URL(url, "http://127.0.0.1");
    const start = ids.indexOf(searchParams.get("after_id") ?? "") + 1;
    const page = ids.slice(start, start + 20);
    return Response.json({
      data: page.map((id) => ({ id })),
      has_more: start + 20 < ids.length,
      first_id: cursorOf(page),
      last_id: cursorOf(page),
    });
  };
}

test("an odd entry leaves the others, and is shown by entry and field", async ({
  page,
  models,
  gateway,
}) => {
  const { origin } = await gateway({
    models: [],
    interfere: () =>
      Response.json({
        data: [{ id: "claude-opus-5" }, { name: "Nameless" }, { id: "b", max_tokens: "x" }],
      }),
  });
  await page.goto(origin);
  await expect(models.locator("tr.row")).toHaveCount(2);
  await page.getByText("1 entry in the list is not a model").click();
  await expect(page.getByText("Entry 2: id is missing.")).toContainText('{"name":"Nameless"}');
  await expect(page.getByText("Entry 3 (b): max_tokens is a string, not a number.")).toBeVisible();
  await expectAccessible(page);
});

test.describe("what never passes", () => {
  test.use({ expectedRefusals: [400, 401, 404, 502] });

  const FAILURES: readonly [what: string, answer: () => Response, title: RegExp, way: RegExp][] = [
    [
      "a web page instead of a list",
      () => new Response("<!doctype html><p>Hi", { headers: { "content-type": "text/html" } }),
      /No Models API at this address|cannot be read/,
      /ANTHROPIC_BASE_URL/,
    ],
    [
      "a header that is missing",
      () =>
        Response.json(
          {
            status: "failure",
            message: "Either x-portkey-config or x-portkey-provider header is required",
          },
          { status: 400 },
        ),
      /needs a header of its own/,
      /ANTHROPIC_CUSTOM_HEADERS/,
    ],
    [
      "no route",
      () => Response.json({ detail: "Not Found" }, { status: 404 }),
      /No Models API at this address/,
      /ANTHROPIC_BASE_URL/,
    ],
    [
      "another key",
      () => Response.json({ error: "Unauthorized" }, { status: 401 }),
      /key was refused/,
      /ANTHROPIC_AUTH_TOKEN/,
    ],
    [
      "a list that is none",
      () => Response.json({ data: { a: 1 } }),
      /cannot be read/,
      /ANTHROPIC_BASE_URL/,
    ],
  ];
  test("has a sentence, the status and a way out", async ({ page, gateway }) => {
    let answer = FAILURES[0]?.[1];
    const { origin } = await gateway({
      models: [],
      interfere: () => answer?.() ?? null,
      environment: { CACHE_SECONDS: "0" },
    });
    await page.goto(origin);
    const alert = page.getByRole("alert");
    for (const [what, failure, title, way] of FAILURES) {
      await test.step(what, async () => {
        if (failure !== answer) {
          answer = failure;
          const answered = page.waitForResponse(/\/v1\/models/);
          await alert.getByRole("button", { name: /^(Retry|Try again)$/ }).click();
          await answered;
        }
        await expect(alert).toContainText(title);
        await expect(alert).toContainText(way);
        await expect(alert).toContainText(/HTTP (400|401|404|502)/);
        await expect(alert).not.toContainText(/in a moment/);
      });
    }
    await expectAccessible(page);
  });
});

import type { Locator, Page } from "playwright/test";
import type { ModelInfo } from "../../../src/shared/contract/model-info.ts";
import { answerAsTheApi } from "../../fake-api/answer-as-the-api.ts";
import { expect, test } from "../../support/fixtures.ts";
import type { Gateway, GatewayOptions } from "../../support/gateway.ts";
import { option, typeInto, visit } from "../../support/palette.ts";
import { SAMPLE_MODELS, SAMPLE_NOON } from "../../support/sample.ts";

/** Somewhere that has links to models. */
interface Place {
  readonly name: string;
  /** Goes there, with at most one model open. */
  readonly arrive: (page: Page, gateway: StartGateway) => Promise<void>;
  /** A link to a model, and then to another one where there are two. */
  readonly links: (page: Page) => readonly [Locator, ...Locator[]];
  /** Brings the links back after one was followed. */
  readonly comeBack?: (page: Page) => Promise<void>;
}
type StartGateway = (options: GatewayOptions) => Promise<Gateway>;

const NOVA: ModelInfo = {
  type: "model",
  id: "claude-nova-9-20260101",
  display_name: "Claude Nova 9",
  lifecycle: "active",
  created_at: "2026-01-01T00:00:00Z",
};
const firstTwo = (links: Locator): readonly [Locator, Locator] => [links.first(), links.nth(1)];
const table = (page: Page, name: string) => page.getByRole("table", { name, exact: true });
const detailsOf = (page: Page) => page.getByRole("complementary", { name: "Model details" });
const openPalette = async (page: Page) => typeInto(page, "opus 4", /Claude Opus 4/);
const openDifference = async (page: Page) =>
  page.getByRole("button", { name: "What changes", exact: true }).click();

const PLACES: readonly Place[] = [
  {
    name: "the list",
    arrive: async (page) => visit(page, "/"),
    links: (page) => firstTwo(table(page, "Models").getByRole("link")),
  },
  {
    name: "the palette",
    arrive: async (page) => {
      await visit(page, "/");
      await openPalette(page);
    },
    links: (page) => firstTwo(option(page, /Claude Opus 4/)),
    comeBack: openPalette,
  },
  {
    name: "the palette's aliases",
    arrive: async (page) => {
      await visit(page, "/");
      await typeInto(page, "claude-opus-4-5", "claude-opus-4-5 claude-opus-4-5-20251101");
    },
    links: (page) => [option(page, "claude-opus-4-5 claude-opus-4-5-20251101")],
  },
  {
    name: "the retirements",
    arrive: async (page) => visit(page, "/?view=retirements"),
    links: (page) => firstTwo(page.locator(".retirement-model").getByRole("link")),
  },
  {
    name: "a hint of the retirements",
    arrive: async (page) => visit(page, "/?view=retirements"),
    links: (page) => firstTwo(page.locator(".retirement-notes").getByRole("link")),
  },
  {
    name: "the changes",
    arrive: async (page, gateway) => {
      let models = SAMPLE_MODELS.slice(2);
      const { origin } = await gateway({
        models,
        environment: { CACHE_SECONDS: "0" },
        interfere: async (request) => answerAsTheApi({ models })(request),
      });
      await page.goto(`${origin}/?view=changes`);
      await expect(page.getByText(/^First snapshot taken on/)).toBeVisible();
      models = [...SAMPLE_MODELS];
      await page.getByRole("button", { name: "Check now" }).click();
    },
    links: (page) => firstTwo(page.getByRole("region", { name: "Changes" }).getByRole("link")),
  },
  {
    name: "the timeline's bars",
    arrive: async (page) => visit(page, "/?view=timeline"),
    links: (page) =>
      firstTwo(page.getByRole("group", { name: "Chart of lifelines" }).getByRole("link")),
  },
  {
    name: "the timeline's table",
    arrive: async (page) => visit(page, "/?view=timeline&as=table"),
    links: (page) => firstTwo(table(page, "Lifelines").getByRole("link")),
  },
  {
    name: "the timeline's models without a date",
    arrive: async (page, gateway) => {
      const models = [0, 1].map((at) => ({ ...NOVA, id: `nova-${at}`, created_at: EPOCH }));
      const { origin } = await gateway({ models });
      await page.goto(`${origin}/?view=timeline`);
    },
    links: (page) =>
      firstTwo(page.getByRole("list", { name: "Release date unknown" }).getByRole("link")),
  },
  {
    name: "the audit",
    arrive: async (page) => {
      await visitView(page, "audit");
      await page.getByRole("button", { name: "Try an example" }).click();
      await expect(page.getByText(/need attention/).first()).toBeVisible();
    },
    links: (page) => firstTwo(table(page, "Names found").getByRole("link")),
  },
  {
    name: "the comparison",
    arrive: async (page) =>
      visitView(page, "compare&compare=claude-opus-4-5,claude-haiku-4-5-20251001"),
    links: (page) => firstTwo(table(page, "Comparison").getByRole("link")),
  },
  {
    name: "the difference of two lists",
    arrive: async (page) => {
      await visit(page, "/?betas=server-side-fallback-2026-07-01");
      await openDifference(page);
    },
    links: (page) =>
      firstTwo(page.getByRole("dialog", { name: "What changes in the list" }).getByRole("link")),
    comeBack: openDifference,
  },
  {
    name: "the nearest IDs",
    arrive: async (page) => {
      await visit(page, "/");
      await page.getByLabel("Look up an alias or ID").fill("claude-opus-4-55");
      await page.getByRole("button", { name: "Look up" }).click();
      await expect(detailsOf(page)).toBeVisible();
    },
    links: (page) => [detailsOf(page).getByRole("listitem").getByRole("link").first()],
  },
  {
    name: "names that lead elsewhere",
    arrive: async (page, gateway) => {
      const [other] = SAMPLE_MODELS;
      const { origin } = await gateway({
        models: [NOVA, ...SAMPLE_MODELS],
        interfere: ({ url }) =>
          url.endsWith("/models/claude-nova-9") ? Response.json(other) : null,
      });
      await page.goto(origin);
      await table(page, "Models").getByRole("link", { name: NOVA.display_name }).click();
      await detailsOf(page).getByRole("button", { name: "Find aliases" }).click();
    },
    links: (page) => [
      page.getByRole("list", { name: "Names that lead elsewhere" }).getByRole("link"),
    ],
  },
];
/** Where a tab is really opened: all links are one component, and a page takes seconds to load. */
const OPENS_A_TAB = new Set(["the list", "the palette", "the timeline's bars"]);
const EPOCH = "1970-01-01T00:00:00Z";

/** A view with a page of its own, which has no toolbar to wait for. */
async function visitView(page: Page, view: string): Promise<void> {
  await page.goto(`/?view=${view}`);
  await expect(page.getByRole("navigation", { name: "Views" })).toBeVisible();
}

/** Clicks a link with each modifier key, and says whether the page took it; the browser may not. */
async function takenClicks(page: Page, link: Locator): Promise<boolean[]> {
  await page.evaluate(() => {
    const taken: boolean[] = [];
    const note = (event: Event) => {
      taken.push(event.defaultPrevented);
      event.preventDefault();
    };
    addEventListener("click", note);
    Object.assign(window, { taken, stopNoting: () => removeEventListener("click", note) });
  });
  for (const modifier of MODIFIERS) await link.click({ modifiers: [modifier] });
  return page.evaluate(() => {
    const { taken, stopNoting } = window as unknown as Noting;
    stopNoting();
    return taken;
  });
}

interface Noting {
  readonly taken: boolean[];
  readonly stopNoting: () => void;
}
const MODIFIERS = ["Alt", "Shift", "Meta", "Control"] as const;

test.use({ expectedRefusals: [404] });

for (const { name, arrive, links, comeBack } of PLACES) {
  test(`links to models in ${name} leave other presses to the browser, and Back leads back`, async ({
    page,
    context,
    gateway,
    details,
  }) => {
    await page.clock.setFixedTime(SAMPLE_NOON);
    await arrive(page, gateway);
    const all = links(page);

    await test.step("with a modifier key or another button a press is the browser's", async () => {
      const [link] = all;
      await expect(link).toHaveAttribute("href", /[?&]model=[^&]+$/);
      const address = page.url();
      for (const press of OPENS_A_TAB.has(name) ? (["Control", "middle"] as const) : []) {
        const opening = context.waitForEvent("page");
        await link.click(press === "middle" ? { button: press } : { modifiers: [press] });
        const opened = await opening;
        await expect(opened).toHaveURL(/[?&]model=/);
        await expect(detailsOf(opened).getByRole("heading", { level: 2 })).not.toBeEmpty();
        await opened.close();
        expect(page.url()).toBe(address);
      }
      expect(await takenClicks(page, link)).toEqual(MODIFIERS.map(() => false));
      expect(page.url()).toBe(address);
    });

    await test.step("Back leads to the model before, and from the first one closes the panel", async () => {
      const openModel = () => new URL(page.url()).searchParams.get("model");
      const before = [openModel()];
      for (const [at, link] of all.entries()) {
        if (at > 0) await comeBack?.(page);
        const href = (await link.getAttribute("href")) ?? "";
        const model = new URL(href, page.url()).searchParams.get("model");
        await link.click();
        await expect(details).toBeVisible();
        await expect(page).toHaveURL((url) => url.searchParams.get("model") === model);
        if (model !== before.at(-1)) before.push(model);
      }
      for (const model of before.slice(0, -1).toReversed()) {
        await page.goBack();
        await expect(page).toHaveURL((url) => url.searchParams.get("model") === model);
      }
      if (before[0] === null) await expect(details).toBeHidden();
    });
  });
}

import type { Locator, Page } from "playwright/test";
import type { ModelInfo } from "../../../src/shared/contract/model-info.ts";
import { answerAsTheApi } from "../../fake-api/answer-as-the-api.ts";
import { expect, test } from "../../support/fixtures.ts";
import { goTo } from "../../support/go-to.ts";
import { option, typeInto, visit } from "../../support/palette.ts";
import { SAMPLE_MODELS, SAMPLE_NOON } from "../../support/sample.ts";

/** Somewhere that has links to models. */
interface Place {
  readonly name: string;
  /** Goes there within the page, with at most one model open. */
  readonly arrive: (page: Page) => Promise<void>;
  /** A link to a model, and then to another one where there are two. */
  readonly links: (page: Page) => readonly [Locator, ...Locator[]];
  /** Brings the links back after one was followed. */
  readonly comeBack?: (page: Page) => Promise<void>;
}

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
/** Goes to an address with no model open. */
const go = async (page: Page, address: string) => {
  await goTo(page, address);
  await expect(detailsOf(page)).toBeHidden();
};
const openPalette = async (page: Page) => typeInto(page, "opus 4", /Claude Opus 4/);
const openDifference = async (page: Page) =>
  page.getByRole("button", { name: "What changes", exact: true }).click();

/** Of the embedded catalogue. */
const PLACES: readonly Place[] = [
  {
    name: "the list",
    arrive: async (page) => go(page, "/"),
    links: (page) => firstTwo(table(page, "Models").getByRole("link")),
  },
  {
    name: "the palette",
    arrive: async (page) => {
      await go(page, "/");
      await openPalette(page);
    },
    links: (page) => firstTwo(option(page, /Claude Opus 4/)),
    comeBack: openPalette,
  },
  {
    name: "the palette's aliases",
    arrive: async (page) => {
      await go(page, "/");
      await typeInto(page, "claude-opus-4-5", "claude-opus-4-5 claude-opus-4-5-20251101");
    },
    links: (page) => [option(page, "claude-opus-4-5 claude-opus-4-5-20251101")],
  },
  {
    name: "the retirements",
    arrive: async (page) => go(page, "/?view=retirements"),
    links: (page) => firstTwo(page.locator(".retirement-model").getByRole("link")),
  },
  {
    name: "a hint of the retirements",
    arrive: async (page) => go(page, "/?view=retirements"),
    links: (page) => firstTwo(page.locator(".retirement-notes").getByRole("link")),
  },
  {
    name: "the timeline's bars",
    arrive: async (page) => go(page, "/?view=timeline"),
    links: (page) =>
      firstTwo(page.getByRole("group", { name: "Chart of lifelines" }).getByRole("link")),
  },
  {
    name: "the timeline's table",
    arrive: async (page) => go(page, "/?view=timeline&as=table"),
    links: (page) => firstTwo(table(page, "Lifelines").getByRole("link")),
  },
  {
    name: "the audit",
    arrive: async (page) => {
      await go(page, "/?view=audit");
      await page.getByRole("button", { name: "Try an example" }).click();
      await expect(page.getByText(/need attention/).first()).toBeVisible();
    },
    links: (page) => firstTwo(table(page, "Names found").getByRole("link")),
  },
  {
    name: "the comparison",
    arrive: async (page) =>
      go(page, "/?view=compare&compare=claude-opus-4-5,claude-haiku-4-5-20251001"),
    links: (page) => firstTwo(table(page, "Comparison").getByRole("link")),
  },
  {
    name: "the difference of two lists",
    arrive: async (page) => {
      await go(page, "/?betas=server-side-fallback-2026-07-01");
      await openDifference(page);
    },
    links: (page) =>
      firstTwo(page.getByRole("dialog", { name: "What changes in the list" }).getByRole("link")),
    comeBack: openDifference,
  },
  {
    name: "the nearest IDs",
    arrive: async (page) => {
      await go(page, "/");
      await page.getByLabel("Look up an alias or ID").fill("claude-opus-4-55");
      await page.getByRole("button", { name: "Look up" }).click();
      await expect(detailsOf(page)).toBeVisible();
    },
    links: (page) => [detailsOf(page).getByRole("listitem").getByRole("link").first()],
  },
];
/** Of a server with more than that. */
const PLACES_OF_A_SERVER: readonly Place[] = [
  {
    name: "the changes",
    arrive: async (page) => go(page, "/?view=changes"),
    links: (page) => firstTwo(page.getByRole("region", { name: "Changes" }).getByRole("link")),
  },
  {
    name: "the timeline's models without a date",
    arrive: async (page) => go(page, "/?view=timeline"),
    links: (page) =>
      firstTwo(page.getByRole("list", { name: "Release date unknown" }).getByRole("link")),
  },
  {
    name: "names that lead elsewhere",
    arrive: async (page) => {
      await go(page, "/");
      await table(page, "Models").getByRole("link", { name: NOVA.display_name }).click();
      await detailsOf(page).getByRole("button", { name: "Find aliases" }).click();
    },
    links: (page) => [
      page.getByRole("list", { name: "Names that lead elsewhere" }).getByRole("link"),
    ],
  },
];
/** Where a tab is really opened, and how: all links are one component, and a page is dear to load. */
const OPENS_A_TAB: Readonly<Record<string, "Control" | "middle">> = {
  "the list": "Control",
  "the palette": "middle",
  "the timeline's bars": "Control",
};
const EPOCH = "1970-01-01T00:00:00Z";

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

test("links to models leave other presses to the browser, and Back leads back", async ({
  page,
}) => {
  await page.clock.setFixedTime(SAMPLE_NOON);
  await visit(page, "/");
  for (const place of PLACES) await test.step(place.name, async () => tryLinks(page, place));
});

test("so do those of what changed, of no date and of names that lead elsewhere", async ({
  page,
  gateway,
}) => {
  await page.clock.setFixedTime(SAMPLE_NOON);
  const undated = [0, 1].map((at) => ({
    ...NOVA,
    id: `undated-${at}`,
    display_name: `Undated ${at}`,
    created_at: EPOCH,
  }));
  const known = [NOVA, ...undated, ...SAMPLE_MODELS.slice(2)];
  let models = known;
  const { origin } = await gateway({
    models,
    environment: { CACHE_SECONDS: "0" },
    interfere: async (request) =>
      request.url.endsWith("/models/claude-nova-9")
        ? Response.json(SAMPLE_MODELS[0])
        : answerAsTheApi({ models })(request),
  });
  await page.goto(`${origin}/?view=changes`);
  await expect(page.getByText(/^First snapshot taken on/)).toBeVisible();
  models = [...SAMPLE_MODELS.slice(0, 2), ...known];
  await page.getByRole("button", { name: "Check now" }).click();
  for (const place of PLACES_OF_A_SERVER) {
    await test.step(place.name, async () => tryLinks(page, place));
  }
});

async function tryLinks(page: Page, { name, arrive, links, comeBack }: Place): Promise<void> {
  const details = detailsOf(page);
  await arrive(page);
  const all = links(page);

  await test.step("with a modifier key or another button a press is the browser's", async () => {
    const [link] = all;
    await expect(link).toHaveAttribute("href", /[?&]model=[^&]+$/);
    const address = page.url();
    const press = OPENS_A_TAB[name];
    if (press !== undefined) {
      const opening = page.context().waitForEvent("page");
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
}

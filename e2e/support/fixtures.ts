import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import {
  type BrowserContext,
  expect,
  type Locator,
  type Page,
  test as base,
} from "playwright/test";
import { type Gateway, type GatewayOptions, startGateway } from "./gateway.ts";

interface Options {
  /**
   * Refusals that the page meets in this test, by status, 0 for no answer at all: the browser logs
   * each as an error, which is what the page is tested to survive. None by default.
   */
  readonly expectedRefusals: readonly number[];
  /**
   * Whether the page loads what is not open before it is needed, as it does for a reader who does not save
   * data: a third of the work of a test, which most have no use for.
   */
  readonly loadsAhead: boolean;
}

interface Fixtures {
  /** The origins that the page may ask: its own, and those of gateways the test started. */
  readonly origins: Set<string>;
  readonly flawless: undefined;
  /** The list. */
  readonly models: Locator;
  /** The panel beside the list. */
  readonly details: Locator;
  /** Starts the built server with a key, in front of an upstream of the test's own making. */
  readonly gateway: (options: GatewayOptions) => Promise<Gateway>;
}

const AXE_SOURCE = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

/**
 * A test whose pages may not err: it fails on a page error, a console error or warning, a violation
 * of the content security policy, a refused request that it did not expect, and any request that
 * leaves the page's own origin.
 */
export const test = base.extend<Options & Fixtures>({
  expectedRefusals: [[], { option: true }],
  loadsAhead: [false, { option: true }],
  origins: async ({ baseURL }, use) => {
    await use(new Set([new URL(baseURL ?? "").origin]));
  },
  flawless: [
    async ({ context, origins, expectedRefusals, loadsAhead }, use) => {
      if (!loadsAhead) await context.addInitScript(saveData);
      const flaws: string[] = [];
      await watch(context, origins, expectedRefusals, flaws);
      await use(undefined);
      expect(flaws).toEqual([]);
    },
    { auto: true },
  ],
  models: async ({ page }, use) => {
    await use(page.getByRole("table", { name: "Models" }));
  },
  details: async ({ page }, use) => {
    await use(page.getByRole("complementary", { name: "Model details" }));
  },
  gateway: async ({ context, origins }, use) => {
    const started: Gateway[] = [];
    await use(async (options) => {
      const gateway = await startGateway(options);
      started.push(gateway);
      origins.add(gateway.origin);
      return gateway;
    });
    // What a page still loads ahead would fail of a server that is gone, and not of the page.
    await Promise.all(context.pages().map(async (page) => page.close()));
    await Promise.all(started.map(async (gateway) => gateway.stop()));
  },
});

export { expect };

/** How lines of the console begin that are the browser's own. */
const BROWSERS_OWN = [
  // About a failed request; `response` and `requestfailed` judge those.
  "Failed to load resource",
  // On a page over HTTP that is not on the loopback, where the header could not be heeded.
  "The Cross-Origin-Opener-Policy header has been ignored",
];

/** How Chromium and Firefox name a request that the page has cancelled. */
const CANCELLED: ReadonlySet<string> = new Set(["net::ERR_ABORTED", "NS_BINDING_ABORTED"]);

/** In the page: its reader saves data. */
function saveData(): void {
  Object.defineProperty(navigator, "connection", { value: { saveData: true } });
}

async function watch(
  context: BrowserContext,
  origins: ReadonlySet<string>,
  expectedRefusals: readonly number[],
  flaws: string[],
): Promise<void> {
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (violation) => {
      // oxlint-disable-next-line no-console
      console.error(`${violation.violatedDirective} forbids ${violation.blockedURI}`);
    });
  });
  context.on("weberror", (error) => flaws.push(`page error: ${error.error().stack ?? ""}`));
  context.on("console", (message) => {
    if (BROWSERS_OWN.some((line) => message.text().startsWith(line))) return;
    // What a part needs is refused as all else is; the answer is no style sheet.
    if (expectedRefusals.length > 0 && message.text().startsWith("Refused to apply style")) return;
    if (["error", "warning"].includes(message.type())) flaws.push(`console: ${message.text()}`);
  });
  context.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    const isInline = protocol === "data:" || protocol === "blob:";
    if (!isInline && !origins.has(origin)) flaws.push(`foreign request: ${request.url()}`);
  });
  const judge = (status: number, url: string, reason = "") => {
    if (!expectedRefusals.includes(status)) flaws.push(`${status} for ${url} ${reason}`);
  };
  context.on("response", (response) => {
    if (response.status() >= 400) judge(response.status(), response.url());
  });
  context.on("requestfailed", (request) => {
    // A page that cancels its own request, or is left, has not failed.
    const reason = request.failure()?.errorText;
    if (!CANCELLED.has(reason ?? "")) judge(0, request.url(), reason);
  });
}

/** Expects that axe finds nothing on the page as it is now; every violation is listed with its node. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await violationsOf(page, { rules: { "target-size": { enabled: true } } })).toEqual([]);
}

/** `expectAccessible` in the light theme, and of the dark one what is another there: the colours. */
export async function expectAccessibleInBothThemes(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "light" });
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await violationsOf(page, { runOnly: ["color-contrast", "link-in-text-block"] })).toEqual(
    [],
  );
  await page.emulateMedia({ colorScheme: "light" });
}

/** A run takes as long as a page takes to load, so that a document is looked at once in each state. */
async function violationsOf(page: Page, options: RunOptions): Promise<string[]> {
  // Evaluated by the test and not by the page: a script element would break the page's policy.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE_SOURCE);
  return page.evaluate(async (given) => {
    const { axe } = window as unknown as {
      axe: { run: (options: RunOptions) => Promise<AxeResults> };
    };
    const results = await axe.run({ ...given, resultTypes: ["violations"] });
    return results.violations.flatMap((violation) =>
      violation.nodes.map((node) => `${violation.id}: ${node.html} ${node.failureSummary ?? ""}`),
    );
  }, options);
}

/** Expects that nothing makes the page wider than the window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  // A window that has only just changed its size is still being drawn.
  await expect
    .poll(async () =>
      page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      }),
    )
    .toBeLessThanOrEqual(0);
}

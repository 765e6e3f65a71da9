import type { Page } from "playwright/test";
import { expect } from "./fixtures.ts";
import { goTo } from "./go-to.ts";

/** A part of the page that shows dates. */
export interface DatedView {
  readonly name: string;
  readonly show: (page: Page) => Promise<void>;
}

const ALL_STAGES = "lifecycle=active,deprecated,retired";

/** Every part of the page that shows dates or times, with the embedded catalogue; the app is loaded once before. */
export const DATED_VIEWS: readonly DatedView[] = [
  {
    name: "the list",
    show: async (page) => {
      await show(page, `/?${ALL_STAGES}&released=2023-01-01..2026-11-27`);
      await expect(page.getByRole("link", { name: "Claude Opus 4.5" }).first()).toBeVisible();
    },
  },
  {
    name: "the details",
    show: async (page) => {
      await show(page, "/?model=claude-opus-4-20250514");
      await page.getByRole("button", { name: "Find aliases" }).click();
      await expect(page.getByText("Checked 6 names.")).toBeVisible();
    },
  },
  {
    name: "the retirements",
    show: async (page) => {
      await show(page, "/?view=retirements");
      await expect(page.getByText(/deprecated models$/)).toBeVisible();
    },
  },
  { name: "the timeline", show: async (page) => visitTimeline(page, "") },
  {
    name: "a few weeks of the timeline",
    show: async (page) => visitTimeline(page, "&time=2026-10-20..2026-11-27"),
  },
  {
    name: "the facts of a bar",
    show: async (page) => {
      await visitTimeline(page, "");
      const chart = page.getByRole("group", { name: "Chart of lifelines" });
      await chart.getByRole("link").first().hover();
      await expect(page.getByRole("tooltip")).toBeVisible();
    },
  },
  { name: "the timeline's table", show: async (page) => visitTimeline(page, "&as=table") },
  {
    name: "the changes",
    show: async (page) => {
      await show(page, "/?view=changes");
      await expect(page.getByText(/(First snapshot taken on|changed since)/).first()).toBeVisible();
      await page.getByText(/^\d snapshots?$/).click();
    },
  },
  {
    name: "the aliases",
    show: async (page) => {
      await show(page, "/?view=aliases");
      await page.getByRole("button", { name: "Check all" }).click();
      await expect(page.getByText(/Answered by/).first()).toBeVisible();
    },
  },
  {
    name: "the suggestions of the look-up",
    show: async (page) => {
      await show(page, `/?${ALL_STAGES}`);
      const field = page.getByRole("combobox", { name: "Look up an alias or ID" });
      await field.click();
      await field.pressSequentially("3 opus");
      await expect(page.getByRole("option", { name: /Claude 3 Opus/ }).first()).toBeVisible();
    },
  },
  {
    name: "models like an unknown one",
    show: async (page) => {
      await show(page, "/?model=claude-3-opus-99");
      await expect(page.getByRole("heading", { name: "Similar models" })).toBeVisible();
    },
  },
  {
    name: "the audit",
    show: async (page) => {
      await show(page, "/?view=audit");
      await page.getByRole("button", { name: "Try an example" }).click();
      await expect(page.getByText(/need attention/).first()).toBeVisible();
    },
  },
  {
    name: "the comparison",
    show: async (page) => {
      await show(page, "/?view=compare&compare=claude-opus-4-5,claude-2.1");
      await expect(page.getByRole("table", { name: "Comparison" })).toContainText("Released");
      await expect(page.getByText(/rows differ/)).toBeVisible();
    },
  },
  {
    name: "the requests",
    show: async (page) => {
      await show(page, "/");
      await page.getByRole("button", { name: "Requests" }).click();
      await page.getByRole("dialog").getByRole("button", { name: /GET/ }).first().click();
      await expect(page.getByText("Sent", { exact: true })).toBeVisible();
    },
  },
  {
    name: "the difference of two lists",
    show: async (page) => {
      await show(page, "/?betas=server-side-fallback-2026-07-01");
      await page.getByRole("button", { name: "What changes", exact: true }).click();
      await expect(page.getByText(/\d unchanged/)).toBeVisible();
    },
  },
];

/** Shows an address in the app that is loaded, without what lies over it. */
async function show(page: Page, address: string): Promise<void> {
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await goTo(page, address);
}

async function visitTimeline(page: Page, rest: string): Promise<void> {
  await show(page, `/?view=timeline&${ALL_STAGES}${rest}`);
  await expect(page.getByRole("region", { name: "Timeline" })).toContainText("models");
}

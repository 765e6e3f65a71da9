import { describe, expect, test } from "vitest";
import { PUBLISHED_ALIASES } from "#shared/model-names/published-aliases.ts";
import { TOOL_NAMES } from "#shared/model-names/tool-names.ts";
import type { AliasResolution } from "../../data/storage/known-aliases.ts";
import { aliasRows, hasMoved, isUnknown } from "./alias-rows.ts";
import { summaryOf } from "./alias-words.ts";

const PUBLISHED = [...PUBLISHED_ALIASES.values()].flat();

const answer = (name: string, id: string | null, more = {}): AliasResolution => ({
  name,
  id,
  provenAt: Date.parse("2026-11-27T12:00:00Z"),
  betas: "",
  ...more,
});

function rowsOf(...answers: AliasResolution[]) {
  const rows = aliasRows(answers);
  return { rows, row: (name: string) => rows.find((one) => one.name === name) };
}

describe("aliasRows", () => {
  test("has every published alias and every short name of a tool, each under a key of its own", () => {
    const { rows } = rowsOf();
    expect(rows).toHaveLength(PUBLISHED.length + TOOL_NAMES.length);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    expect(rows.slice(0, PUBLISHED.length).map(({ name }) => name)).toEqual(PUBLISHED);
    expect(rows.slice(PUBLISHED.length).every(({ tool }) => tool !== null)).toBe(true);
  });

  test("the answer decides what a name leads to, and what was published stays beside it", () => {
    const { row } = rowsOf(answer("claude-opus-4-5", "claude-opus-5-5"));
    expect(row("claude-opus-4-5")).toMatchObject({
      id: "claude-opus-5-5",
      publishedId: "claude-opus-4-5-20251101",
      owner: "Claude API",
    });
    expect(row("claude-opus-4-1")).toMatchObject({ id: "claude-opus-4-1-20250805", answer: null });
  });

  test("what was resolved is listed with whose spelling it is; IDs and wrong guesses are not", () => {
    const { row } = rowsOf(
      answer("my-favourite", "claude-opus-5"),
      answer("databricks-claude-opus-4-8", "claude-opus-4-8"),
      answer("claude-opus-5", "claude-opus-5"),
      answer("claude-opus-4-latest", null),
      answer("gone", null, { movedFrom: "claude-opus-5" }),
    );
    expect(row("my-favourite")?.owner).toBe("No known platform");
    expect(row("databricks-claude-opus-4-8")?.owner).toBe("Databricks");
    expect(row("claude-opus-5")).toBeUndefined();
    expect(row("claude-opus-4-latest")).toBeUndefined();
    expect(row("gone")).toBeDefined();
  });

  test("what moved comes first", () => {
    const { rows } = rowsOf(
      answer("claude-3-opus-latest", null, { movedFrom: "claude-3-opus-20240229" }),
    );
    expect(rows.filter(hasMoved)).toEqual(rows.slice(0, 1));
    expect(rows.filter(isUnknown)).toEqual(rows.slice(0, 1));
  });
});

test("the summary claims no more than was answered", () => {
  const { rows } = rowsOf(
    answer("claude-opus-4-5", "claude-opus-5-5", { movedFrom: "claude-opus-4-5-20251101" }),
    answer("claude-opus-4-1", null),
  );
  const summary = (progress: Parameters<typeof summaryOf>[1], of = rows) =>
    summaryOf(of, progress, "the API");
  expect(summary(null, rowsOf().rows)).toBe("12 aliases, none checked yet");
  expect(summary(null)).toBe("12 aliases, 2 answered before, 1 moved, 1 unknown to the API");
  expect(summary({ state: "running", done: 3, total: 12 })).toBe("Checking 12 aliases…");
  expect(summary({ state: "stopped", done: 3, total: 12 })).toBe(
    "Stopped: checked 3 of 12 aliases: 1 moved, 1 unknown to the API",
  );
  expect(summary({ state: "failed", done: 0, total: 12 })).toBe("None of 12 aliases checked");
  expect(summary({ state: "done", done: 12, total: 12 }, rowsOf().rows)).toBe(
    "Checked 12 aliases: none moved",
  );
});

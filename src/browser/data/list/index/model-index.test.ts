import { describe, expect, test } from "vitest";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import type { Sort } from "../../url/sort.ts";
import { foldWords } from "#shared/format/fold.ts";
import { indexPages, type ModelIndex, type View } from "./model-index.ts";

const SEED: ModelInfo = {
  type: "model",
  id: "claude-a",
  display_name: "Claude A",
  created_at: "2026-01-01T00:00:00Z",
};
const ALIASES = new Map([["claude-3-opus-20240229", ["claude-3-opus-latest"]]]);
const ALL: View = { words: [], lines: [], sort: null };

const ids = (index: ModelIndex, view: Partial<View>) => {
  const { length, rows } = index.listing({ ...ALL, ...view });
  return Array.from({ length }, (_, place) => index.model(rows ? (rows[place] ?? -1) : place).id);
};

const model = (id: string, more: Partial<ModelInfo> = {}): ModelInfo => ({ ...SEED, id, ...more });

describe("the index of pages", () => {
  const pages = [
    [
      model("claude-opus-4-8", {
        display_name: "Claude Opus 4.8",
        created_at: "2026-05-28T00:00:00Z",
      }),
      model("claude-opus-4-10", {
        display_name: "Claude Opus 4.10",
        created_at: "2026-05-01T00:00:00Z",
      }),
    ],
    [
      model("claude-3-opus-20240229", {
        display_name: "Claude 3 Opus",
        created_at: "2024-02-29T00:00:00Z",
      }),
      model("claude-1.3", { display_name: "claude-1.3", created_at: "1970-01-01T00:00:00Z" }),
      model("claude-1.2", { display_name: "claude-1.2", created_at: "1970-01-01T00:00:00Z" }),
    ],
  ];

  test("is the same value until a page is added, and then keeps what it knew", () => {
    const one = indexPages(pages.slice(0, 1));
    expect(indexPages(pages.slice(0, 1))).toBe(one);
    const two = indexPages(pages);
    expect([one.size, two.size]).toEqual([2, 5]);
    expect(ids(two, {})).toEqual(pages.flat().map(({ id }) => id));
  });

  test("pages that were dropped or exchanged are not in it", () => {
    expect(indexPages(pages).size).toBe(5);
    expect(indexPages(pages.slice(0, 1)).size).toBe(2);
    expect(ids(indexPages([pages[0] ?? [], [model("claude-new")]]), {}).at(-1)).toBe("claude-new");
  });

  test("sorts by release in both directions with unknown dates last and ties in the API's order", () => {
    const by = (direction: Sort["direction"]) =>
      ids(indexPages(pages), { sort: [{ key: "released", direction }] });
    expect(by("descending")).toEqual(pages.flat().map(({ id }) => id));
    expect(by("ascending")).toEqual([
      "claude-3-opus-20240229",
      "claude-opus-4-10",
      "claude-opus-4-8",
      "claude-1.3",
      "claude-1.2",
    ]);
  });

  test("sorts numbers in names by their value", () => {
    const names = ids(indexPages(pages), { sort: [{ key: "name", direction: "ascending" }] });
    expect(names.filter((id) => id.startsWith("claude-opus-4"))).toEqual([
      "claude-opus-4-8",
      "claude-opus-4-10",
    ]);
  });

  test.each([
    ["opus 48", ["claude-opus-4-8"]],
    ["OPUS-4.8", ["claude-opus-4-8"]],
    ["claude-3-opus-latest", ["claude-3-opus-20240229"]],
    ["opus 9", ["claude-3-opus-20240229"]],
    [".*", pages.flat().map(({ id }) => id)],
    ["claude13 opus", []],
  ])("finds %j", (typed, found) => {
    expect(ids(indexPages(pages, ALIASES), { words: foldWords(typed) })).toEqual(found);
  });

  test("ranks an exact name first and what merely holds the words last", () => {
    const ranked = indexPages([
      [
        model("x-1", { display_name: "Mag 0p us" }),
        model("my-opus-3"),
        model("my-opus"),
        model("opus-2"),
        model("opus"),
      ],
    ]);
    expect(ids(ranked, { words: ["opus"] })).toEqual(["opus", "opus-2", "my-opus", "my-opus-3"]);
  });

  test("says whether the API listed newest first, as documented", () => {
    expect(indexPages(pages).isNewestFirst).toBe(true);
    expect(indexPages([pages[1] ?? [], pages[0] ?? []]).isNewestFirst).toBe(false);
  });

  test("places an ID in a listing", () => {
    const index = indexPages(pages);
    const oldest = index.listing({ ...ALL, sort: [{ key: "released", direction: "ascending" }] });
    expect(index.positionOf("claude-opus-4-8", oldest)).toBe(2);
    expect(index.positionOf("claude-none", oldest)).toBe(-1);
  });
});

test("a search in steps shows its first hits at once, and ends with all of them", () => {
  const size = 20_000;
  const many = Array.from({ length: size }, (_, at) => model(`m-${at}`, { display_name: "Opus" }));
  const index = indexPages([many]);
  const view = { ...ALL, words: ["opus"] };
  const steps: number[] = [];
  for (let step = 0; step < 100 && steps.at(-1) !== size; step += 1) {
    const { length, searched } = index.listing(view, () => false);
    expect(length).toBe(searched);
    steps.push(searched);
  }
  expect(steps.length).toBeGreaterThan(3);
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  const refined = index.listing({ ...ALL, words: ["opus", "m1"] });
  expect(refined.length).toBe(many.filter(({ id }) => id.startsWith("m-1")).length);
});

test("two that search in turns both come to the end, and neither hinders the other", () => {
  const size = 20_000;
  const many = Array.from({ length: size }, (_, at) => model(`m-${at}`));
  const index = indexPages([many]);
  const views = [["m1"], ["m2"]].map((words) => ({ ...ALL, words }));
  const searched = [0, 0];
  for (let step = 0; step < 30; step += 1) {
    for (const [at, view] of views.entries()) {
      searched[at] = index.listing(view, () => false).searched;
    }
  }
  expect(searched).toEqual([size, size]);
});

test("aliases that are resolved later are found, those that are forgotten are not", () => {
  const pages = [[model("claude-a"), model("claude-b")]];
  const view = { words: foldWords("my favourite") };
  const before = indexPages(pages);
  expect(ids(before, view)).toEqual([]);
  const resolved = indexPages(pages, new Map([["claude-b", ["my-favourite"]]]));
  expect(resolved).not.toBe(before);
  expect(ids(resolved, view)).toEqual(["claude-b"]);
  expect(indexPages(pages), "whoever gives no names changes none").toBe(resolved);
  const more = [...pages, [model("claude-c")]];
  expect(ids(indexPages(more), view)).toEqual(["claude-b"]);
  expect(ids(indexPages(more, new Map()), view)).toEqual([]);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LIFECYCLES } from "#contract/lifecycle.ts";
import type { ModelInfo } from "#contract/model-info.ts";
import { SORT_KEYS, type Sort } from "../address/sort.ts";
import { fold, foldWords } from "./fold.ts";
import { indexPages, type ModelIndex, type View } from "./model-index.ts";

const SEED: ModelInfo = {
  type: "model",
  id: "claude-a",
  display_name: "Claude A",
  created_at: "2026-01-01T00:00:00Z",
};
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
      ids(indexPages(pages), { sort: { key: "released", direction } });
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
    const names = ids(indexPages(pages), { sort: { key: "name", direction: "ascending" } });
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
    expect(ids(indexPages(pages), { words: foldWords(typed) })).toEqual(found);
  });

  test("ranks an exact name first and what merely holds the words last", () => {
    const ranked = indexPages([
      [
        model("x-1", { display_name: "Mag 0p us" }),
        model("my-opus"),
        model("opus-2"),
        model("opus"),
      ],
    ]);
    expect(ids(ranked, { words: ["opus"] })).toEqual(["opus", "opus-2", "my-opus"]);
  });

  test("says whether the API kept its promise of newest first", () => {
    expect(indexPages(pages).isNewestFirst).toBe(true);
    expect(indexPages([pages[1] ?? [], pages[0] ?? []]).isNewestFirst).toBe(false);
  });

  test("places an ID in a listing", () => {
    const index = indexPages(pages);
    const oldest = index.listing({ ...ALL, sort: { key: "released", direction: "ascending" } });
    expect(index.placeOf("claude-opus-4-8", oldest)).toBe(2);
    expect(index.placeOf("claude-none", oldest)).toBe(-1);
  });
});

const anyModel = fc.record({
  id: fc.constantFrom("", "a", "b", "claude-opus-4-5", "Claude-Opus-4.5", "ä", "x10", "x9"),
  display_name: fc.constantFrom("", "Opus", "opus 4.5", "Sonnet", "Ópus"),
  created_at: fc.constantFrom(
    "1970-01-01T00:00:00Z",
    "2025-01-01T00:00:00Z",
    "2026-01-01T00:00:00Z",
    "?",
  ),
  lifecycle: fc.constantFrom(...LIFECYCLES, null, undefined, "resting"),
  line: fc.constantFrom("opus", "sonnet", null, undefined),
  max_input_tokens: fc.constantFrom(null, undefined, 1, 200_000),
  max_tokens: fc.constantFrom(null, 0, 64_000),
});
const anyPages = fc.array(fc.array(anyModel, { maxLength: 6 }), { maxLength: 6 });
const anyView = fc.record({
  words: fc.uniqueArray(fc.constantFrom("o", "opus", "45", "a", "x1", "son"), { maxLength: 3 }),
  lines: fc.subarray(["opus", "sonnet", "saga"]),
  sort: fc.option(
    fc.record({
      key: fc.constantFrom(...SORT_KEYS),
      direction: fc.constantFrom("ascending" as const, "descending" as const),
    }),
  ),
});

/** The same listing, made in the plainest way. */
function naiveListing(models: ModelInfo[], { words, lines, sort }: View): ModelInfo[] {
  const textOf = (model: ModelInfo) => [model.display_name, model.id, model.line ?? ""].map(fold);
  const kept = models.filter(
    (model) =>
      words.every((word) => textOf(model).some((text) => text.includes(word))) &&
      (lines.length === 0 || lines.includes(model.line ?? "none")),
  );
  if (sort === null && words.length > 0) {
    const query = words.join("");
    const tier = (model: ModelInfo) => {
      const texts = textOf(model);
      if (texts.includes(query)) return 0;
      if (texts.some((text) => text.startsWith(query))) return 1;
      return texts.some((text) => text.includes(query)) ? 2 : 3;
    };
    return kept.toSorted((a, b) => tier(a) - tier(b));
  }
  const { key, direction } = sort ?? { key: "released", direction: "descending" };
  const natural = (text: string) =>
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/\d+/g, (n) => n.padStart(12, "0"));
  const valueOf = (model: ModelInfo): number | string | null => {
    if (key === "name") return natural(model.display_name);
    if (key === "id") return natural(model.id);
    if (key === "context") return model.max_input_tokens ?? null;
    if (key === "output") return model.max_tokens ?? null;
    if (key === "released") return Date.parse(model.created_at) || null;
    const place = LIFECYCLES.indexOf(model.lifecycle as (typeof LIFECYCLES)[number]);
    return place === -1 ? null : place;
  };
  return kept.toSorted((a, b) => {
    const [left, right] = [valueOf(a), valueOf(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    const order = left < right ? -1 : left > right ? 1 : 0;
    return direction === "ascending" ? order : -order;
  });
}

test("lists what a naive list would, for any pages, views and order of growing", () => {
  fc.assert(
    fc.property(anyPages, fc.array(anyView, { minLength: 1, maxLength: 4 }), (drawn, views) => {
      const pages = drawn.map((page) => page.map((part) => ({ type: "model" as const, ...part })));
      for (let count = 1; count <= pages.length; count += 1) {
        const index = indexPages(pages.slice(0, count));
        for (const view of views) {
          const { length, rows } = index.listing(view);
          const listed = Array.from({ length }, (_, at) =>
            index.model(rows ? (rows[at] ?? -1) : at),
          );
          expect(listed).toEqual(naiveListing(pages.slice(0, count).flat(), view));
        }
      }
    }),
    { numRuns: 2000 },
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { LIFECYCLES } from "#shared/contract/lifecycle.ts";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { SORT_KEYS } from "../../url/sort.ts";
import { fold } from "./fold.ts";
import { indexPages, type View } from "./model-index.ts";

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
const IN_2025 = [Date.parse("2025-01-01"), Date.parse("2026-01-01") - 1] as const;
const anyView = fc.record({
  meanings: fc.constantFrom(undefined, {
    o: { lifecycle: "retired" as const },
    a: { released: [[0, 1] as const, IN_2025] },
  }),
  names: fc.subarray(["claudeopus45", "x10", "opus"]),
  words: fc.uniqueArray(fc.constantFrom("o", "opus", "45", "a", "x1", "son"), { maxLength: 3 }),
  lines: fc.subarray(["opus", "sonnet", "saga"]),
  lifecycles: fc.subarray([...LIFECYCLES]),
  released: fc.constantFrom(
    undefined,
    [Date.parse("2025-06-01"), Date.parse("2026-01-01")] as const,
    [0, Date.parse("2025-06-01")] as const,
  ),
  sort: fc.option(
    fc.record({
      key: fc.constantFrom(...SORT_KEYS),
      direction: fc.constantFrom("ascending" as const, "descending" as const),
    }),
  ),
});

function isInRange({ created_at }: ModelInfo, range: View["released"]): boolean {
  if (!range) return true;
  const time = Date.parse(created_at);
  return time !== 0 && time >= range[0] && time <= range[1];
}

/** The same listing, made in the plainest way. */
function naiveListing(models: ModelInfo[], view: View): ModelInfo[] {
  const { words, meanings, names = [], lines, lifecycles = [], released, sort } = view;
  const isMeant = (model: ModelInfo, word: string) => {
    const { lifecycle, released: ranges = [] } = meanings?.[word] ?? {};
    return (
      (lifecycle !== undefined && lifecycle === model.lifecycle) ||
      ranges.some((range) => isInRange(model, range))
    );
  };
  const isNamed = (model: ModelInfo) => names.some((name) => textOf(model).includes(name));
  const textOf = (model: ModelInfo) => [model.display_name, model.id, model.line ?? ""].map(fold);
  const kept = models.filter(
    (model) =>
      (isNamed(model) ||
        words.every(
          (word) => textOf(model).some((text) => text.includes(word)) || isMeant(model, word),
        )) &&
      (lines.length === 0 || lines.includes(model.line ?? "none")) &&
      (lifecycles.length === 0 || lifecycles.some((one) => one === model.lifecycle)) &&
      isInRange(model, released),
  );
  if (sort === null && words.length > 0) {
    const query = words.join("");
    const tier = (model: ModelInfo) => {
      const texts = textOf(model);
      if (texts.includes(query) || isNamed(model)) return 0;
      if (texts.some((text) => text.startsWith(query))) return 1;
      if (texts.some((text) => text.endsWith(query))) return 2;
      return texts.some((text) => text.includes(query)) ? 3 : 4;
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

test(
  "lists what a naive list would, for any pages, views and order of growing",
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(
        anyPages,
        fc.array(anyView, { minLength: 1, maxLength: 4 }),
        (drawn, drawnViews) => {
          const views = drawnViews.map(({ released, ...view }): View =>
            released ? { ...view, released } : view,
          );
          const pages = drawn.map((page) =>
            page.map((part) => ({ type: "model" as const, ...part })),
          );
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
        },
      ),
      { numRuns: 2000 },
    );
  },
);

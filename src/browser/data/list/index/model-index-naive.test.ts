import fc from "fast-check";
import { expect, test } from "vitest";
import { LIFECYCLES } from "#shared/contract/lifecycle.ts";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { SORT_KEYS } from "../../url/sort.ts";
import { fold } from "#shared/format/fold.ts";
import { indexPages, type View } from "./model-index.ts";

const TREES = [
  null,
  {},
  { batch: { supported: true }, effort: { high: { supported: false } } },
  { batch: true, thinking: { types: { adaptive: { supported: true } } } },
  { batch: { supported: false }, thinking: { supported: true, types: null } },
  { batch: { supported: false }, effort: { high: { supported: true } } },
] as const;
const PATHS = ["batch", "thinking", "thinking.types.adaptive", "__proto__", "unreported"];

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
  deprecated_at: fc.constantFrom(null, undefined, "2025-01-01T00:00:00Z"),
  retires_at: fc.constantFrom(null, "2027-01-01T00:00:00Z", "2028-01-01T00:00:00Z"),
  capabilities: fc.constantFrom(undefined, ...TREES),
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
  lines: fc.subarray(["opus", "sonnet", "saga", "unreported"]),
  context: fc.constantFrom(undefined, 1, 2, 200_000, "unreported" as const),
  output: fc.constantFrom(undefined, 64_000, "unreported" as const),
  capabilities: fc.subarray(PATHS),
  lifecycles: fc.subarray([...LIFECYCLES]),
  released: fc.constantFrom(
    undefined,
    [Date.parse("2025-06-01"), Date.parse("2026-01-01")] as const,
    [0, Date.parse("2025-06-01")] as const,
    "unknown" as const,
  ),
  sort: fc.option(
    fc.uniqueArray(
      fc.record({
        key: fc.constantFrom(...SORT_KEYS, "capabilities.batch", "capabilities.effort.high"),
        direction: fc.constantFrom("ascending" as const, "descending" as const),
      }),
      { selector: ({ key }) => key, minLength: 1, maxLength: 3 },
    ),
  ),
});

function isInRange({ created_at }: ModelInfo, range: View["released"]): boolean {
  if (!range) return true;
  const time = Date.parse(created_at);
  if (range === "unknown") return time === 0 || Number.isNaN(time);
  return time !== 0 && time >= range[0] && time <= range[1];
}

function hasTokens(count: number | null | undefined, least: View["context"]): boolean {
  if (!least) return true;
  return least === "unreported" ? count == null : count != null && count >= least;
}

/** What the columns of two capabilities are sorted by in the trees above. */
const SUPPORT: readonly Readonly<Record<string, number>>[] = [
  {},
  {},
  { "capabilities.batch": 1, "capabilities.effort.high": 0 },
  { "capabilities.batch": 1 },
  { "capabilities.batch": 0 },
  { "capabilities.batch": 0, "capabilities.effort.high": 1 },
];

/** What is supported in the trees above. */
const SUPPORTED: readonly (readonly string[])[] = [
  [],
  [],
  ["batch"],
  ["batch", "thinking.types.adaptive"],
  ["thinking"],
  ["effort.high"],
];
function isSupporting({ capabilities }: ModelInfo, paths: readonly string[]): boolean {
  if (paths.length === 0) return true;
  if (capabilities == null) return paths.includes("unreported");
  const wanted = paths.filter((path) => path !== "unreported");
  const supported = SUPPORTED[TREES.findIndex((tree) => tree === capabilities)] ?? [];
  return wanted.length > 0 && wanted.every((path) => supported.includes(path));
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
      (lines.length === 0 || lines.includes(model.line ?? "unreported")) &&
      hasTokens(model.max_input_tokens, view.context) &&
      hasTokens(model.max_tokens, view.output) &&
      isSupporting(model, view.capabilities ?? []) &&
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
  const sorting = sort ?? [{ key: "released", direction: "descending" } as const];
  const natural = (text: string) =>
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/\d+/g, (n) => n.padStart(12, "0"));
  const valueOf = (model: ModelInfo, key: string): number | string | null => {
    const support = SUPPORT[TREES.findIndex((tree) => tree === model.capabilities)] ?? {};
    if (key === "name") return natural(model.display_name);
    if (key === "id") return natural(model.id);
    if (key === "line") return model.line ?? null;
    if (key === "context") return model.max_input_tokens ?? null;
    if (key === "output") return model.max_tokens ?? null;
    if (key === "released") return Date.parse(model.created_at) || null;
    if (key === "deprecated") return Date.parse(model.deprecated_at ?? "") || null;
    if (key === "retires") return Date.parse(model.retires_at ?? "") || null;
    if (key.startsWith("capabilities.")) return support[key] ?? null;
    const place = LIFECYCLES.indexOf(model.lifecycle as (typeof LIFECYCLES)[number]);
    return place === -1 ? null : place;
  };
  return kept.toSorted((a, b) => {
    for (const { key, direction } of sorting) {
      const [left, right] = [valueOf(a, key), valueOf(b, key)];
      const isUnknown = [left === null, right === null];
      const order = Number(isUnknown[0]) - Number(isUnknown[1]);
      if (order !== 0) return order;
      if (left === null || right === null || left === right) continue;
      const sign = direction === "ascending" ? 1 : -1;
      return left < right ? -sign : sign;
    }
    return 0;
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

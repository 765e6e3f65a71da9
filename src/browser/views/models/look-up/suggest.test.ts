import { expect, test } from "vitest";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { readModelName } from "#shared/model-names/read-model-name.ts";
import { indexPages } from "../../../data/list/index/model-index.ts";
import { createSearchReader } from "../../../data/list/read-search.ts";
import { bestHits, suggest } from "./suggest.ts";

const model = (id: string, display_name: string): ModelInfo => ({
  type: "model",
  id,
  display_name,
  created_at: "2026-01-01T00:00:00Z",
});
const LISTED = [
  ...Array.from({ length: 12 }, (_, at) => model(`claude-haiku-9-${at}`, `Claude Haiku 9.${at}`)),
  model("claude-opus-4-8", "Claude Opus 4.8"),
  model("claude-opus-4-5-20251101", "Claude Opus 4.5"),
  model("claude-sonnet-4-5-20250929", "Claude Sonnet 4.5"),
];
const RETIRED = [
  model("claude-opus-4-20250514", "Claude Opus 4"),
  model("claude-3-haiku-20240307", "Claude Haiku 3"),
];
const ALIASES = new Map([
  ["claude-opus-4-5-20251101", ["claude-opus-4-5"]],
  ["claude-opus-4-20250514", ["claude-opus-4-0", "claude-4-opus-20250514"]],
]);

function suggested(text: string, outside = RETIRED) {
  const { terms } = createSearchReader("en")(text);
  const view = { ...terms, lines: [], sort: null };
  const [inList, others] = [[[...LISTED]], [[...outside]]].map((pages) => {
    const index = indexPages(pages, ALIASES);
    return { index, listing: index.listing(view) };
  });
  if (!inList || !others) throw new Error("there are two");
  const hits = bestHits(inList, others);
  return suggest(terms.words, hits, ALIASES, readModelName(text)).map(({ name, note }) =>
    note === null ? name : `${note} ${name}`,
  );
}

test("models are suggested by name and ID, with their aliases, and those outside the list", () => {
  expect(suggested("opus 4.8")).toEqual(["claude-opus-4-8"]);
  expect(suggested("claude-opus-4-5")).toEqual(["claude-opus-4-5", "claude-opus-4-5-20251101"]);
  expect(suggested("claude-opus-4")).toEqual([
    "claude-opus-4-20250514",
    "claude-opus-4-8",
    "claude-opus-4-5-20251101",
    "claude-opus-4-5",
    "claude-opus-4-0",
  ]);
  expect(suggested("4-opus-2025")).toEqual(
    ["claude-4-opus-20250514", "claude-opus-4-20250514"].toReversed(),
  );
});

test("a platform's spelling suggests its model, and says whose spelling it is", () => {
  expect(suggested("us.anthropic.claude-sonnet-4-5-20250929-v1:0")).toEqual([
    "Bedrock's spelling of claude-sonnet-4-5-20250929",
  ]);
  expect(suggested("anthropic/claude-opus-4")).toEqual([
    "OpenRouter's spelling of claude-opus-4-20250514",
  ]);
});

test("of many hits in the list, some places are kept for those outside it", () => {
  const names = suggested("haiku");
  expect(names).toHaveLength(8);
  expect(names).toContain("claude-3-haiku-20240307");
});

test("a model that both lists have is suggested once, and nothing is nothing", () => {
  expect(suggested("opus 4.8", LISTED)).toEqual(["claude-opus-4-8"]);
  expect(suggested("gpt")).toEqual([]);
});

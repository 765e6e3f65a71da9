import { expect, test } from "vitest";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { capabilityCounts, releaseCounts, tokenSteps } from "./filter-counts.ts";
import { indexPages } from "./model-index.ts";

const model = (more: Partial<ModelInfo>): ModelInfo => ({
  type: "model",
  id: "a",
  display_name: "A",
  created_at: "1970-01-01T00:00:00Z",
  ...more,
});
const indexOf = (...all: Partial<ModelInfo>[]) => indexPages([all.map(model)]);

test("of steps that keep the same models the highest is offered, with its count", () => {
  const index = indexOf(
    { max_input_tokens: 200_000 },
    { max_input_tokens: 200_000 },
    { max_input_tokens: 409_600 },
    { max_input_tokens: 1_048_576 },
    { max_input_tokens: 100 },
    { max_input_tokens: null },
    {},
  );
  expect(tokenSteps(index, "max_input_tokens")).toEqual({
    steps: [
      { value: 200_000, count: 4 },
      { value: 400_000, count: 2 },
      { value: 1_000_000, count: 1 },
    ],
    unreported: 2,
  });
  expect(tokenSteps(index, "max_tokens")).toEqual({ steps: [], unreported: 7 });
});

test("releases are counted by year in UTC, and unknown dates apart", () => {
  const index = indexOf(
    { created_at: "2026-01-01T00:00:00Z" },
    { created_at: "2025-12-31T23:59:59Z" },
    { created_at: "2025-01-01T00:00:00Z" },
    {},
  );
  const range = [Date.parse("2025-12-01"), Date.parse("2026-12-01")] as const;
  expect(releaseCounts(index, [range])).toEqual({
    years: [
      { value: 2026, count: 1 },
      { value: 2025, count: 2 },
    ],
    inRange: [2],
    unknown: 1,
  });
});

test("capabilities are counted by what supports them, groups and odd keys left out", () => {
  const hostile = JSON.parse('{"__proto__":{"supported":true},"a.b":{"supported":true}}') as object;
  const index = indexOf(
    { capabilities: { batch: { supported: true }, thinking: { types: { adaptive: true } } } },
    { capabilities: { thinking: { supported: false }, batch: { supported: false }, price: 3 } },
    { capabilities: hostile },
    { capabilities: null },
    {},
  );
  expect(capabilityCounts(index)).toEqual({
    capabilities: [
      { keys: ["batch"], count: 1 },
      { keys: ["thinking"], count: 0 },
      { keys: ["thinking", "types", "adaptive"], count: 1 },
      { keys: ["__proto__"], count: 1 },
    ],
    unreported: 2,
  });
});

import { expect, test } from "vitest";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { retirementNews } from "./retirement-news.ts";

const NOW = Date.parse("2026-11-28T12:00:00Z");
const DAY_MS = 86_400_000;
const retiring = (inDays: number, lifecycle: ModelInfo["lifecycle"] = "deprecated"): ModelInfo => ({
  type: "model",
  id: `claude-${inDays}`,
  display_name: "Claude",
  created_at: "2024-01-01T00:00:00Z",
  lifecycle,
  retires_at: new Date(NOW + inDays * DAY_MS).toISOString(),
});

test("news are the deprecated models that retire within 30 days, with the first and the last of them", () => {
  expect(retirementNews([[retiring(9)]], NOW)).toBe("1 in 9 days");
  expect(retirementNews([[retiring(9)], [retiring(9), retiring(30)]], NOW)).toBe("3 in 9–30 days");
  expect(retirementNews([[retiring(1), retiring(2)]], NOW)).toBe("2 in 1–2 days");
  expect(retirementNews([[retiring(0.25), retiring(9)]], NOW)).toBe("2 within 9 days");
  expect(retirementNews([[retiring(-1), retiring(31), retiring(9, "active")]], NOW)).toBe("");
  expect(retirementNews([], NOW)).toBe("");
});

test("as many may retire soon as a list has models", () => {
  const page = Array.from({ length: 300_000 }, () => retiring(9));
  expect(retirementNews([page], NOW)).toBe("300,000 in 9 days");
});

import { expect, test } from "vitest";
import type { ModelInfo } from "../contract/model-info.ts";
import { similarModels } from "./similar-models.ts";

const MODELS: ReadonlyMap<string, ModelInfo> = new Map(
  [
    ["claude-opus-4-8", "Claude Opus 4.8"],
    ["claude-haiku-4-5-20251001", "Claude Haiku 4.5"],
    ["claude-opus-4-20250514", "Claude Opus 4"],
    ["claude-3-haiku-20240307", "Claude Haiku 3"],
    ["claude-3-opus-20240229", "Claude Opus 3"],
  ].map(([id = "", display_name = ""]) => [
    id,
    { type: "model", id, display_name, created_at: "" },
  ]),
);
const idsFor = (text: string, likely: readonly string[] = []) =>
  similarModels(text, likely, MODELS).map(({ id }) => id);

test("what contains the text comes first, and of that what it was read as", () => {
  expect(idsFor("claude-opus-4").slice(0, 2)).toEqual([
    "claude-opus-4-20250514",
    "claude-opus-4-8",
  ]);
  expect(idsFor("claude-opus-4", ["claude-opus-4-8"]).slice(0, 2)).toEqual([
    "claude-opus-4-8",
    "claude-opus-4-20250514",
  ]);
  expect(idsFor("opus-4")[0]).toBe("claude-opus-4-8");
  expect(idsFor("Opus 4.8")[0]).toBe("claude-opus-4-8");
  expect(idsFor("claude-haiku-4", ["claude-3-haiku-20240307"])[0]).toBe(
    "claude-haiku-4-5-20251001",
  );
});

test("then what it was read as and what has its words in another order", () => {
  expect(idsFor("opus 3 claude")).toEqual(["claude-3-opus-20240229"]);
  expect(idsFor("claude-opus-3", ["claude-3-opus-20240229"])[0]).toBe("claude-3-opus-20240229");
  expect(idsFor("3 claude haiku")[0]).toBe("claude-3-haiku-20240307");
});

test("then what is spelled like it", () => {
  expect(idsFor("claude-opis-4")[0]).toBe("claude-opus-4-20250514");
  expect(idsFor("claude-hiku-3")).toContain("claude-3-haiku-20240307");
});

test("a sentence has what shares the most of its words, a telling one among them", () => {
  expect(idsFor("Haiku, the fast one / 3")[0]).toBe("claude-3-haiku-20240307");
  expect(idsFor("haiku 4.5 / what is it?")[0]).toBe("claude-haiku-4-5-20251001");
  expect(idsFor("what can claude do in version 4 that it could not before?")).toEqual([]);
});

test("a text that is like nothing has nothing, and one of marks alone as well", () => {
  expect(idsFor("the weather in Paris tomorrow at noon, please")).toEqual([]);
  expect(idsFor("***")).toEqual([]);
});

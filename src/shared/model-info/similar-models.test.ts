import { expect, test } from "vitest";
import type { ModelInfo } from "../contract/model-info.ts";
import { similarModels } from "./similar-models.ts";

const MODELS: ReadonlyMap<string, ModelInfo> = new Map(
  [
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

test("what a text was read as comes first, though another one is spelled more like it", () => {
  expect(idsFor("claude-opus-4", ["claude-3-opus-20240229"])[0]).toBe("claude-3-opus-20240229");
});

test("then what holds its words in whatever order, then what is spelled like it", () => {
  expect(idsFor("opus 3 claude")).toEqual(["claude-3-opus-20240229"]);
  expect(idsFor("haiku")).toEqual(["claude-haiku-4-5-20251001", "claude-3-haiku-20240307"]);
  expect(idsFor("claude-opis-4")[0]).toBe("claude-opus-4-20250514");
  expect(idsFor("claude-haiku-4")[0]).toBe("claude-haiku-4-5-20251001");
});

test("a text that is like nothing has nothing, and one of marks alone as well", () => {
  expect(idsFor("the weather in Paris tomorrow at noon, please")).toEqual([]);
  expect(idsFor("***")).toEqual([]);
});

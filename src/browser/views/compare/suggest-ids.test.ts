import { expect, test } from "vitest";
import { suggestIds } from "./suggest-ids.ts";

const IDS = ["claude-opus-4-5-20251101", "claude-haiku-4-5-20251001", "__proto__"];

test("every word must occur, ignoring punctuation, and IDs in use are not offered", () => {
  expect(suggestIds("opus 45", IDS, [])).toEqual(["claude-opus-4-5-20251101"]);
  expect(suggestIds("4.5", IDS, ["claude-opus-4-5-20251101"])).toEqual([
    "claude-haiku-4-5-20251001",
  ]);
  expect(suggestIds("proto", IDS, [])).toEqual(["__proto__"]);
  expect(suggestIds(" ", IDS, [])).toEqual(IDS);
  expect(suggestIds("(.*", IDS, [])).toEqual(IDS);
  expect(suggestIds("gpt", IDS, [])).toEqual([]);
});

test("a million IDs yield a short list", () => {
  const many = Array.from({ length: 100_000 }, (_, at) => `claude-${at}`);
  expect(suggestIds("claude", many, [])).toHaveLength(50);
});

import { describe, expect, test } from "vitest";
import { createIdTable } from "./id-table.ts";
import { readModelName } from "./read-model-name.ts";

describe("one pasted thing is read as what is meant", () => {
  test.each([
    ["us.anthropic.claude-sonnet-4-5-20250929-v1:0", "claude-sonnet-4-5-20250929"],
    ["claude-sonnet-4-5@20250929", "claude-sonnet-4-5-20250929"],
    ["anthropic/claude-sonnet-4.5", "claude-sonnet-4-5-20250929"],
    ["claude-opus-4-6[1m]", "claude-opus-4-6"],
    ['"claude-opus-4-5"', "claude-opus-4-5-20251101"],
    ["claude-opus-4-5,", "claude-opus-4-5-20251101"],
    ["  `claude-opus-4-5`;\n", "claude-opus-4-5-20251101"],
    ["“claude-opus-4-5”", "claude-opus-4-5-20251101"],
    ['"model": "claude-opus-4-5",', "claude-opus-4-5-20251101"],
    ["  model: claude-opus-4-5   # the judge", "claude-opus-4-5-20251101"],
    ["export ANTHROPIC_MODEL='claude-opus-4-5'", "claude-opus-4-5-20251101"],
    ["claude-4.5-sonnet", "claude-sonnet-4-5-20250929"],
    ["claude-4-sonnet", "claude-sonnet-4-20250514"],
    ["claude-opus-3", "claude-3-opus-20240229"],
    ["CLAUDE-OPUS-4-5", "claude-opus-4-5-20251101"],
  ])("%s", (text, id) => {
    expect(readModelName(text)?.ids).toEqual([id]);
  });
});

test.each([
  ["US Anthropic Claude Sonnet 4.5", "bedrock-profile"],
  ["Claude Sonnet 4.5 (copilot)", "copilot"],
  ["claude-opus-41", "copilot"],
  ["claude-sonnet-45", "api"],
  ["claude3.5-haiku", "api"],
  ["claude-4-sonnet-latest", "api"],
  ["claude35Haiku", "sdk"],
  ["Claude::HAIKU_45", "sdk"],
])("%s is the spelling of %s", (text, platform) => {
  expect(readModelName(text)?.platform).toBe(platform);
});

describe("names as people say them", () => {
  test.each([
    ["Claude Sonnet 4.5", "claude-sonnet-4-5-20250929"],
    ["Claude Opus 4.5", "claude-opus-4-5-20251101"],
    ["opus 4.5", "claude-opus-4-5-20251101"],
    ["opus 45", "claude-opus-4-5-20251101"],
    ["Opus 4", "claude-opus-4-20250514"],
    ["sonnet-4.5", "claude-sonnet-4-5-20250929"],
    ["claude opus 4 5", "claude-opus-4-5-20251101"],
    ["Claude 3 Opus", "claude-3-opus-20240229"],
    ["Claude 3.5 Sonnet v2", "claude-3-5-sonnet-20241022"],
    ["Claude Sonnet 3.5 (New)", "claude-3-5-sonnet-20241022"],
    ["Claude Sonnet 3.5 (Old)", "claude-3-5-sonnet-20240620"],
    ["Claude Mythos Preview", "claude-mythos-preview"],
    ["Claude 2.1", "claude-2.1"],
    ["Claude Instant 1.2", "claude-instant-1.2"],
    ["Anthropic: Claude Haiku 4.5", "claude-haiku-4-5-20251001"],
    ["Anthropic Claude 3.7 Sonnet (US)", "claude-3-7-sonnet-20250219"],
    ["Claude Opus 4.1 (20250805)", "claude-opus-4-1-20250805"],
    ["Claude Opus 4.6 (1M context)", "claude-opus-4-6"],
    ["3.7 sonnet", "claude-3-7-sonnet-20250219"],
    ["3-5-haiku-20241022", "claude-3-5-haiku-20241022"],
    ["Claude Opus v4.5", "claude-opus-4-5-20251101"],
    ["claude-v3-opus", "claude-3-opus-20240229"],
    ["claude.opus.4.5", "claude-opus-4-5-20251101"],
    ["claude--opus--4-5", "claude-opus-4-5-20251101"],
    ["claude-opus-4,5", "claude-opus-4-5-20251101"],
    ["Anthropic's Claude Opus 4.5", "claude-opus-4-5-20251101"],
    ["「Claude Opus 4.5」。", "claude-opus-4-5-20251101"],
    ["Ｃｌａｕｄｅ　Ｏｐｕｓ　４．５", "claude-opus-4-5-20251101"],
    ["ｃｌａｕｄｅ－ｏｐｕｓ－４－５", "claude-opus-4-5-20251101"],
  ])("%s", (text, id) => {
    expect(readModelName(text)?.ids).toEqual([id]);
  });

  test.each([
    ["opus"],
    ["Sonnet"],
    ["haiku"],
    ["opusplan"],
    ["default"],
    ["best"],
    ["fable"],
    ["inherit"],
    ["opus[1m]"],
  ])("%s is a tool's short name, which only the tool resolves", (text) => {
    expect(readModelName(text)).toMatchObject({ kind: "short", written: text, names: [] });
  });
});

test.each([
  [""],
  ["   "],
  ["gpt-4o"],
  ["what is the newest model?"],
  ["opus magnum"],
  ["Claude"],
  ["claude"],
  ["Claude Code 2"],
  ["Claude 4.6 Opus Reasoning Distilled"],
  ["4.5"],
  ["claude-2.1".repeat(100)],
])("%j is no name of a model", (text) => {
  expect(readModelName(text)).toBeNull();
});

test("a line that no table knows is asked as it is written, where it is all there is", () => {
  expect(readModelName("claude-saga-6")).toMatchObject({ names: ["claude-saga-6"], ids: [] });
});

test("a listed ID is itself, whatever it looks like", () => {
  const table = createIdTable(new Set(["best", "acme/model [beta]", "gpt-x"]));
  expect(readModelName("acme/model [beta]", table)?.names).toEqual(["acme/model [beta]"]);
  expect(readModelName(" gpt-x ", table)?.names).toEqual(["gpt-x"]);
  expect(readModelName("best", table)?.names).toEqual(["best"]);
});

test("of several names the first is meant", () => {
  expect(readModelName("claude-opus-4-8, claude-opus-5")?.names).toEqual(["claude-opus-4-8"]);
});

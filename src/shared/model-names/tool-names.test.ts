import { expect, test } from "vitest";
import { PUBLISHED_ALIASES } from "./published-aliases.ts";
import { readModelName } from "./read-model-name.ts";
import { TOOL_NAMES } from "./tool-names.ts";

test("no short name of a tool is an alias of the API, and the reader asks the API for none of Claude Code's", () => {
  const aliases = new Set([...PUBLISHED_ALIASES.values()].flat());
  expect(TOOL_NAMES.filter(({ name }) => aliases.has(name))).toEqual([]);
  const ofClaudeCode = TOOL_NAMES.filter(({ owner }) => owner === "Claude Code");
  for (const { name } of ofClaudeCode) {
    expect(readModelName(name)).toMatchObject({ kind: "short", platform: "claude-code" });
  }
});

test("what moves is read as moving, and what a tool has fixed leads to one model", () => {
  const moving = TOOL_NAMES.filter(({ owner }) => owner === "LiteLLM" || owner === "OpenRouter");
  for (const { name } of moving) {
    expect(readModelName(name)).toMatchObject({ kind: "moving", names: [] });
  }
  const fixed = TOOL_NAMES.flatMap(({ id }) => id ?? []);
  expect(fixed.map((id) => readModelName(id)?.ids.length)).toEqual(fixed.map(() => 1));
});

test("a name stands once for each of its owners", () => {
  const keys = TOOL_NAMES.map(({ owner, name }) => `${owner} ${name}`);
  expect(new Set(keys).size).toBe(keys.length);
});

import { expect, test } from "vitest";
import { PUBLISHED_ALIASES } from "#shared/model-names/published-aliases.ts";
import { indexPages } from "../../data/list/index/model-index.ts";
import { readModelName } from "#shared/model-names/read-model-name.ts";
import {
  aliasEntries,
  commandEntries,
  freeTextEntries,
  modelEntries,
  searchedText,
} from "./entries.ts";

test("the best eight hits are offered, under names made fit for the screen", () => {
  const models = Array.from({ length: 20 }, (_, at) => ({
    type: "model" as const,
    id: `m-${at}`,
    display_name: at === 0 ? "" : `Opus \u202e${at}`,
    created_at: "2026-01-01T00:00:00Z",
  }));
  const index = indexPages([models]);
  const entries = modelEntries(index, index.listing({ words: ["m"], lines: [], sort: null }));
  expect(entries).toHaveLength(8);
  expect(entries.slice(0, 2).map(({ name }) => name)).toEqual(["m-0", "Opus ⟨U+202E⟩1"]);
  expect(new Set(entries.map(({ key }) => key)).size).toBe(8);
});

test("aliases are found as the list is searched, and opened as such", () => {
  const [entry] = aliasEntries("OPUS 4.5", PUBLISHED_ALIASES);
  const alias = "claude-opus-4-5";
  expect(entry).toMatchObject({ name: alias, hint: `${alias}-20251101`, model: alias });
  expect(aliasEntries(" . ", PUBLISHED_ALIASES)).toEqual([]);
});

test("commands are found by their name and by what people call them", () => {
  const commands = [{ name: "Export the list", keywords: "download" }, { name: "Theme: Dark" }];
  const names = (typed: string) => commandEntries(typed, commands).map(({ name }) => name);
  expect(names("")).toEqual(["Export the list", "Theme: Dark"]);
  expect(names("down")).toEqual(["Export the list"]);
  expect(names("list theme")).toEqual([]);
});

test("any text can be searched for, and what can be an ID or alias looked up", () => {
  const searched: string[] = [];
  const entries = (typed: string) =>
    freeTextEntries(typed, readModelName(typed), (text) => searched.push(text));
  const names = (typed: string) => entries(typed).map(({ name }) => name);
  expect(names("  ")).toEqual([]);
  expect(names(" a b ")).toEqual(["Search the list for “a b”"]);
  expect(names("../x")).toEqual(["Search the list for “../x”"]);
  expect(names("a/b[1m]")).toEqual(["Search the list for “a/b[1m]”", "Look up “a/b[1m]”"]);
  expect(names("claude-x")).toEqual(["Search the list for “claude-x”", "Look up “claude-x”"]);
  const [search, lookUp] = entries(" claude-x ");
  search?.run?.();
  expect(searched).toEqual(["claude-x"]);
  expect(lookUp?.model).toBe("claude-x");
});

test("a platform's spelling is searched for and looked up as what it stands for", () => {
  const bedrock = "us.anthropic.claude-sonnet-4-5-20250929-v1:0";
  const lookUp = (typed: string) =>
    freeTextEntries(typed, readModelName(typed), () => undefined)[1];
  const searched = (typed: string) => searchedText(typed, readModelName(typed));
  expect(searched(bedrock)).toBe("claude-sonnet-4-5-20250929");
  expect(lookUp(bedrock)).toMatchObject({
    name: `Look up “${bedrock}”`,
    hint: "Bedrock's spelling of claude-sonnet-4-5-20250929",
    model: bedrock,
  });
  const arn = `arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-opus-4-8`;
  expect(lookUp(` "${arn}", `)).toMatchObject({ model: arn });
  expect(lookUp("anthropic/claude-opus-4.5")?.hint).toBe(
    "OpenRouter's spelling of claude-opus-4-5-20251101",
  );
  expect(lookUp("opusplan")?.hint).toBe("Claude Code");
  expect(["opus 45", "Claude Opus 4.5", "opus", "theme"].map(searched)).toEqual([
    "opus 45",
    "Claude Opus 4.5",
    "opus",
    "theme",
  ]);
});

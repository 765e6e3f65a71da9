import { expect, test } from "vitest";
import { createIdTable, PUBLISHED_TABLE } from "./id-table.ts";
import { matchNames } from "./match-names.ts";

const inOneGo = () => undefined;

test("the same spelling in several texts is one name with all its places, in order", async () => {
  const first = { name: "a.py", text: "claude-2.1 claude-1.3\nclaude-2.1" };
  const second = { name: "b.py", text: "\n claude-2.1" };
  const found = await matchNames([first, second], PUBLISHED_TABLE, inOneGo);
  expect(found.map(({ written }) => written)).toEqual(["claude-2.1", "claude-1.3"]);
  expect(
    found[0]?.places.map(({ source, line, column }) => `${source.name}:${line}:${column}`),
  ).toEqual(["a.py:1:1", "a.py:2:1", "b.py:2:2"]);
});

test("two spellings of one model are two names that are asked as one", async () => {
  const text = { name: "a", text: "claude-2.1 anthropic.claude-v2:1" };
  const found = await matchNames([text], PUBLISHED_TABLE, inOneGo);
  expect(found.map(({ names }) => names)).toEqual([["claude-2.1"], ["claude-2.1"]]);
});

test("a long text lets others have their turn, and says how far it is", async () => {
  const long = { name: "a", text: "claude-2.1 ".repeat(50_000) };
  const other = { name: "b", text: "claude-1.3" };
  const turns: number[] = [];
  const found = await matchNames([long, other], PUBLISHED_TABLE, async (read) => {
    turns.push(read);
    return Promise.resolve();
  });
  expect(found[0]?.places).toHaveLength(50_000);
  expect(turns.length).toBeGreaterThan(5);
  expect(turns).toEqual(turns.toSorted((a, b) => a - b));
  expect(turns.at(-1)).toBe(long.text.length + other.text.length);
});

test("a text is read again only when other IDs are known", async () => {
  const text = { name: "a", text: "gpt-x" };
  let turns = 0;
  const count = () => {
    turns += 1;
    return undefined;
  };
  await matchNames([text], PUBLISHED_TABLE, count);
  await matchNames([text], PUBLISHED_TABLE, count);
  expect(turns).toBe(1);
  expect(await matchNames([text], createIdTable(new Set(["gpt-x"])), count)).toHaveLength(1);
  expect(turns).toBe(2);
});

test("a name with its version beside it is another name than the same without", async () => {
  const text = {
    name: "a.tf",
    text: 'name = "claude-sonnet-4-5" version = "20250929"\n\n\nother = "claude-sonnet-4-5"',
  };
  const matches = await matchNames([text], PUBLISHED_TABLE, inOneGo);
  expect(matches.map(({ platform, versionBeside }) => [platform, versionBeside])).toEqual([
    ["foundry", "20250929"],
    ["api", null],
  ]);
});

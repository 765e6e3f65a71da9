import fc from "fast-check";
import { expect, test } from "vitest";
import { findNodes, pathTo, visibleNodes } from "./json-nodes.ts";
import { type JsonNode, readJson } from "./json-tree.ts";

const everythingOpen = () => true;

test("any JSON text, written again from its nodes, is the same text", () => {
  fc.assert(
    fc.property(fc.json({ stringUnit: "binary", maxDepth: 4 }), fc.boolean(), (json, isSpaced) => {
      const text = isSpaced ? JSON.stringify(JSON.parse(json), null, 2) : json;
      const nodes = readJson(text) ?? [];
      const compact = JSON.stringify(JSON.parse(text));
      expect(JSON.stringify(JSON.parse(write(text, nodes, 0)))).toBe(compact);
      expect(nodes[0]?.next).toBe(nodes.length);
      expect(visibleNodes(nodes, everythingOpen)).toEqual([...nodes.keys()]);
    }),
    { numRuns: 25 },
  );
});

/** The text of a node, put together from the nodes in it. */
function write(text: string, nodes: readonly JsonNode[], place: number): string {
  const node = nodes[place];
  if (!node || node.size === null) return text.slice(node?.start, node?.end);
  const parts: string[] = [];
  for (let child = place + 1; child < node.next; child = nodes[child]?.next ?? node.next) {
    const { key = null, position } = nodes[child] ?? {};
    expect(position).toBe(parts.length);
    parts.push(`${key === null ? "" : `${key}:`}${write(text, nodes, child)}`);
  }
  expect(parts).toHaveLength(node.size);
  return text[node.start] === "{" ? `{${parts.join(",")}}` : `[${parts.join(",")}]`;
}

test("numbers, repeated keys and their order stay as they were sent", () => {
  const text = '{"b":12345678901234567890,"10":1e400,"9":1.0,"b":null,"__proto__":{"x":[]}}';
  const nodes = readJson(text) ?? [];
  expect(nodes.map(({ key, start, end }) => [key, text.slice(start, end)])).toEqual([
    [null, text],
    ['"b"', "12345678901234567890"],
    ['"10"', "1e400"],
    ['"9"', "1.0"],
    ['"b"', "null"],
    ['"__proto__"', '{"x":[]}'],
    ['"x"', "[]"],
  ]);
});

test("what is not JSON has no nodes, and no depth is too deep", () => {
  for (const text of ["", "<html>", "{'a':1}", '{"a":1', "[1,]"]) expect(readJson(text)).toBeNull();
  expect(readJson(`${"[".repeat(5000)}${"]".repeat(5000)}`)).toHaveLength(5000);
});

const TEXT = '{"data":[{"id":"claude-a","max":1},{"id":"Claude-B"}],"a key":{}}';
const NODES = readJson(TEXT) ?? [];

test("closed nodes hide what they hold", () => {
  expect(visibleNodes(NODES, (place) => place === 0)).toEqual([0, 1, 7]);
  expect(visibleNodes(NODES, () => false)).toEqual([0]);
});

test("a search finds keys and values in any case, and nothing for no text", () => {
  expect(findNodes(TEXT, NODES, "CLAUDE-")).toEqual([3, 6]);
  expect(findNodes(TEXT, NODES, '"id": "claude-b')).toEqual([6]);
  expect(findNodes(TEXT, NODES, "a key")).toEqual([7]);
  expect(findNodes(TEXT, NODES, ".*")).toEqual([]);
  expect(findNodes(TEXT, NODES, "")).toEqual([]);
});

test("a path leads from the top to a value", () => {
  expect(NODES.map((_node, place) => pathTo(NODES, place))).toEqual([
    "",
    "data",
    "data[0]",
    "data[0].id",
    "data[0].max",
    "data[1]",
    "data[1].id",
    '["a key"]',
  ]);
});

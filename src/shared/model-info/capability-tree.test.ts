import type Anthropic from "@anthropic-ai/sdk";
import { describe, expect, expectTypeOf, test } from "vitest";
import { readCapabilities, type Capability } from "./capability-tree.ts";
import { readVerbatim } from "./verbatim.ts";

const find = (list: readonly Capability[], path: string): Capability | undefined => {
  const [key, ...rest] = path.split(".");
  const found = list.find((capability) => capability.key === key);
  return rest.length === 0 || !found ? found : find(found.children, rest.join("."));
};

describe("readCapabilities", () => {
  const read = readCapabilities({
    batch: { supported: true },
    effort: { supported: false, low: { supported: false }, xhigh: null },
    thinking: { supported: true, types: { adaptive: { supported: true } } },
    telepathy: { supported: true, range: "far" },
  });

  test.each([
    ["batch", "yes"],
    ["effort", "no"],
    ["effort.low", "no"],
    ["effort.xhigh", "unreported"],
    ["effort.max", "unreported"],
    ["thinking.types.adaptive", "yes"],
    ["thinking.types.enabled", "unreported"],
    ["pdf_input", "unreported"],
    ["telepathy", "yes"],
    ["thinking.types", null],
  ])("%s is %s", (path, support) => expect(find(read, path)?.support).toBe(support));

  test("keeps numbers as they came, and the order of what came", () => {
    const tree = readVerbatim('{"batch":9007199254740993,"2":{"x":1.10},"1":[1.0]}') as object;
    const [batch, two, one] = readCapabilities(tree);
    expect(batch).toMatchObject({ key: "batch", value: "9007199254740993", children: [] });
    expect(two).toMatchObject({ key: "2", children: [{ key: "x", value: "1.10" }] });
    expect(one).toMatchObject({ key: "1", value: "[1.0]" });
  });

  test("marks what this build does not know, and keeps its values", () => {
    expect(find(read, "telepathy")?.isNew).toBe(true);
    expect(find(read, "batch")?.isNew).toBe(false);
    expect(find(read, "telepathy.range")).toMatchObject({ value: '"far"', isNew: true });
  });

  test("keeps the API's order, what is not reported last", () => {
    expect(read.slice(0, 4).map(({ key }) => key)).toEqual([
      "batch",
      "effort",
      "thinking",
      "telepathy",
    ]);
  });

  test.each([
    ["names of the prototype", JSON.parse('{"__proto__":{"supported":true},"constructor":null}')],
    ["a tree without end", deep(5000)],
  ])("%s do no harm", (_what, tree: object) => {
    expect(readCapabilities(tree).length).toBeGreaterThan(0);
  });
});

test("knows every capability of the official SDK", () => {
  type Known = keyof Anthropic.Beta.BetaModelCapabilities;
  expectTypeOf<Known>().toEqualTypeOf<
    | "batch"
    | "citations"
    | "code_execution"
    | "compaction"
    | "context_management"
    | "effort"
    | "image_input"
    | "pdf_input"
    | "server_tools"
    | "structured_outputs"
    | "thinking"
  >();
  expect(readCapabilities({}).map(({ key }) => key)).toHaveLength(11);
});

function deep(levels: number): object {
  let tree: object = { supported: true };
  for (let level = 0; level < levels; level += 1) tree = { supported: true, below: tree };
  return tree;
}

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { keepVerbatim } from "#shared/contract/verbatim.ts";
import { compareModels, countRows, onlyDifferences } from "./comparison.ts";
import type { ComparedSection } from "./comparison.ts";

const NOW = Date.parse("2026-11-21T12:00:00Z");
const YES = { supported: true };
const NO = { supported: false };

/** A model as a gateway of the first API version answers it. */
const model = (more: Partial<ModelInfo> = {}): ModelInfo => ({
  type: "model",
  id: "claude-a",
  display_name: "Claude A",
  created_at: "2026-01-02T00:00:00Z",
  ...more,
});

/** Each row as `heading: label | cell | cell`, with `!` in front where it differs, `?` where that is unknown. */
function read(sections: readonly ComparedSection[]): string[] {
  return sections.flatMap(({ heading, rows }) =>
    rows.map(({ above, label, cells, likeness, isNew }) =>
      [
        `${{ same: "", differs: "!", unknown: "?" }[likeness]}${heading}: ${[...above, label].join(" › ")}${isNew ? " (new)" : ""}`,
        ...(cells ?? []).map((cell) => cell?.text ?? "-"),
      ].join(" | "),
    ),
  );
}
const compared = (...models: readonly (ModelInfo | null)[]) => read(compareModels(models, NOW));

describe("fields", () => {
  test("an older gateway reports four fields, and only those can differ", () => {
    expect(compared(model(), model({ created_at: "2026-02-02T00:00:00Z" }))).toEqual([
      "!Fields: Released | 2 Jan 2026 | 2 Feb 2026",
      "?Fields: Lifecycle | Not reported | Not reported",
      "?Fields: Line | Not reported | Not reported",
      "?Fields: Context window | Not reported | Not reported",
      "?Fields: Max output | Not reported | Not reported",
      "?Fields: Deprecated | Not reported | Not reported",
      "?Fields: Retires | Not reported | Not reported",
      "?Capabilities: Capabilities | Not reported | Not reported",
    ]);
  });

  test("a field that only one reports is unknown, and no date or no line is a value", () => {
    const rows = compared(
      model({ max_tokens: 1, max_input_tokens: null }),
      model({ line: null }),
      model({ line: "opus" }),
    );
    expect(rows).toContain("?Fields: Max output | 1 token | Not reported | Not reported");
    expect(rows).toContain("?Fields: Context window | Not reported | Not reported | Not reported");
    expect(rows).toContain("!Fields: Line | Not reported | No line | opus");
    expect(compared(model({ retires_at: null }), model({ retires_at: null }))).toContain(
      "Fields: Retires | No date announced | No date announced",
    );
  });

  test("what the SDK names instead of a model that is leaving follows its date", () => {
    const old = model({ id: "claude-opus-4-5-20251101", lifecycle: "deprecated" });
    const unnamed = model({ id: "claude-a", lifecycle: "deprecated" });
    const named = "claude-opus-5-5, named by the official Go SDK";
    const rows = compared(old, model({ lifecycle: "active" }), unnamed);
    expect(rows.filter((row) => row.includes("Replacement"))).toEqual([
      `!Fields: Replacement | ${named} | None needed | None named`,
    ]);
    expect(compared(old, model())).toContain(`?Fields: Replacement | ${named} | Not reported`);
    expect(compared(unnamed, model()).join()).not.toContain("Replacement");
  });

  test("an unknown release date differs from none", () => {
    const epoch = "1970-01-01T00:00:00Z";
    expect(compared(model(), model({ created_at: epoch }))[0]).toBe(
      "?Fields: Released | 2 Jan 2026 | Unknown",
    );
    const other = model({ created_at: "2026-02-02T00:00:00Z" });
    expect(compared(model(), model({ created_at: epoch }), other)[0]).toMatch(/^!Fields: Released/);
  });

  test("two times on one day differ, one time in two notations does not", () => {
    const [morning, evening] = ["2026-01-02T06:00:00Z", "2026-01-02T18:00:00Z"];
    expect(compared(model({ created_at: morning }), model({ created_at: evening }))[0]).toBe(
      "!Fields: Released | 2026-01-02 06:00:00 UTC | 2026-01-02 18:00:00 UTC",
    );
    expect(
      compared(
        model({ created_at: morning }),
        model({ created_at: "2026-01-02T07:00:00+01:00" }),
      )[0],
    ).toBe("Fields: Released | 2 Jan 2026 | 2 Jan 2026");
  });

  test("unknown fields are compared by value, whatever the order of their keys", () => {
    const rows = compared(
      model({ price: { input: 3, output: 15 }, tier: 1 }),
      model({ price: { output: 15, input: 3 }, tier: "1" }),
      model({ price: { input: 3, output: 15 }, added: null }),
    );
    expect(rows.filter((row) => row.includes("New fields"))).toEqual([
      'New fields: price (new) | {"input":3,"output":15} | {"output":15,"input":3} | {"input":3,"output":15}',
      '!New fields: tier (new) | 1 | "1" | Not reported',
      "?New fields: added (new) | Not reported | Not reported | null",
    ]);
  });

  test("a column without an answer is empty and differs from nothing", () => {
    expect(compared(null, null)).toEqual([]);
    expect(compared(null, model())[0]).toBe("Fields: Released | - | 2 Jan 2026");
    expect(compared(model({ line: "a" }), null, model({ line: "b" }))[2]).toBe(
      "!Fields: Line | a | - | b",
    );
  });
});

describe("capabilities", () => {
  test("trees are merged, and what one lacks counts as not reported", () => {
    const rows = compared(
      model({
        capabilities: { batch: YES, thinking: { supported: true, types: { enabled: YES } } },
      }),
      model({ capabilities: { batch: NO, telepathy: { supported: true, range: 3 } } }),
      model({ capabilities: null }),
      null,
    );
    expect(rows).toEqual(
      expect.arrayContaining([
        "!Capabilities: Batch | Supported | Not supported | Not reported | -",
        "?Capabilities: Thinking | Supported | Not reported | Not reported | -",
        "Capabilities: Thinking › Types",
        "?Capabilities: Thinking › Types › Enabled | Supported | Not reported | Not reported | -",
        "?Capabilities: Telepathy (new) | Not reported | Supported | Not reported | -",
        "?Capabilities: Telepathy › Range (new) | Not reported | 3 | Not reported | -",
        "?Capabilities: PDF input | Not reported | Not reported | Not reported | -",
      ]),
    );
    expect(new Set(rows).size).toBe(rows.length);
  });

  test("hostile keys are rows like any other", () => {
    const tree = JSON.parse(
      '{"__proto__": {"supported": true}, "constructor": {"supported": false}, "a|b\\u202e": [1]}',
    ) as object;
    const rows = compared(model({ capabilities: tree }), model({ capabilities: {} }));
    expect(rows).toEqual(
      expect.arrayContaining([
        "?Capabilities: __proto__ (new) | Supported | Not reported",
        "?Capabilities: Constructor (new) | Not supported | Not reported",
        "?Capabilities: a|b⟨U+202E⟩ (new) | [1] | Not reported",
      ]),
    );
    expect({}).not.toHaveProperty("supported");
  });
});

test("only differences keeps parent rows, and the count counts no row twice", () => {
  const sections = compareModels(
    [
      model({ capabilities: { effort: { supported: true, low: YES, high: YES } } }),
      model({ capabilities: { effort: { supported: true, low: NO, high: YES } } }),
    ],
    NOW,
  );
  expect(read(onlyDifferences(sections))).toEqual([
    "Capabilities: Effort | Supported | Supported",
    "!Capabilities: Effort › Low | Supported | Not supported",
  ]);
  expect(countRows(sections).differing).toBe(1);
  expect(countRows(sections).all).toBeGreaterThan(20);
  expect(countRows(sections).unknown).toBe(countRows(sections).all - 4);
  expect(countRows(onlyDifferences(sections))).toEqual({ all: 2, differing: 1, unknown: 0 });
});

const anyModel = fc
  .record({ more: fc.dictionary(fc.string(), fc.jsonValue()), tree: fc.jsonValue({ maxDepth: 3 }) })
  .map(({ more, tree }) => model({ ...more, ...model(), capabilities: asTree(tree) }));

function asTree(value: unknown): object | null {
  return typeof value === "object" && !Array.isArray(value) ? value : null;
}

test("a model does not differ from itself, and the order of the columns changes no difference", () => {
  const differing = (models: readonly ModelInfo[]) =>
    compareModels(models, NOW)
      .flatMap(({ rows }) => rows)
      .filter(({ likeness }) => likeness === "differs")
      .map(({ path }) => JSON.stringify(path))
      .sort();
  fc.assert(
    fc.property(anyModel, anyModel, (a, b) => {
      expect(differing([a, a, JSON.parse(JSON.stringify(a)) as ModelInfo])).toEqual([]);
      expect(differing([a, b])).toEqual(differing([b, a]));
      expect(differing([a, b, a])).toEqual(differing([a, b]));
    }),
    { numRuns: 60 },
  );
});

test("numbers are compared by value to the last digit, and shown verbatim", () => {
  const [a, b] = ["9007199254740993", "9007199254740992"].map((number, at) => {
    const text = `{"type":"model","id":"a","display_name":"A","created_at":"","capabilities":{"x":${number}},"price":${number},"factor":${["1.10", "1.1"][at]}}`;
    const answered = JSON.parse(text) as ModelInfo;
    keepVerbatim(answered, { body: answered, text });
    return answered;
  });
  const rows = compareModels([a ?? null, b ?? null], NOW).flatMap((section) => section.rows);
  const told = (name: string) => rows.find(({ path }) => path.at(-1) === name);
  for (const name of ["price", "x"]) {
    expect(told(name)?.cells?.map((cell) => cell?.text)).toEqual([
      "9007199254740993",
      "9007199254740992",
    ]);
    expect(told(name)?.likeness).toBe("differs");
  }
  expect(told("factor")?.cells?.map((cell) => cell?.text)).toEqual(["1.10", "1.1"]);
  expect(told("factor")?.likeness).toBe("same");
});

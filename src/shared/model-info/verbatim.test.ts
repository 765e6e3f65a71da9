import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ModelInfo } from "../contract/model-info.ts";
import { keepVerbatim } from "../contract/verbatim.ts";
import { canonicalJson } from "./canonical-json.ts";
import {
  entriesOf,
  jsonLines,
  jsonOf,
  modelJson,
  readVerbatim,
  verbatimModel,
  WrittenNumber,
} from "./verbatim.ts";

const HEAD = '"type":"model","id":"a","display_name":"A","created_at":""';
const ODD = `{${HEAD},"n":9007199254740993,"price":{"2":1.10,"1":1e3},"__proto__":{"x":[1.0]},"s":"[1.0]"}`;
const PLAIN = `{${HEAD},"max_tokens":5}`;

describe("a model of a response", () => {
  test.each([
    ["a page", `{"data":[${PLAIN},${ODD}],"has_more":false}`],
    [
      "a page whose data come twice",
      `{"data":[1],"x":1.0,"data":[${PLAIN},${ODD}],"has_more":false}`,
    ],
  ])("is what came of %s", (_what, text) => {
    const page = JSON.parse(text) as { data: ModelInfo[]; has_more: boolean };
    keepVerbatim(page, { body: page, text });
    expect(page.data.map(modelJson)).toEqual([PLAIN, ODD]);
    expect(modelJson({ ...page.data[0] })).toBe(PLAIN);
  });

  test("is what came of a retrieve, with its keys in their order and its numbers as written", () => {
    const model = JSON.parse(ODD) as ModelInfo;
    keepVerbatim(model, { body: model, text: ODD });
    expect(modelJson(model)).toBe(ODD);
    const fields = new Map(entriesOf(verbatimModel(model)));
    expect(fields.get("n")).toEqual(new WrittenNumber("9007199254740993"));
    const price = fields.get("price") as object;
    expect(entriesOf(price).map(([key, value]) => [key, jsonOf(value)])).toEqual([
      ["2", "1.10"],
      ["1", "1e3"],
    ]);
    expect(jsonOf(fields.get("__proto__"))).toBe('{"x":[1.0]}');
    expect(jsonOf(fields.get("s"))).toBe('"[1.0]"');
    expect(verbatimModel(model)).toBe(verbatimModel(model));
  });

  test("is itself when it is written as it came", () => {
    const model = JSON.parse(PLAIN) as ModelInfo;
    keepVerbatim(model, { body: model, text: PLAIN });
    expect(verbatimModel(model)).toBe(model);
    expect(modelJson(model)).toBe(PLAIN);
  });
});

describe("readVerbatim", () => {
  test("reads numbers and the order of keys as they came, over several lines too", () => {
    const lines = '{\n  "b": 1.0,\n  "1": [\n    -0,\n    1E400,\n    {}\n  ],\n  "0": "x"\n}';
    expect(jsonLines(readVerbatim(lines))).toBe(lines);
  });

  test("what is no JSON is refused", () => expect(() => readVerbatim("{")).toThrow(SyntaxError));

  test("any value is what JSON.parse has", () => {
    fc.assert(
      fc.property(fc.json({ stringUnit: "binary" }), (json) => {
        const value = JSON.parse(json) as unknown;
        for (const written of [json, ` ${JSON.stringify(value, null, 1)}`]) {
          const verbatim = readVerbatim(written);
          expect(JSON.parse(jsonOf(verbatim))).toEqual(value);
          expect(JSON.parse(jsonLines(verbatim))).toEqual(value);
        }
        expect(jsonLines(value)).toBe(JSON.stringify(value, null, 2));
      }),
      { numRuns: 200 },
    );
  });
});

test.each([
  ["1.10", "1.1"],
  ["1e3", "1000"],
  ["0.0", "-0"],
  ["12300e-2", "123"],
  ["[1.0]", "[1]"],
  ['{"b":1,"a":2.0}', '{"a":2,"b":1}'],
])("%s and %s are the same value", (one, other) => {
  expect(canonicalJson(readVerbatim(one))).toBe(canonicalJson(readVerbatim(other)));
});

test.each([
  ["9007199254740993", "9007199254740992"],
  ["1e400", "1e401"],
  ["1", '"1"'],
  ["-1", "1"],
  ["10", "1"],
  ["0.1", "0.01"],
])("%s and %s are not", (one, other) => {
  expect(canonicalJson(readVerbatim(one))).not.toBe(canonicalJson(readVerbatim(other)));
});

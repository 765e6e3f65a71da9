import fc from "fast-check";
import { expect, test } from "vitest";
import type { ModelInfo } from "./model-info.ts";
import { keepVerbatim, verbatimAnswers } from "./verbatim.ts";

const HEAD = '"type":"model","id":"a","display_name":"A","created_at":""';

/** Reads a model, and whether its text has to be kept. */
function note(text: string) {
  const model = JSON.parse(text) as ModelInfo;
  keepVerbatim(model, { body: model, text });
  return { model, isStored: verbatimAnswers.get(model)?.text === text };
}

test.each([
  "9007199254740993",
  "1.0",
  "1.10",
  "1e3",
  "1E3",
  "-0",
  "-1.50",
  "[1,2.0]",
  '{"2":1,"1":2}',
  '{"a":1,"0":2}',
  String.raw`"\u00e9"`,
  String.raw`"a\/b"`,
])("a model with %s keeps its text", (json) => {
  const text = `{${HEAD},"x":${json}}`;
  expect(note(text).isStored).toBe(true);
});

test.each([
  "999999999999999",
  "0",
  "[200000,64000]",
  '"Claude 4.5 (2026-11-21), -1 [x1e3] {2"',
  '{"a":{"b1":null}}',
  "[]",
])("a model with %s does not", (json) => {
  expect(note(`{${HEAD},"x":${json}}`).isStored).toBe(false);
});

test("the models of a page share its response, whatever is in them", () => {
  const text = `{"data":[{${HEAD},"data":[1]},{${HEAD},"x":1.0}],"has_more":false}`;
  const body = JSON.parse(text) as { data: ModelInfo[]; has_more: boolean };
  const answer = { body, text };
  keepVerbatim(body, answer);
  expect(body.data.map((model) => verbatimAnswers.get(model))).toEqual([answer, answer]);
  expect(note(`{${HEAD},"data":[1.0]}`).isStored).toBe(true);
});

const number = fc
  .tuple(
    fc.constantFrom("", "-"),
    fc.oneof(fc.constant("0"), fc.bigInt({ min: 1n, max: 10n ** 25n }).map(String)),
    fc.constantFrom("", ".0", ".10", ".5", ".123456789012345678"),
    fc.constantFrom("", "e3", "E+02", "e-7", "e400"),
  )
  .map((parts) => parts.join(""));
const string = fc.oneof(
  fc.string({ unit: "binary" }).map((text) => JSON.stringify(text)),
  fc.constantFrom(String.raw`"\u0061"`, String.raw`"\/"`, '"1.0"', '":-1,2.0"', '"{\\"1"'),
);
const key = fc.oneof(
  string,
  fc.constantFrom('"1"', '"01"', '"__proto__"', '"4294967295"', '"1a"', '"-1"', '""'),
);
/** JSON texts as they may be written, without spaces between tokens and without repeated keys. */
const json = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    number,
    string,
    fc.constantFrom("true", "false", "null"),
    fc.array(tie("value"), { maxLength: 4 }).map((values) => `[${values.join(",")}]`),
    fc
      .uniqueArray(fc.tuple(key, tie("value")), {
        selector: ([name]) => JSON.parse(name) as string,
        maxLength: 4,
      })
      .map((entries) => `{${entries.map(([name, value]) => `${name}:${value}`).join(",")}}`),
  ),
})).value;

test("a text that is not kept is serialized with the same characters", () => {
  fc.assert(
    fc.property(json, (value) => {
      const text = `{${HEAD},"x":${value}}`;
      const { model, isStored } = note(text);
      expect(isStored || JSON.stringify(model) === text).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

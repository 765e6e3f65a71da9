import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { isCursor } from "#shared/contract/model-id.ts";
import { generateModels } from "../../../../e2e/fake-api/generate.ts";
import { minifyJson } from "./minify-json.ts";
import { isCanonicalModel, scanCanonicalPage } from "./canonical-answers.ts";
import { locateEnvelope } from "./locate-envelope.ts";

const RUNS = { numRuns: 1000 };
const bytes = (text: string) => Buffer.from(text);
const idsOf = (page: Buffer) =>
  (JSON.parse(page.toString()) as v.InferOutput<typeof Page>).data
    .map(({ id }) => id)
    .filter(isCursor);
const isCanonicalPage = (utf8: Buffer) => scanCanonicalPage(utf8, {}) !== null;

/** What a model and a page have to be to be passed on as they are. */
const Entry = v.looseObject({ id: v.string() });
const Page = v.looseObject({
  data: v.array(Entry),
  has_more: v.nullish(v.boolean()),
  first_id: v.nullish(v.string()),
  last_id: v.nullish(v.string()),
});

/** Whether the entries at both ends, if any, have IDs that can be sent. */
function hasCursors(entries: readonly { readonly id: string }[]): boolean {
  return [...entries.slice(0, 1), ...entries.slice(-1)].every(({ id }) => id !== "");
}

/** A text without escapes, as nearly all are. */
const word = fc.stringMatching(/^[ -!#-[\]-~éłß👩]{0,12}$/u);
const key = fc.stringMatching(/^[a-z_é\d][a-z_\d]{0,9}$/);
const number = fc.oneof(fc.nat(), fc.double({ noDefaultInfinity: true, noNaN: true }));
const plain = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    word,
    number,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 4 }),
    tie("tree"),
  ),
  tree: fc.dictionary(key, tie("value"), { maxKeys: 5 }),
}));

/** Models of which nearly all are right, out of parts that are either. */
function modelOf(anything: fc.Arbitrary<unknown>) {
  const field = (right: fc.Arbitrary<unknown>) =>
    fc.oneof({ weight: 30, arbitrary: right }, { weight: 1, arbitrary: anything });
  const nullable = (right: fc.Arbitrary<unknown>) => field(fc.option(right));
  const known = fc.record(
    {
      type: field(fc.constant("model")),
      id: field(word),
      display_name: field(word),
      created_at: field(word),
      lifecycle: nullable(word),
      line: nullable(word),
      deprecated_at: nullable(word),
      retires_at: nullable(word),
      max_input_tokens: nullable(number),
      max_tokens: nullable(number),
      capabilities: nullable(plain.tree),
    },
    { requiredKeys: ["id"] },
  );
  const others = fc.dictionary(fc.oneof(key, fc.constant("__proto__")), anything, { maxKeys: 2 });
  return fc.tuple(known, others).map(([model, other]) => ({ ...other, ...model }));
}

function pageOf(anything: fc.Arbitrary<unknown>) {
  return fc.record(
    {
      data: fc.array(modelOf(anything), { maxLength: 4 }),
      has_more: fc.oneof(
        { weight: 30, arbitrary: fc.boolean() },
        { weight: 1, arbitrary: anything },
      ),
      first_id: fc.option(word),
      last_id: fc.option(word),
    },
    { requiredKeys: ["data"] },
  );
}

/** What a canonical answer has to be, checked the slow way. */
function expectCanonical(text: string, schema: typeof Page | typeof Entry): void {
  expect(minifyJson(text)).toBe(text);
  expect(v.is(schema, JSON.parse(text))).toBe(true);
}

describe("a canonical answer", () => {
  test("is canonical JSON that the schema accepts, and nothing else", () => {
    fc.assert(
      fc.property(pageOf(plain.value), (page) => {
        const isRight = v.is(Page, page) && hasCursors(page.data);
        expect(isCanonicalPage(bytes(JSON.stringify(page)))).toBe(isRight);
      }),
      RUNS,
    );
    fc.assert(
      fc.property(modelOf(plain.value), (model) => {
        expect(isCanonicalModel(bytes(JSON.stringify(model)))).toBe(v.is(Entry, model));
      }),
      RUNS,
    );
  });

  // oxlint-disable-next-line expect-expect -- expectCanonical does
  test("is never what would be rewritten with other bytes, however it was broken", () => {
    const broken = fc.tuple(
      pageOf(fc.jsonValue()),
      fc.nat(),
      fc.nat({ max: 3 }),
      fc.constantFrom(...'{}[]",:0-1e.\\ \ntn\u0000'.split("")),
    );
    fc.assert(
      fc.property(broken, ([page, seed, cut, put]) => {
        const whole = JSON.stringify(page);
        const at = seed % whole.length;
        for (const text of [whole, whole.slice(0, at) + put + whole.slice(at + cut)]) {
          // Half a surrogate is no UTF-8, and becomes another character here.
          const utf8 = bytes(text);
          if (isCanonicalPage(utf8)) expectCanonical(utf8.toString(), Page);
        }
      }),
      RUNS,
    );
  });

  test.each([
    ["a space", '{"data":[], "has_more":true}'],
    ["the end of a line", '{"data":[],"has_more":true}\n'],
    ["an escape", '{"data":[],"has_more":true,"a":"\\u0041"}'],
    ["a control character", '{"data":[],"has_more":true,"a":"\t"}'],
    ["a key twice", '{"data":[],"has_more":true,"a":1,"a":1}'],
    ["a field twice", '{"data":[],"has_more":true,"has_more":1}'],
    ["a leading zero", '{"data":[],"has_more":true,"a":01}'],
    ["a leading plus", '{"data":[],"has_more":true,"a":+1}'],
    ["a mere sign", '{"data":[],"has_more":true,"a":-}'],
    ["a fraction without digits", '{"data":[],"has_more":true,"a":1.}'],
    ["a fraction of nothing", '{"data":[],"has_more":true,"a":.5}'],
    ["an exponent without digits", '{"data":[],"has_more":true,"a":1e+}'],
    ["two exponents", '{"data":[],"has_more":true,"a":1e5e5}'],
    ["a comma too many", '{"data":[],"has_more":true,}'],
    ["a missing end", '{"data":[],"has_more":true'],
    ["two values", '{"data":[],"has_more":true}{}'],
    ["too many levels", `{"data":[],"has_more":true,"a":${"[".repeat(40)}${"]".repeat(40)}}`],
    ["nothing", ""],
  ])("does not have %s", (_what, text) => {
    expect(isCanonicalPage(bytes(text))).toBe(false);
  });

  test.each(["-0", "1.0", "1.10", "1e3", "1E+3", "0.5e-7", "9007199254740993"])(
    "may have the number %s, and keys like indices in any order",
    (number) => {
      const text = `{"data":[],"has_more":true,"b":${number},"7":${number},"1":[${number}]}`;
      expect(isCanonicalPage(bytes(text))).toBe(true);
    },
  );

  test("has its parts where the slow way finds them", () => {
    const pages = fc
      .sample(pageOf(plain.value), RUNS.numRuns)
      .map((page) => bytes(JSON.stringify(page)));
    const canonical = pages.filter(isCanonicalPage);
    expect(canonical.length).toBeGreaterThan(RUNS.numRuns / 4);
    for (const utf8 of canonical) {
      for (const after_id of [undefined, ...idsOf(utf8)]) {
        const located = locateEnvelope(utf8, "data", { after_id });
        expect(scanCanonicalPage(utf8, { after_id })).toEqual(located?.envelope);
      }
    }
  });

  test("is what servers send in OpenAI's format", () => {
    const data = generateModels({ size: 1000 }).map(({ id }) => ({
      id,
      object: "model",
      created: 1_750_000_000,
      owned_by: "acme",
    }));
    expect(isCanonicalPage(bytes(JSON.stringify({ object: "list", data })))).toBe(true);
  });

  test("is what the API sends", () => {
    const data = generateModels({ size: 1000 });
    expect(isCanonicalPage(bytes(JSON.stringify({ data, has_more: false })))).toBe(true);
    expect(data.every((model) => isCanonicalModel(bytes(JSON.stringify(model))))).toBe(true);
  });
});

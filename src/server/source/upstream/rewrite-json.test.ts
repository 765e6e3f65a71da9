import { expect, test } from "vitest";
import { secretOf } from "../../http/redact.ts";
import { type Expected, rewriteJson } from "./rewrite-json.ts";

const SECRET = secretOf("the-key-itself");
const ANYTHING: Expected = { matches: () => true, isCanonical: () => false };
const CANONICAL: Expected = { matches: () => true, isCanonical: () => true };
const NOTHING: Expected = { matches: () => false, isCanonical: () => false };

test.each([
  '{"a":"Québec 👩‍🚀 \u202e \u0080 ÿ"}',
  '{"a":"Qu\\u00e9bec \\ud83d\\ude80 \\u2028 \\u0000"}',
  '{"mixed":"Qu\\u00e9bec and Québec","quoted":"\\"\\\\\\n"}',
  '{"lone":"\\ud800"}',
  '{ "spaces" : [ 1 , 2.5 , null , true ] }',
  '{"__proto__":{"a":1},"constructor":2}',
])("%s has the same value afterwards", (text) => {
  const written = rewriteJson(Buffer.from(text), ANYTHING, SECRET)?.toString() ?? "";
  expect(written).toBe(JSON.stringify(JSON.parse(text)));
});

test("numbers and the order of keys are preserved", () => {
  const numbers = "[9007199254740993,1.10,1e3,-0,1E+2,0.1e-7,123456789012345678901234567890]";
  for (const [text, written] of [
    [`{ "known": ${numbers} }`, `{"known":${numbers}}`],
    [`{"b":1.0,"7":2.0,"a":"\\u00e9","1":3.0}`, '{"b":1.0,"7":2.0,"a":"é","1":3.0}'],
  ] as const) {
    expect(rewriteJson(Buffer.from(text), ANYTHING, SECRET)?.toString()).toBe(written);
  }
});

test.each(["", "{", "\ufeff{}", "{} {}", "1 2", "[1 2]", "[01]", "[1,]", "undefined"])(
  "%j is rejected",
  (text) => {
    expect(rewriteJson(Buffer.from(text), ANYTHING, SECRET)).toBeNull();
  },
);

test("bytes that are not UTF-8 are rejected", () => {
  expect(rewriteJson(Buffer.from('"\xe9"', "latin1"), ANYTHING, SECRET)).toBeNull();
});

test("what is not expected is rejected", () => {
  expect(rewriteJson(Buffer.from("{}"), NOTHING, SECRET)).toBeNull();
});

test("the API key is removed, even where it was escaped", () => {
  for (const text of ['{"a":"the-key-itself"}', '{"a":"the-key\\u002ditself"}']) {
    const written = rewriteJson(
      Buffer.from(text),
      { ...CANONICAL, isCanonical: () => !text.includes("\\") },
      SECRET,
    );
    expect(written?.toString()).toBe('{"a":"[redacted]"}');
  }
});

test("a canonical body is left as it is", () => {
  const body = Buffer.from('{"a":"Québec"}');
  expect(rewriteJson(body, CANONICAL, SECRET)).toBe(body);
});

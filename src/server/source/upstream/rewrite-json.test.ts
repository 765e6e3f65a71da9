import { expect, test } from "vitest";
import { secretOf } from "../../http/redact.ts";
import { rewriteJson } from "./rewrite-json.ts";

const SECRET = secretOf(["the-key-itself", '{"team":"of the test"}']);

const rewrite = (text: string) => rewriteJson(Buffer.from(text), SECRET)?.json.toString() ?? null;

test.each([
  '{"a":"Québec 👩‍🚀 \u202e \u0080 ÿ"}',
  '{"a":"Qu\\u00e9bec \\ud83d\\ude80 \\u2028 \\u0000"}',
  '{"mixed":"Qu\\u00e9bec and Québec","quoted":"\\"\\\\\\n"}',
  '{"lone":"\\ud800"}',
  '{ "spaces" : [ 1 , 2.5 , null , true ] }',
  '{"__proto__":{"a":1},"constructor":2}',
])("%s has the same value afterwards", (text) => {
  expect(rewrite(text)).toBe(JSON.stringify(JSON.parse(text)));
});

test("numbers and the order of keys are preserved", () => {
  const numbers = "[9007199254740993,1.10,1e3,-0,1E+2,0.1e-7,123456789012345678901234567890]";
  for (const [text, written] of [
    [`{ "known": ${numbers} }`, `{"known":${numbers}}`],
    [`{"b":1.0,"7":2.0,"a":"\\u00e9","1":3.0}`, '{"b":1.0,"7":2.0,"a":"é","1":3.0}'],
  ] as const) {
    expect(rewrite(text)).toBe(written);
  }
});

test("a byte order mark at the beginning is dropped", () => {
  expect(rewrite("\ufeff{}")).toBe("{}");
});

test.each(["", "{", "\ufeff", "{}\ufeff", "{} {}", "1 2", "[1 2]", "[01]", "[1,]", "undefined"])(
  "%j is rejected",
  (text) => {
    expect(rewrite(text)).toBeNull();
  },
);

test("bytes that are not UTF-8 are rejected", () => {
  expect(rewriteJson(Buffer.from('"\xe9"', "latin1"), SECRET)).toBeNull();
});

test("secrets are removed, even where they were escaped", () => {
  for (const text of ['{"a":"the-key-itself"}', '{"a":"the-key\\u002ditself"}']) {
    expect(rewrite(text)).toBe('{"a":"[redacted]"}');
  }
  const value = '{"team":"of the test"}';
  expect(rewrite(JSON.stringify({ a: value }))).toBe('{"a":"[redacted]"}');
  expect(rewrite(JSON.stringify({ a: JSON.stringify({ b: value }) }))).not.toContain("of the test");
});

test("a body is rejected that is no JSON without the secret", () => {
  expect(rewrite('{"a":{"team":"of the test"}}')).toBeNull();
});

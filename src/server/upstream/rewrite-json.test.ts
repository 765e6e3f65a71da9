import { expect, test, vi } from "vitest";
import { type ReadBody, rememberBodies } from "./remember-bodies.ts";
import { rewriteJson } from "./rewrite-json.ts";

const anything = () => true;
const asIs = (text: string) => text;

test.each([
  '{"a":"Québec 👩‍🚀 \u202e \u0080 ÿ"}',
  '{"a":"Qu\\u00e9bec \\ud83d\\ude80 \\u2028 \\u0000"}',
  '{"mixed":"Qu\\u00e9bec and Québec","quoted":"\\"\\\\\\n"}',
  '{"lone":"\\ud800"}',
  '{ "spaces" : [ 1 , 2.50 , 1e3 , null , true ] }',
  '{"__proto__":{"a":1},"constructor":2}',
])("%s means the same afterwards", (text) => {
  const written = rewriteJson(Buffer.from(text), anything, asIs)?.toString() ?? "";
  expect(written).toBe(JSON.stringify(JSON.parse(text)));
});

test.each(["", "{", "\ufeff{}", "{} {}", "undefined"])("%j is not taken", (text) => {
  expect(rewriteJson(Buffer.from(text), anything, asIs)).toBeNull();
});

test("bytes that are not UTF-8 are not taken", () => {
  expect(rewriteJson(Buffer.from('"\xe9"', "latin1"), anything, asIs)).toBeNull();
});

test("what is not expected is not taken; secrets are taken out", () => {
  expect(rewriteJson(Buffer.from("{}"), () => false, asIs)).toBeNull();
  const redact = (text: string) => text.replaceAll("key", "[redacted]");
  expect(rewriteJson(Buffer.from('{"a":"key"}'), anything, redact)?.toString()).toBe(
    '{"a":"[redacted]"}',
  );
});

test("the same bytes are read once, others for themselves, bad ones each time", () => {
  const read = vi.fn<ReadBody>((body) =>
    body.length === 0 ? null : Buffer.from(`read ${body.toString()}`),
  );
  const remember = rememberBodies(read);
  expect(remember(Buffer.from("a"))?.toString()).toBe("read a");
  expect(remember(Buffer.from("a"))?.toString()).toBe("read a");
  expect(remember(Buffer.from("b"))?.toString()).toBe("read b");
  expect(read).toHaveBeenCalledTimes(2);
  remember(Buffer.alloc(0));
  remember(Buffer.alloc(0));
  expect(read).toHaveBeenCalledTimes(4);
  for (let n = 0; n < 4; n += 1) remember(Buffer.from(`other ${n}`));
  remember(Buffer.from("a"));
  expect(read).toHaveBeenCalledTimes(9);
});

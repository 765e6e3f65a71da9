import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listPath, modelPath } from "./request-grammar.ts";
import { isCursor, isModelId, isRequestable } from "./model-id.ts";

describe("isModelId", () => {
  test.each([
    "claude-opus-4-5",
    "claude-2.1",
    "anthropic.claude-3-opus-20240229-v1:0",
    "claude-3-opus@20240229",
    "a".repeat(128),
  ])("accepts %s", (id) => expect(isModelId(id)).toBe(true));

  test.each([
    "",
    ".",
    "..",
    "a..b",
    "a/b",
    "a\\b",
    "%2e%2e",
    "-a",
    "a b",
    "é",
    "a\n",
    "a".repeat(129),
  ])("refuses %j", (id) => expect(isModelId(id)).toBe(false));
});

describe("isRequestable", () => {
  test.each([
    "claude-opus-4-5",
    "anthropic/claude-sonnet-4.5",
    "claude-opus-4-6[1m]",
    "hf.co/org/model:Q4_K_M",
    "@provider/claude+thinking(high)",
    "*",
    "openai/*",
    "a b",
    " a ",
    "-a",
    "100%",
    "a%2Fb",
    "what?#it,is;'\"<>|^`{}",
    "C:\\models\\claude.gguf",
    "a..b",
    "...",
    "..a/b..",
    "日本語 🙂",
    "é".repeat(256),
  ])("accepts %s", (id) => expect(isRequestable(id)).toBe(true));

  test.each([
    "",
    ".",
    "..",
    "../messages",
    "a/..",
    "a/../b",
    "a\\..\\b",
    "a/./b",
    "..;x",
    "a/..;x/b",
    "%2e%2e",
    "%2E.",
    "a%2f..%2fb",
    "%252e%252e%252fmessages",
    "a\0",
    "a\nb",
    "a%00",
    "a\u007f",
    "a\u0085",
    "\ud800",
    "é".repeat(257),
    "a".repeat(513),
  ])("refuses %j", (id) => expect(isRequestable(id)).toBe(false));

  test("whatever it accepts is one segment that a URL parser leaves alone and decodes to the ID", () => {
    const pieces = fc.constantFrom("..", ".", "/", "\\", "%2e", "%2F", "%25", ";", "?", "#", "a");
    const mixed = fc.array(fc.oneof(pieces, fc.string({ unit: "grapheme", maxLength: 3 })));
    fc.assert(
      fc.property(mixed, (parts) => {
        const id = parts.join("");
        fc.pre(isRequestable(id));
        const path = modelPath(id);
        const { href, pathname, search, hash } = new URL(path, "https://api.example");
        expect([href, pathname, search, hash]).toEqual([
          `https://api.example${path}`,
          path,
          "",
          "",
        ]);
        const [segment = "", ...more] = path.slice("/v1/models/".length).split("/");
        expect(more).toEqual([]);
        expect(decodeURIComponent(segment)).toBe(id);
        // Not even a server that decodes twice finds its way out.
        const twice = new URL(pathname.replaceAll("%25", "%"), "https://api.example").pathname;
        expect(twice).toMatch(/^\/v1\/models\/[^/]/);
      }),
      { numRuns: 2000 },
    );
  });
});

test("any ID is a cursor, and stays in its query as it is sent", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }), (id) => {
      fc.pre(isCursor(id));
      const path = listPath({ after_id: id });
      const { href, searchParams } = new URL(path, "https://api.example");
      expect(href).toBe(`https://api.example${path}`);
      expect([...searchParams]).toEqual([["after_id", id]]);
    }),
  );
  const texts = ["a&b", "it's 100%", "..", "a/b", "", "a\nb", "\udc00", "a".repeat(513)];
  expect(texts.map(isCursor)).toEqual([true, true, true, true, false, false, false, false]);
});

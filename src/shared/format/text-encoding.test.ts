import { expect, test } from "vitest";
import { textEncodingOf } from "./text-encoding.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

test("a text is UTF-8, or UTF-16 by its mark", () => {
  expect(textEncodingOf(utf8("claude-2.1 é\n\u001b[0m"))).toBe("utf-8");
  expect(textEncodingOf(new Uint8Array())).toBe("utf-8");
  expect(textEncodingOf(new Uint8Array([0xff, 0xfe, 0x61, 0]))).toBe("utf-16le");
  expect(textEncodingOf(new Uint8Array([0xfe, 0xff, 0, 0x61]))).toBe("utf-16be");
});

test.each([
  ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1])],
  ["UTF-32", new Uint8Array([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0])],
  ["a PDF", utf8("%PDF-1.7 ...")],
  ["control characters", new Uint8Array([1, 2, 3, 4, 0x61])],
])("%s is no text", (_what, bytes) => {
  expect(textEncodingOf(bytes)).toBeNull();
});

import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { readyEncoding } from "./compress-once.ts";

const answerOf = (bytes: number) => ({
  body: new TextEncoder().encode("claude-".repeat(bytes).slice(0, bytes)),
  encodings: new Map<"br" | "gzip", Uint8Array<ArrayBuffer>>(),
});
const BOTH = new Set(["gzip", "br"]);

test("a small answer is compressed for its first client, in the best encoding it takes", () => {
  const answer = answerOf(65_536);
  expect(readyEncoding(answer, new Set(["gzip"]))).toBe("gzip");
  expect(readyEncoding(answer, BOTH)).toBe("br");
  const [gzip, br] = [answer.encodings.get("gzip"), answer.encodings.get("br")];
  expect(gunzipSync(gzip ?? "")).toEqual(Buffer.from(answer.body));
  expect(brotliDecompressSync(br ?? "")).toEqual(Buffer.from(answer.body));
  readyEncoding(answer, BOTH);
  expect(answer.encodings.get("br")).toBe(br);
});

test("the first client of a large answer does not wait for its compression", async () => {
  const answer = answerOf(65_537);
  expect(readyEncoding(answer, BOTH)).toBeNull();
  expect(readyEncoding(answer, BOTH)).toBeNull();
  await expect.poll(() => readyEncoding(answer, BOTH)).toBe("br");
});

test("what no client takes compressed, or fits in a packet, is left as it is", () => {
  expect(readyEncoding(answerOf(65_536), new Set(["zstd"]))).toBeNull();
  expect(readyEncoding(answerOf(1023), BOTH)).toBeNull();
});

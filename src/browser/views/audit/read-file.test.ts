import { expect, test } from "vitest";
import { accepted, refused } from "#shared/result.ts";
import { FILE_MAX_BYTES, readFile } from "./read-file.ts";

const bytes = (...values: number[]) => new Blob([new Uint8Array(values)]);

test("a text is read, in UTF-8 or with the mark of UTF-16", async () => {
  expect(await readFile("a", new Blob(["claude-2.1 é\n\u001b[0m"]))).toEqual(
    accepted("claude-2.1 é\n\u001b[0m"),
  );
  expect(await readFile("a", bytes(0xff, 0xfe, 0x61, 0))).toEqual(accepted("a"));
  expect(await readFile("a", bytes(0xfe, 0xff, 0, 0x61))).toEqual(accepted("a"));
  expect(await readFile("a", new Blob([]))).toEqual(accepted(""));
});

test("a text in another encoding keeps its ASCII, and the columns", async () => {
  expect(await readFile("a", bytes(0xe9, 0x20, 0x61))).toEqual(accepted("\ufffd a"));
});

test.each([
  ["a picture", bytes(0x89, 0x50, 0x4e, 0x47, 0, 1)],
  ["a PDF", new Blob(["%PDF-1.7 ..."])],
  ["control characters", bytes(1, 2, 3, 4, 0x61)],
])("%s is not a text", async (_what, file) => {
  expect(await readFile("x.bin", file)).toEqual(refused("x.bin is not text and was not read."));
});

test("a file of 5 MiB is read, a larger one is refused by name, unread", async () => {
  const largest = new Blob([new Uint8Array(FILE_MAX_BYTES).fill(0x61)]);
  expect(await readFile("a", largest)).toHaveProperty("value.length", FILE_MAX_BYTES);
  const refusalOf = async (size: number) => readFile("big.log", { size } as Blob);
  expect(await refusalOf(5_252_017)).toEqual(
    refused("big.log has 5,252,017 bytes and was not read: at most 5,242,880 bytes (5 MiB) are."),
  );
  expect(await refusalOf(FILE_MAX_BYTES + 1)).toHaveProperty(
    "refusal",
    expect.stringContaining("5,242,881 bytes"),
  );
});

test("what cannot be read, such as a folder, is reported", async () => {
  const folder = { size: 4096, arrayBuffer: async () => Promise.reject(new Error("no")) };
  expect(await readFile("src", folder as unknown as Blob)).toEqual(
    refused("src cannot be read. To add a folder, drop the files in it."),
  );
});

import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { nameAnchors } from "./name-anchors.ts";
import { FILE_MAX_BYTES, readFileText, type FileText } from "./read-text.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "read-text-"));
});
afterAll(async () => rm(folder, { recursive: true }));

async function read(content: string | Buffer, isNamed = false) {
  const path = join(folder, "file");
  await writeFile(path, content);
  return textIn(readFileText({ path, isNamed }, ANCHORS));
}

/** The same with a text in the place of bytes that are only there until the next file is read. */
function textIn(read: FileText) {
  return read.kind === "text" ? { kind: "text", text: read.bytes?.toString() ?? null } : read;
}

const ANCHORS = nameAnchors({ hasUnusual: false });
const NAMED = 'model = "claude-2.1"';

test("a text is decoded only where there may be a name in it", async () => {
  expect(await read(NAMED)).toEqual({ kind: "text", text: NAMED });
  expect(await read("model = gpt")).toEqual({ kind: "text", text: null });
  expect(await read("")).toEqual({ kind: "text", text: null });
  // The memory is used again: nothing of the file before is left in it.
  expect(await read("claud")).toEqual({ kind: "text", text: null });
});

test("a byte order mark is none of the text, and UTF-16 is read by it", async () => {
  expect(await read(`\ufeff${NAMED}`)).toEqual({ kind: "text", text: NAMED });
  expect(await read(Buffer.from(`\ufeff${NAMED}`, "utf16le"))).toEqual({
    kind: "text",
    text: NAMED,
  });
  const bigEndian = Buffer.from(`\ufeff${NAMED}`, "utf16le").swap16();
  expect(await read(bigEndian)).toEqual({ kind: "text", text: NAMED });
});

test("a NUL in the first 8 KiB says that a file is binary, and one behind them does not", async () => {
  expect(await read(`${NAMED}\0`)).toEqual({ kind: "binary" });
  const late = `${NAMED}${" ".repeat(8192)}\0`;
  expect(await read(late)).toEqual({ kind: "text", text: late });
  expect(await read(Buffer.from(NAMED, "utf16le"))).toEqual({ kind: "binary" });
});

test("a file of 10 MiB is read, a larger one is passed over", async () => {
  const largest = Buffer.alloc(FILE_MAX_BYTES, " ");
  largest.write(NAMED, FILE_MAX_BYTES - NAMED.length);
  const { kind, text } = (await read(largest)) as { kind: string; text: string };
  expect([kind, text.endsWith(NAMED)]).toEqual(["text", true]);
  expect(await read(Buffer.concat([largest, Buffer.from(" ")]))).toEqual({ kind: "large" });
  expect(await read(Buffer.concat([largest, Buffer.from(" ")]), true)).toEqual({ kind: "large" });
});

test("a link is not followed, unless it was named itself", async () => {
  await read(NAMED);
  const path = join(folder, "link");
  await symlink("file", path);
  expect(readFileText({ path, isNamed: false }, ANCHORS)).toEqual({ kind: "link" });
  expect(textIn(readFileText({ path, isNamed: true }, ANCHORS))).toEqual({
    kind: "text",
    text: NAMED,
  });
});

test("a folder is one, what is gone is gone, and what cannot be read says why", async () => {
  const path = join(folder, "nested");
  await mkdir(path);
  expect(readFileText({ path, isNamed: false }, ANCHORS)).toEqual({ kind: "folder" });
  expect(readFileText({ path: join(path, "none"), isNamed: false }, ANCHORS)).toEqual({
    kind: "gone",
  });
  const other = join(path, "caf\ufffd.py");
  expect(readFileText({ path: other, isNamed: false }, ANCHORS)).toEqual({
    kind: "unreadable",
    reason: `${other}: a file whose name is not UTF-8 is not read`,
  });
  const long = join(path, "x".repeat(300));
  expect(JSON.stringify(readFileText({ path: long, isNamed: false }, ANCHORS))).toMatch(
    /^\{"kind":"unreadable","reason":"ENAMETOOLONG/,
  );
});

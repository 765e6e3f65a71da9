import { mkdirSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTemporaryFolder, type TemporaryFolder } from "../testing/temporary-folder.ts";
import { nameAnchors } from "./name-anchors.ts";
import { startScan } from "./scan-files.ts";
import { shareFiles, siftBatch, SIFTED } from "./sift-files.ts";

/** No multiple of a batch. */
const COUNT = 333;
let folder: TemporaryFolder;
let paths: readonly string[];
beforeAll(() => {
  folder = createTemporaryFolder();
  paths = Array.from({ length: COUNT }, (_, at) => `${folder.path}/${at}.txt`);
  for (const [at, path] of paths.entries()) {
    writeFileSync(path, at % 10 === 0 ? "claude-2.1" : at === 1 ? "\0" : "team/claude.prod");
  }
});
afterAll(() => folder.remove());

/** What is found in the files, as `name places`, and how many files there were. */
async function scan(files: readonly string[], ids: readonly string[] = []) {
  const listed = files.map((path) => ({ path, isNamed: false }));
  const told: string[] = [];
  const { spellings, counts } = await startScan(listed, {
    isWanted: null,
    filesIn: (inside) => Promise.resolve([`${inside}/a.txt`]),
    onProgress: () => undefined,
  }).finish(new Set(ids), ({ written }) => told.push(written));
  expect(told).toEqual(spellings.map(({ reading }) => reading.written));
  const found = spellings.map(({ reading, places }) => `${reading.written} ${places.length}`);
  return { found, counts };
}

test("several threads share files so that each is looked at once, and none is left out", () => {
  const files = shareFiles(paths);
  const anchors = nameAnchors({ hasUnusual: false });
  let batches = 0;
  while (siftBatch(files, anchors)) batches += 1;
  expect(batches).toBe(Math.ceil(COUNT / 64));
  const numberOf = (kind: number) => files.kinds.filter((some) => some === kind).length;
  expect(files.kinds[1]).toBe(SIFTED.binary);
  expect([numberOf(SIFTED.toRead), numberOf(SIFTED.nameless)]).toEqual([34, COUNT - 35]);
});

test("what was looked at before the IDs were known is read once they are", async () => {
  expect(await scan(paths)).toEqual({
    found: ["claude-2.1 34"],
    counts: { files: COUNT - 1, binary: 1, large: 0, ignored: 0 },
  });
});

test("an ID that is spelled like no other is found as well, and no file counts twice", async () => {
  expect(await scan(paths, ["team/claude.prod"])).toEqual({
    found: ["claude-2.1 34", "team/claude.prod 298"],
    counts: { files: COUNT - 1, binary: 1, large: 0, ignored: 0 },
  });
});

test("the files of a folder that was listed as a file are read in their turn", async () => {
  const inside = `${folder.path}/inside`;
  mkdirSync(inside);
  writeFileSync(`${inside}/a.txt`, "claude-2.0");
  const { found, counts } = await scan([inside, ...paths]);
  expect(found).toEqual(["claude-2.1 34", "claude-2.0 1"]);
  expect(counts.files).toBe(COUNT);
});

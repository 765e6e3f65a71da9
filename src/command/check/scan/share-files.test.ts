import { writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PUBLISHED_TABLE } from "#shared/model-names/id-table.ts";
import { createTemporaryFolder, type TemporaryFolder } from "../testing/temporary-folder.ts";
import { createFileScanner } from "./file-scanner.ts";
import { scanShare } from "./share-files.ts";

/** No multiple of a batch. */
const COUNT = 333;
let folder: TemporaryFolder;
beforeAll(() => {
  folder = createTemporaryFolder();
  for (let at = 0; at < COUNT; at += 1) {
    writeFileSync(`${folder.path}/${at}.txt`, at % 10 === 0 ? "claude-2.1" : at === 1 ? "\0" : "");
  }
});
afterAll(() => folder.remove());

test("several scanners share files so that each is read once, and together they find all", () => {
  const paths = Array.from({ length: COUNT }, (_, at) => `${folder.path}/${at}.txt`);
  const files = { paths, taken: new Int32Array(new SharedArrayBuffer(4)) };
  const scanners = [1, 2, 3].map(() => createFileScanner(PUBLISHED_TABLE));
  const shares = scanners.map((scanner) => scanShare(files, scanner));
  const taken: number[] = [];
  for (let left = shares; left.length > 0;) {
    left = left.filter((share) => {
      const next = share.next();
      if (next.done !== true) taken.push(next.value);
      return next.done !== true;
    });
  }
  expect(taken).toEqual([64, 128, 192, 256, 320, COUNT]);

  const [first, ...others] = scanners;
  for (const other of others) first?.addAll(other.result());
  const { spellings, counts } = first?.result() ?? { spellings: [], counts: null };
  expect(counts).toEqual({ files: COUNT - 1, binary: 1, large: 0, ignored: 0 });
  const found = spellings.map(({ reading, places }) => [reading.written, places.length]);
  expect(found).toEqual([["claude-2.1", 34]]);
});

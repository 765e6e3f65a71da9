import { expect, test } from "vitest";
import { readAddedLines } from "./read-added-lines.ts";

async function* inChunks(text: string, size: number) {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const DIFF = [
  "diff --git a/a.py b/a.py",
  "index 1..2 100644",
  "--- a/a.py",
  "+++ b/a.py",
  "@@ -3 +3,2 @@ def f():",
  "-old",
  "+++ b/no-header.py",
  "+@@ -1 +1 @@",
  "@@ -9,2 +10,0 @@",
  "--- a/no-header.py",
  "-gone",
  "\\ No newline at end of file",
  "@@ -20,0 +20 @@",
  "+one\r",
  "diff --git a/a name.md b/a name.md",
  "--- a/a name.md\t",
  "+++ b/a name.md\t",
  "@@ -0,0 +1,3 @@",
  "+1",
  "+2",
  "+3",
  'diff --git "a/q\\"\\t\\001é" "b/q\\"\\t\\001é"',
  "new file mode 100644",
  "--- /dev/null",
  '+++ "b/q\\"\\t\\001é"',
  "@@ -0,0 +1 @@",
  "+x",
  "diff --git a/p.png b/p.png",
  "Binary files a/p.png and b/p.png differ",
].join("\n");

test.each([1, 7, 100_000])(
  "lines are added where the hunks say so, read %i bytes at a time",
  async (size) => {
    expect([...(await readAddedLines(inChunks(`${DIFF}\n`, size)))]).toEqual([
      [
        "a.py",
        [
          { from: 3, to: 4 },
          { from: 20, to: 20 },
        ],
      ],
      ["a name.md", [{ from: 1, to: 3 }]],
      ['q"\t\u0001é', [{ from: 1, to: 1 }]],
    ]);
  },
);

test("an empty diff adds nothing", async () => {
  expect([...(await readAddedLines(inChunks("", 1)))]).toEqual([]);
});

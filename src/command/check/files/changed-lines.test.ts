import { afterEach, beforeEach, expect, test } from "vitest";
import { createTemporaryFolder, type TemporaryFolder } from "../testing/temporary-folder.ts";
import { changedLines, isAdded } from "./changed-lines.ts";

let folder: TemporaryFolder;
beforeEach(() => {
  folder = createTemporaryFolder();
});
afterEach(() => folder.remove());

async function changes(base: string, paths = ["."], inside = "") {
  const place = { folder: `${folder.path}${inside}`, env: folder.env };
  const { value, refusal } = await changedLines(base, paths, place);
  if (value === null) return refusal;
  return Object.fromEntries(
    [...value].map(([path, ranges]) => [path.slice(folder.path.length + 1), ranges]),
  );
}

/** main goes on after the branch has left it. */
function branch() {
  folder.write({ "a.txt": "1\n2\n3\n", "old/name.txt": "x\n".repeat(20), "gone.txt": "1\n" });
  folder.commitAll();
  folder.git("checkout", "--quiet", "-b", "feature");
  folder.write({ "a.txt": "1\ntwo\n3\n4\n" });
  folder.git("mv", "old/name.txt", "new name.txt");
  folder.git("rm", "--quiet", "gone.txt");
  folder.commitAll();
  folder.git("checkout", "--quiet", "main");
  folder.write({ "a.txt": "1\n2\n3\nof main\n", "main.txt": "1\n" });
  folder.commitAll();
  folder.git("checkout", "--quiet", "feature");
}

test("added lines are those of commits, of the working tree and of new files, since the merge base", async () => {
  branch();
  folder.write({ "a.txt": "0\n1\ntwo\n3\n4\n", "new.txt": "1\n2\n", 'é "q".txt': "unlike any\n" });
  folder.git("add", 'é "q".txt');
  folder.write({ ".gitignore": "*.log\n", "x.log": "1\n" });
  expect(await changes("main")).toEqual({
    "a.txt": [
      { from: 1, to: 1 },
      { from: 3, to: 3 },
      { from: 5, to: 5 },
    ],
    'é "q".txt': [{ from: 1, to: 1 }],
    ".gitignore": null,
    "new.txt": null,
  });
});

test("a part of the repository is compared from where the program was called, whatever git is set to", async () => {
  branch();
  folder.write({ "sub/b.txt": "1\n", "sub/[c].txt": "1\n", "a.txt": "1\ntwo\n3\n4\n5\n" });
  folder.git("config", "diff.noprefix", "true");
  folder.git("config", "diff.relative", "true");
  folder.git("config", "color.ui", "always");
  folder.git("config", "diff.external", "false");
  expect(await changes("main", ["[c].txt", "../a.txt"], "/sub")).toEqual({
    "a.txt": [
      { from: 2, to: 2 },
      { from: 4, to: 5 },
    ],
    "sub/[c].txt": null,
  });
});

test("it is said why nothing can be compared", async () => {
  expect(await changes("main")).toBe(
    "--changed needs a git repository: not a git repository (or any of the parent directories): .git",
  );
  branch();
  expect(await changes("nowhere")).toBe("--changed nowhere: Not a valid object name nowhere");
  folder.git("checkout", "--quiet", "--orphan", "alone");
  folder.commitAll();
  expect(await changes("main")).toBe(
    "--changed main: it has no commit in common with HEAD here; a shallow clone needs more history (fetch-depth: 0)",
  );
});

test("a line is added in its file only", () => {
  const lines = new Map([
    ["/a", [{ from: 2, to: 3 }]],
    ["/b", null],
  ]);
  expect([1, 2, 3, 4].map((line) => isAdded(lines, "/a", line))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect([isAdded(lines, "/b", 9), isAdded(lines, "/c", 1)]).toEqual([true, false]);
});

import { symlinkSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTemporaryFolder, type TemporaryFolder } from "../testing/temporary-folder.ts";
import { filesIn, listFiles } from "./list-files.ts";

let folder: TemporaryFolder;
beforeEach(() => {
  folder = createTemporaryFolder();
});
afterEach(() => folder.remove());

const FILES = {
  ".env": "",
  ".gitignore": "*.log\n/dist/\n!kept.log\n",
  ".github/workflows/ci.yml": "",
  "a.py": "",
  "b.log": "",
  "c.LOG": "",
  "kept.log": "",
  "dist/bundle.js": "",
  "src/.gitignore": "secret.*\n!important.log\n",
  "src/dist/c.ts": "",
  "src/important.log": "",
  "src/secret.txt": "",
  "name with\nline feed.txt": "",
};
const LISTED = [
  ".env",
  ".github/workflows/ci.yml",
  ".gitignore",
  "a.py",
  "c.LOG",
  "kept.log",
  "name with\nline feed.txt",
  "src/.gitignore",
  "src/dist/c.ts",
  "src/important.log",
];

async function list(...paths: string[]) {
  const { value, refusal } = await listFiles(
    paths,
    { folder: folder.path, env: folder.env },
    () => {
      throw new Error("every folder can be read");
    },
  );
  return value === null ? refusal : value.map(({ path }) => path.slice(folder.path.length + 1));
}

describe.each([
  ["in a repository", true],
  ["outside of any", false],
])("%s", (_where, isRepository) => {
  beforeEach(() => {
    folder.write(FILES);
    if (isRepository) folder.git("init", "--quiet");
  });

  test("the files are those that no .gitignore names", async () => {
    expect(((await list(".")) as string[]).toSorted()).toEqual(LISTED.toSorted());
  });

  test("a part of it keeps to the rules in it, and each file is listed once", async () => {
    expect(await list("src/dist", "src/dist/c.ts", "a.py", "src/dist")).toEqual([
      "src/dist/c.ts",
      "a.py",
    ]);
  });

  test("what is ignored can be named all the same", async () => {
    expect(await list("b.log", "dist")).toEqual(["b.log", "dist/bundle.js"]);
  });

  test("links to folders are not followed", async () => {
    symlinkSync("/", `${folder.path}/root`);
    symlinkSync(".", `${folder.path}/again`);
    const listed = (await list(".")) as string[];
    expect(listed.filter((path) => path.includes("root/") || path.includes("again/"))).toEqual([]);
  });

  test("it ends, with what there is, when nobody waits for it any more", async () => {
    const place = { folder: folder.path, env: folder.env, signal: AbortSignal.abort() };
    expect(await filesIn(place, () => expect.unreachable())).toEqual([]);
  });

  test("a path that is not there is refused by name", async () => {
    expect(await list("a.py", "no/such")).toBe("no/such: no such file or folder");
  });
});

test("what git has set for a hook is not taken for the repository of the folder", async () => {
  folder.write({ ".gitignore": "*.log\n", "src/tracked.log": "" });
  folder.commitAll();
  folder.git("add", "--force", "src/tracked.log");
  const env = { ...folder.env, GIT_DIR: `${folder.path}/.git`, GIT_INDEX_FILE: "/dev/null" };
  const inside = await filesIn({ folder: `${folder.path}/src`, env }, () => undefined);
  expect(inside).toEqual([`${folder.path}/src/tracked.log`]);
});

test("a file in conflict is listed once, and a nested repository as a folder", async () => {
  folder.write({ "a.txt": "1" });
  folder.commitAll();
  folder.write({ "nested/b.txt": "" });
  folder.git("init", "--quiet", "nested");
  folder.git("-C", "nested", "commit", "--quiet", "--allow-empty", "--message", "first");
  folder.git("checkout", "--quiet", "-b", "other");
  folder.write({ "a.txt": "2" });
  folder.git("commit", "--quiet", "--all", "--message", "theirs");
  folder.git("checkout", "--quiet", "main");
  folder.write({ "a.txt": "3" });
  folder.git("commit", "--quiet", "--all", "--message", "ours");
  expect(() => folder.git("merge", "other")).toThrow("Command failed");
  expect(await list(".")).toEqual(["nested", "a.txt"]);
  const inside = await filesIn(
    { folder: `${folder.path}/nested`, env: folder.env },
    () => undefined,
  );
  expect(inside).toEqual([`${folder.path}/nested/b.txt`]);
});

test("a submodule that is not checked out has no files but those that somebody put there", async () => {
  folder.write({ "a.txt": "" });
  folder.commitAll();
  const commit = folder.git("rev-parse", "HEAD").trim();
  folder.git("update-index", "--add", "--cacheinfo", `160000,${commit},library`);
  folder.write({ "library/b.txt": "" });
  expect(await list(".")).toEqual(["a.txt", "library"]);
  const inside = await filesIn(
    { folder: `${folder.path}/library`, env: folder.env },
    () => undefined,
  );
  expect(inside).toEqual([`${folder.path}/library/b.txt`]);
});

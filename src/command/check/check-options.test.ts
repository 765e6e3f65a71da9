import { expect, test } from "vitest";
import { readCheckOptions } from "./check-options.ts";

test("without options, the working directory is checked and said as text", () => {
  expect(readCheckOptions({}, []).value).toEqual({
    paths: ["."],
    within: null,
    changedSince: null,
    format: "text",
    ignore: [],
    stdinName: "<stdin>",
  });
});

test("what is given is taken, each path once", () => {
  const values = {
    within: "8w",
    changed: "origin/main",
    format: "sarif",
    ignore: ["docs/", "*.lock"],
  };
  expect(readCheckOptions(values, ["a", "b", "a"]).value).toEqual({
    paths: ["a", "b"],
    within: { count: 8, unit: "w" },
    changedSince: "origin/main",
    format: "sarif",
    ignore: ["docs/", "*.lock"],
    stdinName: "<stdin>",
  });
  expect(readCheckOptions({ "stdin-name": "a.py" }, ["-"]).value?.stdinName).toBe("a.py");
});

test.each([
  [{ format: "xml" }, [], "--format xml is not one of text, json, sarif, github, markdown"],
  [
    { within: "soon" },
    [],
    "--within soon is not a time such as 60d, 8w or 2m (days, weeks, months)",
  ],
  [{ changed: "--output=x" }, [], "--changed --output=x is not a branch, tag or commit"],
  [{ changed: "" }, [], "--changed  is not a branch, tag or commit"],
  [
    { changed: "main" },
    ["-"],
    "--changed compares files, so it cannot be used with standard input",
  ],
  [{}, ["-", "a"], "'-' is standard input, and cannot be combined with other paths"],
  [{ "stdin-name": "a" }, [], "--stdin-name names what is read for -"],
  [{}, [""], "a path is empty"],
])("%j with %j is refused", (values, positionals, refusal) => {
  expect(readCheckOptions(values, positionals).refusal).toBe(refusal);
});

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { Environment } from "./environment.ts";

test.each([
  [".env.example", /^#?([A-Z_]+)=/gm],
  ["README.md", /^\| `([A-Z_]+)`/gm],
])("the variables that %s lists are those that are read", (file, variable) => {
  const text = readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
  const listed = [...text.matchAll(variable)].map(([, name]) => name);
  expect(new Set(listed)).toEqual(new Set(Object.keys(Environment.entries)));
});

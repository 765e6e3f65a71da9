import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("the image has the Node that people develop with", () => {
  const version = readFileSync(".node-version", "utf8").trim();
  const file = readFileSync(".github/Containerfile", "utf8");
  expect(/^ARG NODE_IMAGE=\S+\/node:([\d.]+)-/m.exec(file)?.[1]).toBe(version);
});

test("the image is built from files that its context holds", () => {
  const ignored = readFileSync(".github/Containerfile.dockerignore", "utf8");
  const held = ignored
    .split("\n")
    .filter((line) => line.startsWith("!"))
    .map((line) => line.slice(1));
  const copied = readFileSync(".github/Containerfile", "utf8")
    .split("\n")
    .filter((line) => line.startsWith("COPY ") && !line.includes("--from"))
    .flatMap((line) => line.split(" ").slice(1, -1));
  expect(held.toSorted()).toEqual(copied.toSorted());
});

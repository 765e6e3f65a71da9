import { describe, expect, test } from "vitest";
import { parseName, parseOneOf, parseSort, parseText } from "./parse.ts";
import { VIEWS } from "./view-names.ts";
import { parseListQuery, parseList, trimValue } from "./parse-list-query.ts";

const queryOf = (query: string) => parseListQuery(new URLSearchParams(query));
const DEFAULTS = {
  limit: 1000,
  lifecycle: ["active", "deprecated"],
  betas: [],
  workspace: "",
};

describe("parseListQuery", () => {
  test("an empty address requests the defaults", () => expect(queryOf("")).toEqual(DEFAULTS));

  test.each([
    "limit=7&lifecycle=young,old&betas=a%20b,,&workspace=../x",
    "limit=&lifecycle=&betas=&workspace=",
    "limit=1e3&lifecycle=ACTIVE&betas=%00",
  ])("an invalid value is the default: %s", (query) => expect(queryOf(query)).toEqual(DEFAULTS));

  test("valid values are kept, in one order and without duplicates", () => {
    expect(
      queryOf("limit=20&lifecycle=retired,active,retired&betas=b,a,b&workspace=wrkspc_1"),
    ).toEqual({
      limit: 20,
      lifecycle: ["active", "retired"],
      betas: ["b", "a"],
      workspace: "wrkspc_1",
    });
  });

  test("no more betas than the API is sent", () => {
    const many = Array.from({ length: 30 }, (_, at) => `beta-${at}`).join(",");
    expect(queryOf(`betas=${many}`).betas).toHaveLength(20);
  });
});

test("a sort names a column, with a minus for descending", () => {
  expect(parseSort("name")).toEqual({ key: "name", direction: "ascending" });
  expect(parseSort("-released")).toEqual({ key: "released", direction: "descending" });
  expect(["", "-", "price", "--name", "__proto__"].map(parseSort)).toEqual(Array(5).fill(null));
});

test("a text that never ends is cut", () => expect(parseText("x".repeat(9999))).toHaveLength(200));

test("a name is kept as it is, and cut where it never ends", () => {
  for (const name of ["*", " a ", "(high)", "..", "a".repeat(600)])
    expect(parseName(name)).toBe(name);
  expect(["", " ", "\u200b", "…"].map(parseName)).toEqual([null, null, null, null]);
  expect(parseName("x".repeat(9999))).toHaveLength(1000);
});

describe("what a chat makes of a link", () => {
  test.each([
    ["claude-opus-4-5).", "claude-opus-4-5"],
    [" claude-opus-4-5\u00a0", "claude-opus-4-5"],
    ["“claude-opus-4-5”,", "claude-opus-4-5"],
    ["<claude-opus-4-5>", "claude-opus-4-5"],
    ["claude-opus-\u200b4-5\u2060", "claude-opus-4-5"],
    ["claude-opus-4-5。", "claude-opus-4-5"],
    ["claude-opus-4-5@2025_", "claude-opus-4-5@2025_"],
    ["claude-opus-4-6[1m],", "claude-opus-4-6[1m]"],
    ["“claude-opus-4-6(high)”.", "claude-opus-4-6(high)"],
    ["(claude-opus-4-6(high))", "claude-opus-4-6(high)"],
    ["(claude-opus-4-6)", "claude-opus-4-6"],
    ["../x", "../x"],
    ["…", ""],
  ])("%j means %j", (value, name) => expect(trimValue(value)).toBe(name));

  test("the rest of it is read as it was meant", () => {
    const link =
      "limit=20.&lifecycle=retired,%20active).&betas=%E2%80%9Ca,b.%E2%80%9D&workspace=w%20";
    expect(queryOf(link)).toEqual({
      limit: 20,
      lifecycle: ["active", "retired"],
      betas: ["a", "b"],
      workspace: "w",
    });
    expect(parseSort("-name).")).toEqual({ key: "name", direction: "descending" });
    expect(parseOneOf(VIEWS, "timeline).")).toBe("timeline");
    expect(parseList("opus, haiku.")).toEqual(["opus", "haiku"]);
  });
});

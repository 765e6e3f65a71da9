import { describe, expect, test } from "vitest";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { readSnapshot } from "../../server/source/snapshot/snapshot.ts";
import { runInTest } from "../testing/run-in-test.ts";
import { modelsTable } from "./models-table.ts";
import { SORT_KEYS, sortModels } from "./sort-models.ts";
import { modelsCsv, modelsJson } from "./write-models.ts";

const MODELS = readSnapshot().entries.map(({ model }) => model);
const NOW = Date.parse("2026-11-28T00:00:00Z");
const plain = (_style: string, text: string) => text;

const list = (...argv: string[]) => runInTest(["list", "--offline", ...argv]);
const idsIn = (stdout: string) =>
  stdout
    .split("\n")
    .slice(1, -1)
    .map((line) => line.split(" ")[0]);

test("lists what the API lists by default, the newest first", async () => {
  const { status, stdout } = await list();
  expect(status).toBe(0);
  expect(idsIn(stdout)).toEqual(
    MODELS.filter(({ lifecycle }) => lifecycle !== "retired").map(({ id }) => id),
  );
});

test.each([
  [["--lifecycle", "retired"], ["retired"]],
  [
    ["--lifecycle", "retired,Deprecated"],
    ["retired", "deprecated"],
  ],
  [
    ["--lifecycle", "retired", "--lifecycle", "active"],
    ["retired", "active"],
  ],
  [
    ["--lifecycle", "all"],
    ["active", "deprecated", "retired"],
  ],
])("lists the lifecycles of %j", async (argv, lifecycles) => {
  const { stdout } = await list(...argv, "--json");
  const models = JSON.parse(stdout) as ModelInfo[];
  expect(models.map(({ id }) => id)).toEqual(
    MODELS.filter(({ lifecycle }) => lifecycles.includes(lifecycle ?? "")).map(({ id }) => id),
  );
});

test.each([
  [["--lifecycle", "old"], "--lifecycle takes active, deprecated, retired or all"],
  [["--sort", "age"], `--sort takes one of ${SORT_KEYS.join(", ")}`],
  [["--json", "--csv"], "--json and --csv exclude each other"],
])("refuses %j", async (argv, words) => {
  const { status, stdout, stderr } = await list(...argv);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain(`model-catalogue list: ${words}\n`);
});

describe("sorting", () => {
  const model = (id: string, fields: Partial<ModelInfo>) => ({
    ...(MODELS[0] as ModelInfo),
    id,
    ...fields,
  });
  const some = [
    model("b", { created_at: "2026-02-01T00:00:00Z", retires_at: null, max_tokens: 10 }),
    model("c", {
      created_at: "1970-01-01T00:00:00Z",
      retires_at: "2027-01-01T00:00:00Z",
      max_tokens: null,
    }),
    model("a", {
      created_at: "2026-03-01T00:00:00Z",
      retires_at: "2026-12-01T00:00:00Z",
      max_tokens: 20,
    }),
  ];
  const order = (key: (typeof SORT_KEYS)[number], isReversed = false) =>
    sortModels(some, key, isReversed)
      .map(({ id }) => id)
      .join("");

  test("puts the newest and the largest first, the next retirement and the letter A too", () => {
    expect(SORT_KEYS.map((key) => order(key))).toEqual(["abc", "acb", "abc", "bca", "bca", "abc"]);
  });

  test("the other way round leaves unknown values last", () => {
    expect(order("released", true)).toBe("bac");
    expect(order("retires", true)).toBe("cab");
    expect(order("output", true)).toBe("bac");
    expect(order("id", true)).toBe("cba");
  });
});

describe("the table", () => {
  const tableOf = (width: number) => modelsTable(MODELS, { width, paint: plain, now: NOW });

  test.each([30, 45, 60, 80, 100, 140])("fits into %d columns", (width) => {
    const lines = tableOf(width).split("\n");
    expect(lines).toHaveLength(MODELS.length + 2);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
    // The ID is what a table of IDs is for.
    expect(lines.join("\n")).toContain("claude-opus-4-5-20251101");
  });

  test("leaves out what there is no room for, the least important first", () => {
    const heads = [140, 94, 70, 50, 30].map((width) => tableOf(width).split("\n")[0]?.split(/ +/));
    expect(heads).toEqual([
      ["ID", "NAME", "RELEASED", "LIFECYCLE", "CONTEXT", "OUTPUT"],
      ["ID", "NAME", "RELEASED", "LIFECYCLE", "CONTEXT"],
      ["ID", "RELEASED", "LIFECYCLE"],
      ["ID", "LIFECYCLE"],
      ["ID"],
    ]);
  });

  test("cuts nothing for a program", async () => {
    const { stdout } = await list("--lifecycle", "all");
    expect(stdout).toBe(modelsTable(MODELS, { width: Infinity, paint: plain, now: Date.now() }));
  });

  test("says what is not known", () => {
    const first = { type: "model", id: "x", display_name: "x", created_at: "1970-01-01T00:00:00Z" };
    expect(tableOfOne(first as ModelInfo)).toMatch(/^x +x +Unknown +Not reported +– +–$/m);
  });

  function tableOfOne(model: ModelInfo): string {
    return modelsTable([model], { width: 200, paint: plain, now: NOW });
  }
});

test("the JSON is an array with each entry verbatim on its line", () => {
  const lines = modelsJson(MODELS).split("\n");
  expect(lines.slice(1, -2).map((line) => line.replace(/,$/, ""))).toEqual(
    MODELS.map((model) => JSON.stringify(model)),
  );
  expect(JSON.parse(modelsJson([]))).toEqual([]);
});

test("the CSV has the fields on the wire, and nothing for what is not known", () => {
  const [head, first, ...rest] = modelsCsv(MODELS).split("\r\n");
  expect(head).toMatch(
    /^id,display_name,line,created_at,lifecycle,.*,replacement \(official Go SDK\)$/,
  );
  expect(first).toBe(
    "claude-fable-5-2,Claude Fable 5.2,fable,2026-11-09T00:00:00Z,active,,,1000000,128000,",
  );
  expect(rest.find((row) => row.startsWith("claude-1.3,"))).toMatch(
    /^claude-1\.3,[^,]*,,,retired,/,
  );
});

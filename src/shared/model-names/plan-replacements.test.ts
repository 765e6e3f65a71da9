import fc from "fast-check";
import { expect, test } from "vitest";
import type { ModelInfo } from "../contract/model-info.ts";
import { PUBLISHED_TABLE } from "./id-table.ts";
import { matchNames, type Source } from "./match-names.ts";
import type { Outcome } from "./verdict.ts";
import { auditRows } from "./audit-row.ts";
import { planReplacements, replaceIn } from "./plan-replacements.ts";

const model = (id: string, lifecycle: string): ModelInfo => ({
  type: "model",
  id,
  display_name: id,
  created_at: "2026-01-01T00:00:00Z",
  lifecycle,
  line: "opus",
});
const HEIR = model("claude-opus-5-5", "active");
const OLD = model("claude-opus-4-5-20251101", "deprecated");
const ANSWERS: Readonly<Record<string, ModelInfo>> = {
  "claude-opus-4-5": OLD,
  "claude-opus-4-5-20251101": OLD,
  "claude-opus-4-8": model("claude-opus-4-8", "active"),
  "claude-3-opus-20240229": model("claude-3-opus-20240229", "retired"),
};

function outcomeOf(name: string): Outcome | undefined {
  if (name === "claude-opus-7") return undefined;
  const answered = ANSWERS[name];
  return answered ? { kind: "answered", model: answered } : { kind: "unknown" };
}

async function planFor(source: Source, listed: readonly ModelInfo[] = [HEIR]) {
  const matches = await matchNames([source], PUBLISHED_TABLE, () => undefined);
  const rows = auditRows(matches, outcomeOf, new Map([["opus", HEIR]]), 0);
  const byId = new Map(listed.map((one) => [one.id, one]));
  return planReplacements(rows, byId, PUBLISHED_TABLE);
}

test("only what is certain is replaced, and every other name that needs it says why it stays", async () => {
  const source = {
    name: "a.yaml",
    text: [
      "a: claude-opus-4-5 # claude-opus-4-5-20251101",
      "b: anthropic/claude-opus-4-5-20251101",
      "c: us.anthropic.claude-opus-4-5-20251101-v1:0",
      "d: claude-3-opus-20240229, claude-opus-4-8, claude-opus-9, claude-opus-7",
    ].join("\n"),
  };
  const plan = await planFor(source);
  expect(replaceIn(source, plan)).toBe(
    [
      "a: claude-opus-5-5 # claude-opus-5-5",
      "b: anthropic/claude-opus-5-5",
      "c: us.anthropic.claude-opus-4-5-20251101-v1:0",
      "d: claude-3-opus-20240229, claude-opus-4-8, claude-opus-9, claude-opus-7",
    ].join("\n"),
  );
  expect(
    Object.fromEntries(plan.left.map(({ row, reason }) => [row.match.written, reason])),
  ).toEqual({
    "us.anthropic.claude-opus-4-5-20251101-v1:0":
      "Amazon Bedrock inference profile sets its own dates and names",
    "claude-3-opus-20240229": "no replacement is named, and a hint is not certain",
    "claude-opus-9": "the API knows no such model",
    "claude-opus-7": "it is not checked yet",
  });
});

test.each([
  [[], "claude-opus-5-5 is not listed"],
  [[model("claude-opus-5-5", "deprecated")], "claude-opus-5-5 is deprecated as well"],
])("a replacement has to be listed, and to live on", async (listed, reason) => {
  const plan = await planFor({ name: "a", text: "claude-opus-4-5" }, listed);
  expect(plan.replaced).toEqual([]);
  expect(plan.left.map((one) => one.reason)).toEqual([reason]);
});

test("whatever is between the names, they alone change, and the new ones are found in their places", async () => {
  const names = fc.constantFrom(
    ["claude-opus-4-5", "claude-opus-5-5"],
    ["claude-opus-4-5-20251101", "claude-opus-5-5"],
    ["anthropic/claude-opus-4-5-20251101", "anthropic/claude-opus-5-5"],
    ["claude-opus-4-8", "claude-opus-4-8"],
    ["us.anthropic.claude-opus-4-5-20251101-v1:0", "us.anthropic.claude-opus-4-5-20251101-v1:0"],
  );
  const between = fc.constantFrom(" ", "\n", '", "', "\u{1f600} ", ": '", " = `", "\r\n\t");
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(between, names), { maxLength: 12 }), async (parts) => {
      const text = parts.map(([gap, [name = ""]]) => gap + name).join("");
      const right = parts.map(([gap, [, name = ""]]) => gap + name).join("");
      const source = { name: "a", text: `${text}\n` };
      const plan = await planFor(source);
      const after = { name: "a", text: replaceIn(source, plan) };
      expect(after.text).toBe(`${right}\n`);
      expect((await planFor(after)).replaced).toEqual([]);
    }),
  );
});

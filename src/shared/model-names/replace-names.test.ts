import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PUBLISHED_TABLE } from "./id-table.ts";
import type { ParsedName } from "./parsed-name.ts";
import { namesToAsk } from "./names-to-ask.ts";
import { readModelName } from "./read-model-name.ts";
import { applyEdits, respell, type Edit } from "./replace-names.ts";

const HEIR = "claude-opus-5-5";

function read(text: string): ParsedName {
  const parsed = readModelName(text);
  if (!parsed) throw new Error(`not a name: ${text}`);
  return parsed;
}

function respelled(text: string, id = HEIR): string {
  const parsed = read(text);
  const outcome = respell(parsed, namesToAsk(parsed)[0] ?? "", id, PUBLISHED_TABLE);
  return "written" in outcome ? outcome.written : `stays: ${outcome.reason}`;
}

describe("respell", () => {
  test.each([
    ["claude-opus-4-5", "claude-opus-5-5"],
    ["claude-opus-4-5-20251101", "claude-opus-5-5"],
    ["anthropic/claude-opus-4-5-20251101", "anthropic/claude-opus-5-5"],
    ["anthropic:claude-opus-4-5", "anthropic:claude-opus-5-5"],
    ["anthropic:messages:claude-opus-4-5-20251101", "anthropic:messages:claude-opus-5-5"],
    ["bedrock/claude_platform/claude-opus-4-5", "bedrock/claude_platform/claude-opus-5-5"],
  ])("what the API is sent verbatim keeps what is around it: %s", (text, right) => {
    expect(respelled(text)).toBe(right);
  });

  test.each([
    ["us.anthropic.claude-opus-4-5-20251101-v1:0", /sets its own dates/],
    ["arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-opus-4-5-20251101-v1:0", /own/],
    ["claude-opus-4-5@20251101", /^stays: Google Vertex AI sets its own dates/],
    ["databricks-claude-opus-4-5", /sets its own dates/],
    ["anthropic--claude-4.5-opus", /sets its own dates/],
    ["anthropic/claude-opus-4.5", /how it is spelled with claude-opus-5-5 is not known/],
    ["claude-opus-4.5", /how it is spelled/],
    ["claude-4.5-opus", /how it is spelled/],
    ["gemini-claude-opus-4-5-thinking", /whether “-thinking” fits claude-opus-5-5/],
    ["claude-opus-4-5[1m]", /whether “\[1m\]” fits claude-opus-5-5/],
    ["claude\u2011opus\u20114\u20115", /other hyphens/],
    ["ModelClaudeOpus4_5", /version of the SDK/],
    ["opus", /no single model/],
    ["claude-opus-4-*", /no single model/],
  ])("anything else stays, with the reason: %s", (text, reason) => {
    expect(respelled(text)).toMatch(reason);
  });

  test("there and back again is the same, where the name before is the ID itself", () => {
    for (const prefix of ["", "anthropic/", "anthropic:", "bedrock/claude_platform/"]) {
      const before = `${prefix}claude-opus-4-5-20251101`;
      expect(respelled(respelled(before), "claude-opus-4-5-20251101")).toBe(before);
    }
  });
});

describe("applyEdits", () => {
  const piece = fc.string({ maxLength: 12, unit: "binary" });
  const pieces = fc.array(fc.tuple(piece, fc.string({ minLength: 1, maxLength: 8 }), piece));

  test("writes every piece otherwise, and the edits turned round undo it", () => {
    fc.assert(
      fc.property(pieces, piece, (parts, end) => {
        const edits: Edit[] = [];
        const undoing: Edit[] = [];
        let [text, right] = ["", ""];
        for (const [between, before, after] of parts) {
          text += between;
          right += between;
          edits.push({ start: text.length, before, after });
          undoing.push({ start: right.length, before: after, after: before });
          text += before;
          right += after;
        }
        expect(applyEdits(text + end, edits.toReversed())).toBe(right + end);
        expect(applyEdits(right + end, undoing)).toBe(text + end);
      }),
    );
  });

  test("what stands elsewhere, or overlaps, is left alone", () => {
    const edits = [
      { start: 0, before: "ab", after: "X" },
      { start: 1, before: "bc", after: "Y" },
      { start: 3, before: "nope", after: "Z" },
      { start: 99, before: "d", after: "W" },
    ];
    expect(applyEdits("abcd", edits)).toBe("Xcd");
  });
});

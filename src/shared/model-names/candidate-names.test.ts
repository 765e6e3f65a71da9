import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PUBLISHED_ALIASES } from "./published-aliases.ts";
import { isModelId } from "../contract/model-id.ts";
import { CANDIDATES_MAX, candidateNames } from "./candidate-names.ts";

const NOTHING = { proven: [], named: [] };

describe("candidateNames", () => {
  test("every published alias follows from the shape of its ID", () => {
    for (const [id, aliases] of PUBLISHED_ALIASES) {
      expect(candidateNames(id, NOTHING)).toEqual(expect.arrayContaining([...aliases]));
    }
  });

  test("without a date, with -latest, with -0, turned round, and with a dot", () => {
    expect(candidateNames("claude-opus-4-20250514", NOTHING)).toEqual([
      "claude-opus-4",
      "claude-opus-4-latest",
      "claude-opus-4-0",
      "claude-4-opus-20250514",
      "claude-4-opus",
      "claude-4-opus-latest",
    ]);
    expect(candidateNames("claude-3-5-sonnet-20241022", NOTHING)).toContain("claude-sonnet-3-5");
    expect(candidateNames("claude-opus-4-6", NOTHING)).toContain("claude-opus-4.6");
    expect(candidateNames("claude-opus-4-0", NOTHING)).toContain("claude-opus-4");
    expect(candidateNames("claude-mythos-preview", NOTHING)).toContain("claude-mythos");
  });

  test("names that led here come first, and leave room for what follows from the ID", () => {
    const proven = Array.from({ length: 9 }, (_, at) => `my-name-${at}`);
    const candidates = candidateNames("claude-opus-4-20250514", { proven, named: [] });
    expect(candidates.slice(0, 4)).toEqual(proven.slice(0, 4));
    expect(candidates).toContain("claude-opus-4-0");
    expect(candidateNames("x", { proven, named: [] })).toHaveLength(CANDIDATES_MAX);
  });

  test("of what answers named, only names like it, and none with another date", () => {
    const named = [
      "claude-sonnet-3.5-latest",
      "claude-3-5-sonnet@20241022",
      "claude-3-5-sonnet-20240620",
      "claude-3-5-haiku-20241022",
      "claude-opus-5",
    ];
    const candidates = candidateNames("claude-3-5-sonnet-20241022", { proven: [], named });
    expect(candidates).toContain("claude-sonnet-3.5-latest");
    expect(candidates).toContain("claude-3-5-sonnet@20241022");
    expect(candidates).not.toContain("claude-3-5-sonnet-20240620");
    expect(candidates).not.toContain("claude-3-5-haiku-20241022");
    expect(candidates).not.toContain("claude-opus-5");
  });

  test("an ID that cannot be asked about leads to nothing that cannot", () => {
    const hostile = ["../messages", "<b>-20250101", "a".repeat(10_000), "", "-20250101", "a b"];
    for (const id of hostile) {
      const names = candidateNames(id, { proven: ["__proto__"], named: ["constructor", id] });
      expect(names.every((name) => isModelId(name) && name !== id)).toBe(true);
    }
  });

  test("whatever the ID: few, each once, valid, never itself", () => {
    const part = fc.constantFrom("claude", "-", "3", "5", ".", "opus", "latest", "@", "20250101");
    const id = fc.oneof(
      fc.array(part, { maxLength: 9 }).map((parts) => parts.join("")),
      fc.string(),
    );
    fc.assert(
      fc.property(id, fc.array(id), fc.array(id), (own, proven, named) => {
        const names = candidateNames(own, { proven, named });
        expect(names.length).toBeLessThanOrEqual(CANDIDATES_MAX);
        expect(new Set(names).size).toBe(names.length);
        expect(names.every((name) => isModelId(name) && name !== own)).toBe(true);
      }),
    );
  });
});

import { describe, expect, test } from "vitest";
import { PUBLISHED_ALIASES } from "#shared/model-names/published-aliases.ts";
import { learnedNames, newestOfEach, recallNames, type ProvenName } from "./learned-names.ts";

const proof = (name: string, id: string | null, provenAt: number, betas = ""): ProvenName => ({
  name,
  id,
  provenAt,
  betas,
});

describe("learnedNames", () => {
  test("what leads to a model is found with what is published, a refusal is not", () => {
    const { byId } = learnedNames([
      proof("my-opus", "claude-opus-4-5-20251101", 2),
      proof("claude-opus-4-5", "claude-opus-4-5-20251101", 1),
      proof("claude-opus-9", null, 1),
      proof("__proto__", "constructor", 1),
    ]);
    expect(byId.get("claude-opus-4-5-20251101")).toEqual(["claude-opus-4-5", "my-opus"]);
    expect(byId.get("constructor")).toEqual(["__proto__"]);
    expect(byId.size).toBe(PUBLISHED_ALIASES.size + 1);
  });

  test("with nothing learned the search has the very names that it was built with", () => {
    expect(learnedNames([]).byId).toBe(PUBLISHED_ALIASES);
    expect(learnedNames([proof("a", null, 1), proof("b", "b", 1)]).byId).toBe(PUBLISHED_ALIASES);
  });
});

test("a name leads where it last did, and before anyone asked where it was published to", () => {
  const published = learnedNames([]);
  expect(published.idOf("claude-opus-4-5")).toBe("claude-opus-4-5-20251101");
  expect(published.idOf("claude-opus-9")).toBeNull();
  const { idOf } = learnedNames([
    proof("claude-opus-4-5", "claude-opus-9", 3),
    proof("claude-sonnet-4-5", null, 2),
    proof("claude-opus-4-5", "claude-opus-8", 1),
  ]);
  expect(idOf("claude-opus-4-5")).toBe("claude-opus-9");
  expect(idOf("claude-sonnet-4-5"), "the API knows it no more").toBeNull();
});

describe("newestOfEach", () => {
  test("keeps the newest answer to a name under each choice of betas, newest first", () => {
    const [old, moved, beta] = [proof("a", "x", 1), proof("a", "y", 3), proof("a", null, 2, "b-1")];
    expect(newestOfEach([old, moved, beta])).toEqual([moved, beta]);
  });

  test("forgets the oldest when there are very many", () => {
    const many = Array.from({ length: 600 }, (_, at) => proof(`name-${at}`, "x", at));
    const kept = newestOfEach(many);
    expect(kept).toHaveLength(500);
    expect(kept[0]?.name).toBe("name-599");
  });
});

test("a browser without storage remembers nothing, and says so by an empty memory", () => {
  expect(recallNames(null, "").proofs).toEqual([]);
});

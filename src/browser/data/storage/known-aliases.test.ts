import { describe, expect, test } from "vitest";
import { PUBLISHED_ALIASES } from "#shared/model-names/published-aliases.ts";
import {
  knownAliases,
  newestOfEach,
  readKnownAliases,
  withMove,
  type AliasResolution,
} from "./known-aliases.ts";

const resolution = (
  name: string,
  id: string | null,
  provenAt: number,
  betas = "",
): AliasResolution => ({
  name,
  id,
  provenAt,
  betas,
});

describe("knownAliases", () => {
  test("what leads to a model is found with what is published, a refusal is not", () => {
    const { byId } = knownAliases([
      resolution("my-opus", "claude-opus-4-5-20251101", 2),
      resolution("claude-opus-4-5", "claude-opus-4-5-20251101", 1),
      resolution("claude-opus-9", null, 1),
      resolution("__proto__", "constructor", 1),
    ]);
    expect(byId.get("claude-opus-4-5-20251101")).toEqual(["claude-opus-4-5", "my-opus"]);
    expect(byId.get("constructor")).toEqual(["__proto__"]);
    expect(byId.size).toBe(PUBLISHED_ALIASES.size + 1);
  });

  test("with nothing resolved the search has the very names that it was built with", () => {
    expect(knownAliases([]).byId).toBe(PUBLISHED_ALIASES);
    expect(knownAliases([resolution("a", null, 1), resolution("b", "b", 1)]).byId).toBe(
      PUBLISHED_ALIASES,
    );
  });
});

test("a name resolves as it last did, and before any request as published", () => {
  const published = knownAliases([]);
  expect(published.idOf("claude-opus-4-5")).toBe("claude-opus-4-5-20251101");
  expect(published.idOf("claude-opus-9")).toBeNull();
  const { idOf } = knownAliases([
    resolution("claude-opus-4-5", "claude-opus-9", 3),
    resolution("claude-sonnet-4-5", null, 2),
    resolution("claude-opus-4-5", "claude-opus-8", 1),
  ]);
  expect(idOf("claude-opus-4-5")).toBe("claude-opus-9");
  expect(idOf("claude-sonnet-4-5"), "the API knows it no more").toBeNull();
});

describe("newestOfEach", () => {
  test("keeps the newest resolution of a name with each choice of betas, newest first", () => {
    const [old, moved, beta] = [
      resolution("a", "x", 1),
      resolution("a", "y", 3),
      resolution("a", null, 2, "b-1"),
    ];
    expect(newestOfEach([old, moved, beta])).toEqual([moved, beta]);
  });

  test("forgets the oldest when there are very many", () => {
    const many = Array.from({ length: 600 }, (_, at) => resolution(`name-${at}`, "x", at));
    const kept = newestOfEach(many);
    expect(kept).toHaveLength(500);
    expect(kept[0]?.name).toBe("name-599");
  });
});

describe("withMove", () => {
  const moved = { ...resolution("a", "y", 2), movedFrom: "x" };

  test("another model than before is a move, also to and from none", () => {
    expect(withMove(resolution("a", "y", 2), resolution("a", "x", 1), "check")).toEqual(moved);
    expect(withMove(resolution("a", null, 2), resolution("a", "x", 1), "check").movedFrom).toBe(
      "x",
    );
    expect(
      withMove(resolution("a", "x", 2), resolution("a", null, 1), "check").movedFrom,
    ).toBeNull();
  });

  test("only a check forgets a move: a look-up in passing keeps it", () => {
    expect(withMove(resolution("a", "y", 3), moved, "look-up").movedFrom).toBe("x");
    expect(withMove(resolution("a", "y", 3), moved, "check")).toEqual(resolution("a", "y", 3));
  });

  test("the first answer is compared with what is published, and none is no move", () => {
    const name = "claude-opus-4-5";
    expect(withMove(resolution(name, "claude-opus-9", 1), undefined, "check").movedFrom).toBe(
      "claude-opus-4-5-20251101",
    );
    expect(withMove(resolution(name, null, 1), undefined, "check").movedFrom).toBeUndefined();
    expect(withMove(resolution("b", "x", 1), undefined, "check").movedFrom).toBeUndefined();
    // A gateway may have a model of its own under that name.
    expect(withMove(resolution(name, name, 1), undefined, "check").movedFrom).toBeUndefined();
  });

  test("an answer that is older than what is known says nothing of a move", () => {
    expect(withMove(resolution("a", "x", 1), resolution("a", "y", 2), "check").movedFrom).toBe(
      undefined,
    );
  });
});

test("a browser without storage remembers nothing, and says so by an empty memory", () => {
  expect(readKnownAliases(null, "").resolutions).toEqual([]);
});

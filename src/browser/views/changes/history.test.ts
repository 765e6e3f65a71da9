import { describe, expect, test } from "vitest";
import * as v from "valibot";
import {
  addLook,
  countUnseen,
  History,
  isComparable,
  LOOKS_MAX,
  markSeen,
  type Changes,
  type LookHead,
} from "./history.ts";

const look = (at: number, rest: Partial<LookHead> = {}): LookHead => ({
  at,
  size: 3,
  scope: "every-stage",
  tellsLifecycle: true,
  ...rest,
});
const NOTHING: Changes = {
  new: { count: 0, first: [] },
  changed: { count: 0, first: [] },
  gone: { count: 0, first: [] },
};
const came = (count: number): Changes => ({ ...NOTHING, new: { count, first: [] } });

test("what is only told more or less of is kept, and is no change to be seen", () => {
  const first = addLook(null, look(10), null);
  const partly = { count: 2, first: [] };
  const history = addLook(first, look(20), { ...NOTHING, partly });
  expect(history.entries.map(({ at, isSeen }) => [at, isSeen])).toEqual([
    [20, true],
    [10, true],
  ]);
  expect(countUnseen(history)).toBe(0);
  expect(v.parse(History, structuredClone(history))).toEqual(history);
});

describe("addLook", () => {
  test("the first look is no change, and what it is compared with later is the look before", () => {
    const first = addLook(null, look(10), null);
    expect(countUnseen(first)).toBe(0);
    expect(first).toMatchObject({ seenAt: 10, looks: [10], entries: [{ at: 10, since: null }] });
    const third = addLook(addLook(first, look(20), NOTHING), look(30), came(2));
    expect(third.looks).toEqual([30, 20, 10]);
    expect(third.entries.map(({ at, since }) => [at, since])).toEqual([
      [30, 20],
      [10, null],
    ]);
    expect(countUnseen(third)).toBe(2);
    expect(v.parse(History, structuredClone(third))).toEqual(third);
  });

  test("a look that cannot be compared is told and changes nothing that was found", () => {
    const found = addLook(addLook(null, look(10), null), look(20), came(2));
    const anew = addLook(found, look(30, { scope: "unnamed" }), null);
    expect([countUnseen(anew), anew.scope, anew.entries[0]?.since]).toEqual([2, "unnamed", 20]);
  });

  test("keeps so many looks; what is dropped unseen is not counted since before", () => {
    let history = addLook(null, look(0), null);
    for (let at = 1; at <= 60; at += 1) history = addLook(history, look(at), came(1));
    expect(history.looks).toHaveLength(LOOKS_MAX);
    expect(history.entries.map(({ at }) => at)).toEqual(
      Array.from({ length: LOOKS_MAX }, (_, back) => 60 - back),
    );
    expect([countUnseen(history), history.seenAt]).toEqual([LOOKS_MAX, 10]);
  });
});

test("marking as seen leaves what came later unseen", () => {
  const found = addLook(
    addLook(addLook(null, look(10), null), look(20), came(2)),
    look(30),
    came(5),
  );
  const seen = markSeen(found, 20);
  expect([countUnseen(seen), seen.seenAt]).toEqual([5, 20]);
  expect(countUnseen(markSeen(seen, 30))).toBe(0);
});

test("only looks that asked alike and were answered alike are compared", () => {
  const history = addLook(null, look(10), null);
  expect(isComparable(history, look(20))).toBe(true);
  expect(isComparable(history, look(20, { scope: "unnamed" }))).toBe(false);
  expect(isComparable(history, look(20, { tellsLifecycle: false }))).toBe(false);
  // An empty catalogue tells nothing either way.
  const empty = addLook(history, look(20, { tellsLifecycle: null, size: 0 }), came(1));
  expect(isComparable(history, look(20, { tellsLifecycle: null }))).toBe(true);
  expect(isComparable(empty, look(30, { tellsLifecycle: false }))).toBe(false);
});

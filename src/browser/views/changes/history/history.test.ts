import { describe, expect, test } from "vitest";
import {
  addSnapshot,
  countUnseen,
  isComparable,
  SNAPSHOTS_MAX,
  markSeen,
  type Changes,
  type SnapshotSummary,
} from "./history.ts";
import { parseHistory, serializeHistory } from "./history-record.ts";

const snapshot = (at: number, rest: Partial<SnapshotSummary> = {}): SnapshotSummary => ({
  at,
  size: 3,
  scope: "every-lifecycle",
  reportsLifecycle: true,
  ...rest,
});
const NOTHING: Changes = {
  new: { count: 0, first: [] },
  changed: { count: 0, first: [] },
  gone: { count: 0, first: [] },
};
const came = (count: number): Changes => ({ ...NOTHING, new: { count, first: [] } });

test("fields newly or no longer reported are stored, and are not counted as unseen changes", () => {
  const first = addSnapshot(null, snapshot(10), null);
  const partly = { count: 2, first: [] };
  const history = addSnapshot(first, snapshot(20), { ...NOTHING, partly });
  expect(history.entries.map(({ at, isSeen }) => [at, isSeen])).toEqual([
    [20, true],
    [10, true],
  ]);
  expect(countUnseen(history)).toBe(0);
  expect(parseHistory(structuredClone(serializeHistory(history)))).toEqual(history);
});

describe("addSnapshot", () => {
  test("the first snapshot is no change, and later ones are compared with the one before", () => {
    const first = addSnapshot(null, snapshot(10), null);
    expect(countUnseen(first)).toBe(0);
    expect(first).toMatchObject({
      seenAt: 10,
      snapshotTimes: [10],
      entries: [{ at: 10, since: null }],
    });
    const third = addSnapshot(addSnapshot(first, snapshot(20), NOTHING), snapshot(30), came(2));
    expect(third.snapshotTimes).toEqual([30, 20, 10]);
    expect(third.entries.map(({ at, since }) => [at, since])).toEqual([
      [30, 20],
      [10, null],
    ]);
    expect(countUnseen(third)).toBe(2);
    expect(parseHistory(structuredClone(serializeHistory(third)))).toEqual(third);
  });

  test("a snapshot that cannot be compared gets an entry and leaves earlier entries alone", () => {
    const found = addSnapshot(addSnapshot(null, snapshot(10), null), snapshot(20), came(2));
    const later = addSnapshot(found, snapshot(30, { scope: "default" }), null);
    expect([countUnseen(later), later.scope, later.entries[0]?.since]).toEqual([2, "default", 20]);
  });

  test("keeps a limited number of snapshots; dropping unseen entries moves the date they count from", () => {
    let history = addSnapshot(null, snapshot(0), null);
    for (let at = 1; at <= 60; at += 1) history = addSnapshot(history, snapshot(at), came(1));
    expect(history.snapshotTimes).toHaveLength(SNAPSHOTS_MAX);
    expect(history.entries.map(({ at }) => at)).toEqual(
      Array.from({ length: SNAPSHOTS_MAX }, (_, back) => 60 - back),
    );
    expect([countUnseen(history), history.seenAt]).toEqual([SNAPSHOTS_MAX, 10]);
  });
});

test("marking as seen leaves later entries unseen", () => {
  const found = addSnapshot(
    addSnapshot(addSnapshot(null, snapshot(10), null), snapshot(20), came(2)),
    snapshot(30),
    came(5),
  );
  const seen = markSeen(found, 20);
  expect([countUnseen(seen), seen.seenAt]).toEqual([5, 20]);
  expect(countUnseen(markSeen(seen, 30))).toBe(0);
});

test("only snapshots that were requested and answered alike are compared", () => {
  const history = addSnapshot(null, snapshot(10), null);
  expect(isComparable(history, snapshot(20))).toBe(true);
  expect(isComparable(history, snapshot(20, { scope: "default" }))).toBe(false);
  expect(isComparable(history, snapshot(20, { reportsLifecycle: false }))).toBe(false);
  // An empty catalogue says nothing either way.
  const empty = addSnapshot(history, snapshot(20, { reportsLifecycle: null, size: 0 }), came(1));
  expect(isComparable(history, snapshot(20, { reportsLifecycle: null }))).toBe(true);
  expect(isComparable(empty, snapshot(30, { reportsLifecycle: false }))).toBe(false);
});

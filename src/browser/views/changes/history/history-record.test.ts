import { expect, test } from "vitest";
import { parseHistory, serializeHistory } from "./history-record.ts";

const STORED = {
  scope: "every-stage",
  tellsLifecycle: null,
  size: 3,
  seenAt: 10,
  looks: [20, 10],
  entries: [{ at: 10, since: null, size: 3, changes: null, isSeen: true }],
};

test("a history that an earlier build stored is read, and written under the same keys", () => {
  const history = parseHistory(STORED);
  expect(history).toEqual({
    scope: "every-lifecycle",
    reportsLifecycle: null,
    size: 3,
    seenAt: 10,
    snapshotTimes: [20, 10],
    entries: STORED.entries,
  });
  expect(history && serializeHistory(history)).toEqual(STORED);
  const unnamed = parseHistory({ ...STORED, scope: "unnamed" });
  expect(unnamed?.scope).toBe("default");
  expect(unnamed && serializeHistory(unnamed)).toMatchObject({ scope: "unnamed" });
});

test.each([
  [null],
  [{ looks: "garbage" }],
  [{ ...STORED, scope: "every-lifecycle" }],
  [{ ...STORED, tellsLifecycle: 1 }],
])("%j is no history", (stored) => {
  expect(parseHistory(stored)).toBeNull();
});

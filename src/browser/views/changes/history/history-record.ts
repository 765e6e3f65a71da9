import * as v from "valibot";
import { Entry, type History, type Scope } from "./history.ts";

/** The words that stored histories use for a scope. */
const STORED_SCOPES = {
  "every-lifecycle": "every-stage",
  default: "unnamed",
} as const satisfies Readonly<Record<Scope, string>>;
type StoredScope = (typeof STORED_SCOPES)[Scope];

/** A history under the keys that every build has stored it with. */
const HistoryRecord = v.object({
  scope: v.custom<StoredScope>((it) => Object.values<unknown>(STORED_SCOPES).includes(it)),
  tellsLifecycle: v.custom<boolean | null>((it) => it === null || typeof it === "boolean"),
  size: v.number(),
  seenAt: v.number(),
  looks: v.array(v.number()),
  entries: v.array(Entry),
});

/** Reads a history out of the store; null for anything else. */
export function parseHistory(stored: unknown): History | null {
  const record = v.safeParse(HistoryRecord, stored);
  if (!record.success) return null;
  const { scope, tellsLifecycle, size, seenAt, looks, entries } = record.output;
  return {
    scope: scope === STORED_SCOPES.default ? "default" : "every-lifecycle",
    reportsLifecycle: tellsLifecycle,
    size,
    seenAt,
    snapshotTimes: looks,
    entries,
  };
}

/** A history as it is stored. */
export function serializeHistory(history: History): object {
  const { scope, reportsLifecycle, size, seenAt, snapshotTimes, entries } = history;
  return {
    scope: STORED_SCOPES[scope],
    tellsLifecycle: reportsLifecycle,
    size,
    seenAt,
    looks: snapshotTimes,
    entries,
  };
}

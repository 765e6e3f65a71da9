import * as v from "valibot";

/** How many snapshots that found something are stored, and how many times of snapshots. */
export const SNAPSHOTS_MAX = 50;

/** The first of several items, and how many there were; a catalogue that changed entirely is not stored in full. */
export interface Some<Kind> {
  readonly count: number;
  readonly first: Kind[];
}
const some = <Kind extends v.GenericSchema>(kind: Kind) =>
  v.object({ count: v.number(), first: v.array(kind) });

// Valibot's other schemas would come with the first view, which shares its module.
const anything = v.custom<unknown>(() => true);
const timeOrNull = v.custom<number | null>((time) => time === null || typeof time === "number");

/** What is shown of a model that was added or removed. */
const SeenModel = v.object({
  id: v.string(),
  display_name: v.string(),
  created_at: v.string(),
  lifecycle: v.nullish(v.string()),
  retires_at: v.nullish(v.string()),
});
/** A model that was added or removed, as it is stored. */
export type SeenModel = v.InferOutput<typeof SeenModel>;

const ChangedField = v.object({
  /** The keys on the wire that lead to the field, outermost first. */
  path: v.array(v.string()),
  from: anything,
  to: anything,
  /** The values verbatim, where JavaScript would serialize them differently. */
  from_json: v.nullish(v.string()),
  to_json: v.nullish(v.string()),
});
/** A field that differs between two snapshots; null was reported, undefined was not reported at all. */
export type ChangedField = v.InferOutput<typeof ChangedField>;

const ChangedModel = v.object({
  id: v.string(),
  display_name: v.string(),
  fields: some(ChangedField),
});
/** A model with the fields that changed. */
export type ChangedModel = v.InferOutput<typeof ChangedModel>;

const Changes = v.object({
  new: some(SeenModel),
  changed: some(ChangedModel),
  /**
   * Models with fields that only one of the snapshots reported, and otherwise the same: an unreported
   * field is unknown, so they have not changed. Absent from what earlier builds stored.
   */
  partly: v.nullish(some(ChangedModel)),
  gone: some(SeenModel),
});
/** What differs between two snapshots: `gone` in the earlier order, all others in the later one. */
export type Changes = v.InferOutput<typeof Changes>;

/** What changed between two snapshots, as it is stored. */
export const Entry = v.object({
  /** When the snapshot was taken, and when the one before it was; null for the very first. */
  at: v.number(),
  since: timeOrNull,
  size: v.number(),
  /** Null when there was nothing to compare it with. */
  changes: v.nullish(Changes),
  isSeen: v.custom<boolean>((it) => typeof it === "boolean"),
});
/** A snapshot that found something, or that could not be compared. */
export type Entry = v.InferOutput<typeof Entry>;

/** What the API was asked for: every lifecycle, or whatever it lists when none is named. */
export type Scope = "every-lifecycle" | "default";

/** What happened to one catalogue, as far as this browser took snapshots of it. */
export interface History {
  readonly scope: Scope;
  /** Whether any model reported its lifecycle; null while there was no model. */
  readonly reportsLifecycle: boolean | null;
  /** How many models the latest snapshot had. */
  readonly size: number;
  /** When the reader last saw everything there was, in milliseconds of the Unix epoch. */
  readonly seenAt: number;
  /** When snapshots were taken, newest first. */
  readonly snapshotTimes: readonly number[];
  /** Newest first. */
  readonly entries: readonly Entry[];
}

/** What a snapshot says about itself, apart from its models. */
export interface SnapshotSummary extends Pick<History, "size" | "scope" | "reportsLifecycle"> {
  readonly at: number;
}

/**
 * Whether a snapshot can be compared with the one before it: only if both asked for the same, and the
 * gateway reported lifecycles either both times or neither. One that does not know them leaves
 * retired models out, and those are not new once it starts to report them.
 */
export function isComparable(history: History, snapshot: SnapshotSummary): boolean {
  const [before, now] = [history.reportsLifecycle, snapshot.reportsLifecycle];
  return history.scope === snapshot.scope && (before === null || now === null || before === now);
}

/** The history with one more snapshot; `changes` is null when it could not be compared. */
export function addSnapshot(
  history: History | null,
  snapshot: SnapshotSummary,
  changes: Changes | null,
): History {
  const { at, size, scope } = snapshot;
  const reportsLifecycle = snapshot.reportsLifecycle ?? history?.reportsLifecycle ?? null;
  const before = history?.snapshotTimes ?? [];
  const snapshotTimes = [at, ...before.filter((time) => time !== at)].slice(0, SNAPSHOTS_MAX);
  const head = { scope, reportsLifecycle, size, snapshotTimes };
  const entries = history?.entries ?? [];
  const seenAt = history?.seenAt ?? at;
  const count = changes === null ? 0 : countChanges(changes);
  if (changes !== null && count + (changes.partly?.count ?? 0) === 0) {
    return { ...head, seenAt, entries };
  }
  const entry = { at, since: before[0] ?? null, size, changes, isSeen: count === 0 };
  return { ...head, ...bounded([entry, ...entries], seenAt) };
}

/** Dropping an unseen entry moves `seenAt` past it, so that the count starts after it. */
function bounded(entries: readonly Entry[], seenAt: number): Pick<History, "entries" | "seenAt"> {
  const dropped = entries.slice(SNAPSHOTS_MAX).find(({ isSeen }) => !isSeen);
  return { entries: entries.slice(0, SNAPSHOTS_MAX), seenAt: dropped?.at ?? seenAt };
}

/** The history once the reader has seen everything up to a snapshot; later entries stay unseen. */
export function markSeen(history: History, takenAt: number): History {
  const entries = history.entries.map((entry) =>
    entry.at <= takenAt ? { ...entry, isSeen: true } : entry,
  );
  return { ...history, seenAt: Math.max(history.seenAt, takenAt), entries };
}

/** How many models were added, removed or changed. */
export function countChanges({ new: added, changed, gone }: Changes): number {
  return added.count + changed.count + gone.count;
}

/** How many changes the reader has not marked as seen. */
export function countUnseen({ entries }: History): number {
  return entries.reduce(
    (sum, { isSeen, changes }) => sum + (isSeen || !changes ? 0 : countChanges(changes)),
    0,
  );
}

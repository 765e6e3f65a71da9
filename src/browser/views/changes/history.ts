import * as v from "valibot";

/** So many looks that found something are kept, and so many times of looks. */
export const LOOKS_MAX = 50;

/** The first of several, and how many there were; a catalogue that was turned over is not kept whole. */
export interface Some<Kind> {
  readonly count: number;
  readonly first: Kind[];
}
const some = <Kind extends v.GenericSchema>(kind: Kind) =>
  v.object({ count: v.number(), first: v.array(kind) });

// Valibot's other schemas would come with the first view, which shares its module.
const anything = v.custom<unknown>(() => true);
const timeOrNull = v.custom<number | null>((time) => time === null || typeof time === "number");
const booleanOrNull = v.custom<boolean | null>((it) => it === null || typeof it === "boolean");

/** What of a model is told where it came or went. */
const SeenModel = v.object({
  id: v.string(),
  display_name: v.string(),
  created_at: v.string(),
  lifecycle: v.nullish(v.string()),
  retires_at: v.nullish(v.string()),
});
export type SeenModel = v.InferOutput<typeof SeenModel>;

const ChangedField = v.object({
  /** The keys on the wire that lead to the field, outermost first. */
  path: v.array(v.string()),
  from: anything,
  to: anything,
  /** The values as they came, where JavaScript would write them in another way. */
  from_json: v.nullish(v.string()),
  to_json: v.nullish(v.string()),
});
/** A field that two looks tell differently; null is told, undefined is not told at all. */
export type ChangedField = v.InferOutput<typeof ChangedField>;

const ChangedModel = v.object({
  id: v.string(),
  display_name: v.string(),
  fields: some(ChangedField),
});
export type ChangedModel = v.InferOutput<typeof ChangedModel>;

const Changes = v.object({
  new: some(SeenModel),
  changed: some(ChangedModel),
  /**
   * Models of which one look told fields that the other did not, and that are else the same: what was
   * not told is unknown, so that they did not change. Left out by what earlier builds kept.
   */
  partly: v.nullish(some(ChangedModel)),
  gone: some(SeenModel),
});
/** What two looks tell differently: gone in the order they had, all others in today's order. */
export type Changes = v.InferOutput<typeof Changes>;

const Entry = v.object({
  /** When it was looked, and when it was looked before; null for the first look of all. */
  at: v.number(),
  since: timeOrNull,
  /** How many models there were. */
  size: v.number(),
  /** Null when there was nothing that it could be compared with. */
  changes: v.nullish(Changes),
  isSeen: v.custom<boolean>((it) => typeof it === "boolean"),
});
/** A look that found something, or that could not be compared. */
export type Entry = v.InferOutput<typeof Entry>;

const SCOPES = ["every-stage", "unnamed"] as const;
/** What the API was asked for: every stage of life, or what it lists when no stage is named. */
export type Scope = (typeof SCOPES)[number];

/** What became of one catalogue, as far as this browser looked. */
export const History = v.object({
  scope: v.custom<Scope>((it) => SCOPES.some((scope) => scope === it)),
  /** Whether any model told its lifecycle; null while there was no model. */
  tellsLifecycle: booleanOrNull,
  /** How many models there were when it was last looked. */
  size: v.number(),
  /** When the reader last saw all there was, in milliseconds of the Unix epoch. */
  seenAt: v.number(),
  /** When it was looked, newest first. */
  looks: v.array(v.number()),
  /** Newest first. */
  entries: v.array(Entry),
});
export type History = v.InferOutput<typeof History>;

/** What a look says of itself, beside its models. */
export interface LookHead {
  readonly at: number;
  readonly size: number;
  readonly scope: Scope;
  readonly tellsLifecycle: boolean | null;
}

/**
 * Whether a look can be told apart from the one before: only if both asked for the same, and were
 * answered by a gateway that knows stages, or does not, both times. One that does not know them
 * leaves retired models out, which are not new when it learns to tell them.
 */
export function isComparable(history: History, look: LookHead): boolean {
  const [before, now] = [history.tellsLifecycle, look.tellsLifecycle];
  return history.scope === look.scope && (before === null || now === null || before === now);
}

/** The history with one look more; `changes` is null when it could not be compared. */
export function addLook(history: History | null, look: LookHead, changes: Changes | null): History {
  const { at, size, scope } = look;
  const tellsLifecycle = look.tellsLifecycle ?? history?.tellsLifecycle ?? null;
  const before = history?.looks ?? [];
  const looks = [at, ...before.filter((time) => time !== at)].slice(0, LOOKS_MAX);
  const head = { scope, tellsLifecycle, size, looks };
  const entries = history?.entries ?? [];
  const seenAt = history?.seenAt ?? at;
  const count = changes === null ? 0 : countChanges(changes);
  if (changes !== null && count + (changes.partly?.count ?? 0) === 0) {
    return { ...head, seenAt, entries };
  }
  const entry = { at, since: before[0] ?? null, size, changes, isSeen: count === 0 };
  return { ...head, ...bounded([entry, ...entries], seenAt) };
}

/** What is dropped unseen is not counted any more, so that what is counted begins after it. */
function bounded(entries: readonly Entry[], seenAt: number): Pick<History, "entries" | "seenAt"> {
  const dropped = entries.slice(LOOKS_MAX).find(({ isSeen }) => !isSeen);
  return { entries: entries.slice(0, LOOKS_MAX), seenAt: dropped?.at ?? seenAt };
}

/** The history once the reader has seen what was found up to a look; later finds stay unseen. */
export function markSeen(history: History, lookedAt: number): History {
  const entries = history.entries.map((entry) =>
    entry.at <= lookedAt ? { ...entry, isSeen: true } : entry,
  );
  return { ...history, seenAt: Math.max(history.seenAt, lookedAt), entries };
}

/** How many models came, went or changed. */
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

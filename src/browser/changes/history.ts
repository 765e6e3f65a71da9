import * as v from "valibot";

/** So many looks that found something are kept, and so many times of looks. */
export const LOOKS_MAX = 50;

/** The first of several, and how many there were; a catalogue that was turned over is not kept whole. */
export interface Some<Kind> {
  readonly count: number;
  readonly first: readonly Kind[];
}
const some = <Kind extends v.GenericSchema>(kind: Kind) =>
  v.object({ count: v.number(), first: v.pipe(v.array(kind), v.readonly()) });

/** What of a model is told where it came or went. */
const SeenModel = v.object({
  id: v.string(),
  display_name: v.string(),
  created_at: v.string(),
  lifecycle: v.nullish(v.string()),
  retires_at: v.nullish(v.string()),
});
export type SeenModel = v.InferOutput<typeof SeenModel>;

/** A field that two looks tell differently; null is told, undefined is not told at all. */
const ChangedField = v.object({
  /** The keys on the wire that lead to the field, outermost first. */
  path: v.array(v.string()),
  from: v.optional(v.unknown()),
  to: v.optional(v.unknown()),
});
export type ChangedField = v.InferOutput<typeof ChangedField>;

const ChangedModel = v.object({
  id: v.string(),
  display_name: v.string(),
  fields: some(ChangedField),
});
export type ChangedModel = v.InferOutput<typeof ChangedModel>;

/** What two looks tell differently: new and changed in today's order, gone in the order they had. */
const Changes = v.object({
  new: some(SeenModel),
  changed: some(ChangedModel),
  gone: some(SeenModel),
});
export type Changes = v.InferOutput<typeof Changes>;

const Entry = v.object({
  /** When it was looked, and when the look was that it was compared with; null when with none. */
  at: v.number(),
  since: v.nullable(v.number()),
  /** How many models there were. */
  size: v.number(),
  changes: v.nullable(Changes),
  isSeen: v.boolean(),
});
/** A look that found something, or that there was nothing to compare with. */
export type Entry = v.InferOutput<typeof Entry>;

/** What the API was asked for: every stage of life, or what it lists when no stage is named. */
const Scope = v.picklist(["every-stage", "unnamed"]);
export type Scope = v.InferOutput<typeof Scope>;

/** What became of one catalogue, as far as this browser looked. */
export const History = v.object({
  scope: Scope,
  /** Whether any model told its lifecycle; null while there was no model. */
  tellsLifecycle: v.nullable(v.boolean()),
  /** How many models there were when it was last looked. */
  size: v.number(),
  /** When the reader last saw all there was, in milliseconds of the Unix epoch. */
  seenAt: v.number(),
  /** When it was looked, newest first; never empty. */
  looks: v.pipe(v.array(v.number()), v.minLength(1)),
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

/** The history with one look more; `changes` is null when there was nothing to compare it with. */
export function addLook(history: History | null, look: LookHead, changes: Changes | null): History {
  const { at, size, scope } = look;
  const tellsLifecycle = look.tellsLifecycle ?? history?.tellsLifecycle ?? null;
  const looks = [at, ...(history?.looks ?? [])].slice(0, LOOKS_MAX);
  const head = { scope, tellsLifecycle, size, looks };
  const before = history?.entries ?? [];
  const seenAt = history?.seenAt ?? at;
  if (changes === null) {
    const first: Entry = { at, since: null, size, changes, isSeen: true };
    return { ...head, ...bounded([first, ...before], seenAt) };
  }
  if (countChanges(changes) === 0) return { ...head, seenAt, entries: before };
  const since = history?.looks[0] ?? null;
  return { ...head, ...bounded([{ at, since, size, changes, isSeen: false }, ...before], seenAt) };
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
    (sum, { isSeen, changes }) => sum + (isSeen || changes === null ? 0 : countChanges(changes)),
    0,
  );
}

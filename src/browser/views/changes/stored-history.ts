import * as v from "valibot";
import { LAST_SOURCE } from "../../data/storage/device-keys.ts";
import { deviceStore } from "../../data/storage/store.ts";
import { remember } from "../../ui/device-storage.ts";
import { addLook, History, isComparable, markSeen, type Changes } from "./history.ts";
import { compareSnapshots } from "./compare-snapshots.ts";
import { isSameSnapshot, type Snapshot } from "./snapshot.ts";
import type { Look } from "./take-look.ts";

/** So many catalogues are followed; the one that was not looked at for longest is forgotten. */
const CATALOGUES_MAX = 8;

/** Whose catalogue it is: who answered, as `formatSource` tells it, and in which workspace. */
export interface Identity {
  readonly source: string;
  /** A workspace ID, or the empty string for the key's own. */
  readonly workspace: string;
}

/** A history, and whether this browser keeps it for the next visit. */
export interface StoredHistory {
  readonly history: History;
  readonly isStored: boolean;
}

const Snapshot = v.object({ ids: v.array(v.string()), texts: v.array(v.string()) });
const Names = v.array(v.string());

/** The list of the catalogues that are followed, the one that was looked at last at the end. */
const FOLLOWED = "changes";

/** What this browser knows of a catalogue; null when it never looked, or keeps nothing. */
export async function readHistory(identity: Identity): Promise<StoredHistory | null> {
  const history = asHistory(await deviceStore.read(historyKey(nameOf(identity))));
  return history && { history, isStored: true };
}

/**
 * Compares a look with the one before it, and keeps it in its place. What another tab kept in the
 * meantime is replaced: this look is compared with the same one, so it tells at least as much.
 */
export async function storeLook(identity: Identity, look: Look): Promise<StoredHistory> {
  const name = nameOf(identity);
  const [storedHistory, storedSnapshot, storedNames] = await deviceStore.readAll([
    historyKey(name),
    snapshotKey(name),
    FOLLOWED,
  ]);
  const before = asHistory(storedHistory);
  const baseline = v.safeParse(Snapshot, storedSnapshot);
  const isKnown = before !== null && baseline.success && isComparable(before, look);
  const changes = isKnown ? await compare(baseline.output, look.snapshot) : null;
  const history = addLook(before, look, changes);

  const names = v.safeParse(Names, storedNames);
  const others = (names.success ? names.output : []).filter((other) => other !== name);
  const forgotten = others.slice(0, Math.max(0, others.length + 1 - CATALOGUES_MAX));
  const isSame = isKnown && isSameSnapshot(baseline.output, look.snapshot);
  for (const other of forgotten) {
    await deviceStore.remove(historyKey(other));
    await deviceStore.remove(snapshotKey(other));
  }
  await deviceStore.writeAll([
    [historyKey(name), history],
    [FOLLOWED, [...others.slice(forgotten.length), name]],
    ...(isSame ? [] : [[snapshotKey(name), look.snapshot] as const]),
  ]);
  // The next visit opens with this history before anyone has answered.
  remember(LAST_SOURCE, identity.source);
  // A store that is full or forbidden says nothing when it is written to.
  const written = asHistory(await deviceStore.read(historyKey(name)));
  return { history, isStored: written?.looks[0] === look.at };
}

/** Keeps that the reader has seen what was found up to a look, and nothing that came since. */
export async function storeMarkSeen(identity: Identity, lookedAt: number): Promise<void> {
  await deviceStore.update(historyKey(nameOf(identity)), (kept) => {
    const history = asHistory(kept);
    return history ? markSeen(history, lookedAt) : kept;
  });
}

/** What changed; null when what was kept cannot be read, which is as if it were not there. */
async function compare(before: Snapshot, after: Snapshot): Promise<Changes | null> {
  try {
    return await compareSnapshots(before, after);
  } catch {
    return null;
  }
}

function asHistory(kept: unknown): History | null {
  const history = v.safeParse(History, kept);
  return history.success ? history.output : null;
}

function nameOf({ source, workspace }: Identity): string {
  return JSON.stringify([source, workspace]);
}
const historyKey = (name: string) => `changes ${name}`;
const snapshotKey = (name: string) => `look ${name}`;

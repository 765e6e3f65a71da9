import * as v from "valibot";
import { LAST_SOURCE } from "../../../data/storage/device-keys.ts";
import { deviceStore } from "../../../data/storage/store.ts";
import { remember } from "../../../ui/device-storage.ts";
import { addSnapshot, isComparable, markSeen, type Changes, type History } from "./history.ts";
import { parseHistory, serializeHistory } from "./history-record.ts";
import { compareSnapshots } from "./compare-snapshots.ts";
import { type EncodedModels, isSameModels } from "./encoded-models.ts";
import type { Snapshot } from "./take-snapshot.ts";

/** How many catalogues are tracked; the least recently checked one is forgotten. */
const CATALOGUES_MAX = 8;

/** Whose catalogue it is: who answered, as `formatSource` writes it, and in which workspace. */
export interface Identity {
  readonly source: string;
  /** A workspace ID, or the empty string for the key's own. */
  readonly workspace: string;
}

/** A history, and whether this browser stores it for the next visit. */
export interface StoredHistory {
  readonly history: History;
  readonly isStored: boolean;
}

const EncodedModelsRecord = v.object({ ids: v.array(v.string()), texts: v.array(v.string()) });
const Names = v.array(v.string());

/** The key of the list of tracked catalogues, the most recently checked one last. */
const TRACKED = "changes";

/** What this browser knows of a catalogue; null when it never took a snapshot, or stores nothing. */
export async function readHistory(identity: Identity): Promise<StoredHistory | null> {
  const history = parseHistory(await deviceStore.read(historyKey(nameOf(identity))));
  return history && { history, isStored: true };
}

/** The models of the latest stored snapshot of a catalogue; null when there is none. */
export async function readModels(identity: Identity): Promise<EncodedModels | null> {
  const stored = v.safeParse(
    EncodedModelsRecord,
    await deviceStore.read(modelsKey(nameOf(identity))),
  );
  return stored.success ? stored.output : null;
}

/**
 * Compares a snapshot with the stored one, and replaces it. What another tab stored in the meantime is
 * replaced too: this snapshot is compared with the same baseline, so it finds at least as much.
 */
export async function storeSnapshot(
  identity: Identity,
  snapshot: Snapshot,
): Promise<StoredHistory> {
  const name = nameOf(identity);
  const [storedHistory, storedModels, storedNames] = await deviceStore.readAll([
    historyKey(name),
    modelsKey(name),
    TRACKED,
  ]);
  const before = parseHistory(storedHistory);
  const baseline = v.safeParse(EncodedModelsRecord, storedModels);
  const isKnown = before !== null && baseline.success && isComparable(before, snapshot);
  const changes = isKnown ? await compare(baseline.output, snapshot.models) : null;
  const history = addSnapshot(before, snapshot, changes);

  const names = v.safeParse(Names, storedNames);
  const others = (names.success ? names.output : []).filter((other) => other !== name);
  const forgotten = others.slice(0, Math.max(0, others.length + 1 - CATALOGUES_MAX));
  const isSame = isKnown && isSameModels(baseline.output, snapshot.models);
  for (const other of forgotten) {
    await deviceStore.remove(historyKey(other));
    await deviceStore.remove(modelsKey(other));
  }
  await deviceStore.writeAll([
    [historyKey(name), serializeHistory(history)],
    [TRACKED, [...others.slice(forgotten.length), name]],
    ...(isSame ? [] : [[modelsKey(name), snapshot.models] as const]),
  ]);
  // The next visit opens with this history before anyone has answered.
  remember(LAST_SOURCE, identity.source);
  // Writing to a store that is full or forbidden fails silently.
  const written = parseHistory(await deviceStore.read(historyKey(name)));
  return { history, isStored: written?.snapshotTimes[0] === snapshot.at };
}

/** Stores that the reader has seen everything up to a snapshot, and nothing since. */
export async function storeMarkSeen(identity: Identity, takenAt: number): Promise<void> {
  await deviceStore.update(historyKey(nameOf(identity)), (stored) => {
    const history = parseHistory(stored);
    return history ? serializeHistory(markSeen(history, takenAt)) : stored;
  });
}

/** What changed; null when the stored models cannot be read, as if there were none. */
async function compare(before: EncodedModels, after: EncodedModels): Promise<Changes | null> {
  try {
    return await compareSnapshots(before, after);
  } catch {
    return null;
  }
}

function nameOf({ source, workspace }: Identity): string {
  return JSON.stringify([source, workspace]);
}
const historyKey = (name: string) => `changes ${name}`;
const modelsKey = (name: string) => `look ${name}`;

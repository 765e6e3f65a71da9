import {
  clear,
  createStore,
  del,
  delMany,
  get,
  getMany,
  keys,
  set,
  setMany,
  update,
  type UseStore,
} from "idb-keyval";

/** Version of the stored format; entries of any other version are not read, but deleted. */
const VERSION = "1";

const versioned = (key: string) => `${VERSION} ${key}`;

let store: UseStore | null = null;

/**
 * What this browser stores between visits. A store that is full, broken or forbidden stores nothing,
 * which is not a failure: everything in it can be fetched again.
 */
export const deviceStore = {
  /** The value of a key; undefined when there is none. Do not trust it: validate its shape. */
  read: async (key: string): Promise<unknown> =>
    quietly((open) => get<unknown>(versioned(key), open)),
  /** The values of several keys, read in one transaction, in their order. */
  readAll: async (keys: readonly string[]): Promise<readonly unknown[]> =>
    (await quietly((open) => getMany<unknown>(keys.map(versioned), open))) ?? [],
  write: async (key: string, value: unknown): Promise<void> =>
    quietly((open) => set(versioned(key), value, open)),
  /** All entries or none. */
  writeAll: async (entries: readonly (readonly [key: string, value: unknown])[]): Promise<void> =>
    quietly((open) =>
      setMany(
        entries.map(([key, value]) => [versioned(key), value]),
        open,
      ),
    ),
  /** Both or neither, and committed within this task: a page that is being closed may have no other. */
  replaceAtOnce: async (
    entries: readonly (readonly [key: string, value: unknown])[],
    removed: readonly string[],
  ): Promise<void> =>
    quietly((open) =>
      open("readwrite", (store) => {
        for (const [key, value] of entries) store.put(value, versioned(key));
        for (const key of removed) store.delete(versioned(key));
        store.transaction.commit();
      }),
    ),
  /** Replaces a value by a function of it, atomically. */
  update: async (key: string, renew: (stored: unknown) => unknown): Promise<void> =>
    quietly((open) => update<unknown>(versioned(key), renew, open)),
  remove: async (key: string): Promise<void> => quietly((open) => del(versioned(key), open)),
  /** Deletes the entries whose key matches. */
  removeWhere: async (isMatch: (key: string) => boolean): Promise<void> =>
    quietly(async (open) => {
      const stored = (await keys<string>(open)).filter((key) => key.startsWith(`${VERSION} `));
      const matching = stored.filter((key) => isMatch(key.slice(`${VERSION} `.length)));
      await delMany(matching, open);
    }),
  /** Deletes everything, of every source. */
  wipe: async (): Promise<void> => quietly((open) => clear(open)),
};

async function quietly<Value>(
  work: (open: UseStore) => Promise<Value>,
): Promise<Value | undefined> {
  try {
    store ??= openStore();
    return await work(store);
  } catch {
    return undefined;
  }
}

function openStore(): UseStore {
  const open = createStore("model-catalogue", "kept");
  const deleteOtherVersions = async () => {
    const others = (await keys<string>(open)).filter((key) => !key.startsWith(`${VERSION} `));
    await delMany(others, open);
  };
  deleteOtherVersions().catch(() => undefined);
  return open;
}

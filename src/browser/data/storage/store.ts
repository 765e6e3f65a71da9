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

/** Whatever was kept by a build with another form of it is not read, and forgotten. */
const FORM = "1";

let store: UseStore | null = null;

/**
 * What this browser keeps between visits. A store that is full, broken or forbidden keeps nothing,
 * which is no failure: everything in it can be asked of the API again.
 */
export const deviceStore = {
  /** What was kept under a key; undefined when there is nothing. Not to be trusted: check its shape. */
  read: async (key: string): Promise<unknown> =>
    quietly((open) => get<unknown>(`${FORM} ${key}`, open)),
  /** What was kept under several keys at one moment, in their order. */
  readAll: async (keys: readonly string[]): Promise<readonly unknown[]> =>
    (await quietly((open) =>
      getMany<unknown>(
        keys.map((key) => `${FORM} ${key}`),
        open,
      ),
    )) ?? [],
  write: async (key: string, value: unknown): Promise<void> =>
    quietly((open) => set(`${FORM} ${key}`, value, open)),
  /** All of it or nothing. */
  writeAll: async (entries: readonly (readonly [key: string, value: unknown])[]): Promise<void> =>
    quietly((open) =>
      setMany(
        entries.map(([key, value]) => [`${FORM} ${key}`, value]),
        open,
      ),
    ),
  /** Both or nothing, and asked for before the next turn: a page that is left may have no other. */
  replaceAtOnce: async (
    entries: readonly (readonly [key: string, value: unknown])[],
    removed: readonly string[],
  ): Promise<void> =>
    quietly((open) =>
      open("readwrite", (kept) => {
        for (const [key, value] of entries) kept.put(value, `${FORM} ${key}`);
        for (const key of removed) kept.delete(`${FORM} ${key}`);
        kept.transaction.commit();
      }),
    ),
  /** Makes a new value of the one that is kept, with nobody else writing in between. */
  update: async (key: string, renew: (kept: unknown) => unknown): Promise<void> =>
    quietly((open) => update<unknown>(`${FORM} ${key}`, renew, open)),
  remove: async (key: string): Promise<void> => quietly((open) => del(`${FORM} ${key}`, open)),
  /** Forgets whatever is kept under the keys that are told to go. */
  removeWhere: async (isToGo: (key: string) => boolean): Promise<void> =>
    quietly(async (open) => {
      const kept = (await keys<string>(open)).filter((key) => key.startsWith(`${FORM} `));
      const toGo = kept.filter((key) => isToGo(key.slice(`${FORM} `.length)));
      await delMany(toGo, open);
    }),
  /** Forgets everything, of every source. */
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
  const forgetOtherForms = async () => {
    const others = (await keys<string>(open)).filter((key) => !key.startsWith(`${FORM} `));
    await delMany(others, open);
  };
  forgetOtherForms().catch(() => undefined);
  return open;
}

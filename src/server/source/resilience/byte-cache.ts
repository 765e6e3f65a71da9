/** Something kept, and the memory it may come to hold. */
export interface Weighed {
  readonly byteLength: number;
}

/** The entries of a cache by key; the least recently used one goes first. */
export interface ByteCache<Entry extends Weighed> {
  readonly get: (key: string) => Entry | undefined;
  readonly set: (key: string, entry: Entry) => void;
}

/** Makes a cache that keeps to a number of entries and of bytes, whichever is reached first. */
export function createByteCache<Entry extends Weighed>(
  mostEntries: number,
  mostBytes: number,
): ByteCache<Entry> {
  // A map remembers the order of insertion, so using an entry means inserting it again.
  const entries = new Map<string, Entry>();
  let bytes = 0;

  return {
    get: (key) => {
      const entry = entries.get(key);
      if (entry === undefined) return undefined;
      entries.delete(key);
      entries.set(key, entry);
      return entry;
    },
    set: (key, entry) => {
      drop(key);
      entries.set(key, entry);
      bytes += entry.byteLength;
      for (const oldest of entries.keys()) {
        if (entries.size <= mostEntries && bytes <= mostBytes) break;
        drop(oldest);
      }
    },
  };

  function drop(key: string): void {
    bytes -= entries.get(key)?.byteLength ?? 0;
    entries.delete(key);
  }
}

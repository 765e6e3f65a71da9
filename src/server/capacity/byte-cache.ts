/** Something kept, and the memory it holds; that may grow while it is kept. */
export interface Weighed {
  readonly byteLength: () => number;
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

  return {
    get: (key) => {
      const entry = entries.get(key);
      if (entry === undefined) return undefined;
      entries.delete(key);
      entries.set(key, entry);
      return entry;
    },
    set: (key, entry) => {
      entries.delete(key);
      entries.set(key, entry);
      while (entries.size > mostEntries) dropOldest();
      while (entries.size > 0 && bytesOf(entries.values()) > mostBytes) dropOldest();
    },
  };

  function dropOldest(): void {
    const [oldest] = entries.keys();
    if (oldest !== undefined) entries.delete(oldest);
  }
}

function bytesOf(entries: Iterable<Weighed>): number {
  let bytes = 0;
  for (const { byteLength } of entries) bytes += byteLength();
  return bytes;
}

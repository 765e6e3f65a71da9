import { mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import writeFileAtomic from "write-file-atomic";

const NotifiedModel = v.object({
  /** Whether it was told to be deprecated or retired. */
  is_leaving: v.boolean(),
  /** RFC 3339, as last notified; null where there was none. */
  retires_at: v.nullable(v.string()),
  /** Which of the days ahead have been told of that date. */
  days: v.array(v.number()),
});
/** What has been told of a model. */
export type NotifiedModel = v.InferOutput<typeof NotifiedModel>;

/** What has been notified, as it is written to a file. */
const NotifiedFile = v.object({
  version: v.literal(1),
  /** The fingerprint of the key: another one sees other models, which are not new for that. */
  key: v.string(),
  /** By ID; in pairs, because any text may be one, `__proto__` too. */
  models: v.array(v.tuple([v.string(), NotifiedModel])),
});

/** What has been notified. */
export interface Notified {
  readonly key: string;
  /** By ID. */
  readonly models: ReadonlyMap<string, NotifiedModel>;
}

const NAME = "notified.json";
const LOCK = "notified.lock";
/** No check takes as long as this, with all its messages: whoever held the lock is gone. */
const LOCK_MS = 15 * 60_000;

/** What was read of the file; `isDamaged` when there is one and nothing can be made of it. */
export interface ReadNotified {
  readonly notified: Notified | null;
  readonly isDamaged: boolean;
}

/** What has been notified, in a folder that outlives the process. */
export interface NotifiedStore {
  readonly read: () => Promise<ReadNotified>;
  readonly write: (notified: Notified) => Promise<void>;
  /**
   * Does something that no other process with the same folder does at the same time.
   *
   * @returns false when another one is doing it
   */
  readonly alone: (act: () => Promise<void>) => Promise<boolean>;
}

/** Opens the store in a folder, which is made when it is needed. */
export function openNotifiedStore(folder: string): NotifiedStore {
  const path = join(folder, NAME);
  const lock = join(folder, LOCK);
  return {
    async read() {
      let text: string;
      try {
        text = await readFile(path, "utf8");
      } catch (error) {
        if (isMissing(error)) return { notified: null, isDamaged: false };
        throw error;
      }
      const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), NotifiedFile), text);
      if (!parsed.success) return { notified: null, isDamaged: true };
      const { key, models } = parsed.output;
      return { notified: { key, models: new Map(models) }, isDamaged: false };
    },
    async write({ key, models }) {
      const file: v.InferOutput<typeof NotifiedFile> = { version: 1, key, models: [...models] };
      await writeFileAtomic(path, `${JSON.stringify(file)}\n`, { mode: 0o600 });
    },
    async alone(act) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      if (!(await take(lock))) return false;
      try {
        await act();
      } finally {
        await rm(lock, { force: true });
      }
      return true;
    },
  };
}

async function take(lock: string): Promise<boolean> {
  if (await create(lock)) return true;
  try {
    const { mtimeMs } = await stat(lock);
    if (Date.now() - mtimeMs < LOCK_MS) return false;
    // Of several that find it abandoned, one can move it away.
    await rename(lock, `${lock}.${process.pid}`);
    await rm(`${lock}.${process.pid}`, { force: true });
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  return create(lock);
}

async function create(lock: string): Promise<boolean> {
  try {
    await (await open(lock, "wx", 0o600)).close();
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

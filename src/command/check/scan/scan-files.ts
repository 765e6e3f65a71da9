import { setImmediate } from "node:timers/promises";
import { createIdTable } from "#shared/model-names/id-table.ts";
import type { NameReading } from "#shared/model-names/name-reading.ts";
import type { ListedFile } from "../files/list-files.ts";
import { collectNames } from "./collect-names.ts";
import { createFileScanner, type Scan } from "./file-scanner.ts";
import { nameAnchors } from "./name-anchors.ts";
import { textOf } from "./read-text.ts";
import { scanBytes } from "./scan-bytes.ts";
import { startSifting } from "./start-sifting.ts";

/** What a scan needs besides the files. */
export interface ScanParts {
  /** Whether what stands in a line, from 1, of a file counts; null where all does. */
  readonly isWanted: ((path: string, line: number) => boolean) | null;
  /** The files of a repository that is nested in another one. */
  readonly filesIn: (folder: string) => Promise<readonly string[]>;
  readonly onProgress: (done: number, total: number) => void;
}

/** A scan that has begun before it is known which IDs are listed. */
export interface StartedScan {
  /**
   * @param ids the IDs that are listed, which are names whatever they look like
   * @param onSpelling may be told of a spelling as soon as it is found
   */
  readonly finish: (
    ids: ReadonlySet<string>,
    onSpelling?: (reading: NameReading) => void,
  ) => Promise<Scan>;
  /** Ends it without a result. */
  readonly stop: () => void;
}

/** Looks for the names of models in files, in several threads if there are many. */
export function startScan(
  listed: readonly ListedFile[],
  { isWanted, filesIn, onProgress }: ScanParts,
): StartedScan {
  const listedPaths = listed.flatMap(({ path, isNamed }) => (isNamed ? [] : [path]));
  const ofUsualNames = startSifting(listedPaths, { hasUnusual: false }, onProgress);
  return {
    stop: ofUsualNames.stop,
    async finish(ids, onSpelling) {
      const table = createIdTable(ids);
      const scanner = createFileScanner(table, isWanted ?? undefined, onSpelling);
      for (const file of listed) {
        if (!file.isNamed) continue;
        scanner.scan(file);
        await setImmediate();
      }
      const sift = (paths: readonly string[]) => startSifting(paths, table, onProgress);
      if (table.hasUnusual) ofUsualNames.stop();
      await (table.hasUnusual ? sift(listedPaths) : ofUsualNames).handTo(scanner);

      const visited = new Set<string>();
      for (;;) {
        const folders = scanner.result().folders.filter((folder) => !visited.has(folder));
        if (folders.length === 0) return scanner.result();
        for (const folder of folders) visited.add(folder);
        const inside = (await Promise.all(folders.map(filesIn))).flat();
        // Where a file has become a folder, what is in it was listed with the rest.
        const known = new Set(listed.map(({ path }) => path));
        await sift(inside.filter((path) => !known.has(path))).handTo(scanner);
      }
    },
  };
}

/** Looks for the names of models in one text that is no file, such as standard input. */
export function scanOne(name: string, bytes: Buffer, ids: ReadonlySet<string>): Scan {
  const table = createIdTable(ids);
  const names = collectNames();
  const read = textOf(bytes, nameAnchors(table));
  const text = read.kind === "text" ? read.bytes : null;
  const scanned = text === null ? null : scanBytes(text, table);
  if (scanned) names.add(name, scanned.names);
  const counts = { files: 1, binary: 0, large: 0, ignored: scanned?.ignored ?? 0 };
  return { spellings: names.spellings(), counts, unreadable: [], folders: [] };
}

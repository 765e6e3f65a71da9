import { createIdTable } from "#shared/model-names/id-table.ts";
import type { ListedFile } from "../files/list-files.ts";
import { createFileScanner, type Scan } from "./file-scanner.ts";
import { nameAnchors } from "./name-anchors.ts";
import { textOf } from "./read-text.ts";
import { scanBytes } from "./scan-bytes.ts";
import { scanShareInTurns } from "./share-files.ts";
import { startWorkers } from "./start-workers.ts";
import { collectNames } from "./collect-names.ts";

/** What a scan needs besides the files. */
export interface ScanParts {
  /** The IDs that are listed, which are names whatever they look like. */
  readonly ids: ReadonlySet<string>;
  /** Whether what stands in a line, from 1, of a file counts; null where all does. */
  readonly isWanted: ((path: string, line: number) => boolean) | null;
  /** The files of a repository that is nested in another one. */
  readonly filesIn: (folder: string) => Promise<readonly string[]>;
  readonly onProgress: (done: number, total: number) => void;
}

/** Looks for the names of models in files, in several threads if there are many. */
export async function scanFiles(
  listed: readonly ListedFile[],
  { ids, isWanted, filesIn, onProgress }: ScanParts,
): Promise<Scan> {
  const scanner = createFileScanner(createIdTable(ids), isWanted ?? undefined);
  for (const file of listed) if (file.isNamed) scanner.scan(file);
  let paths = listed.flatMap(({ path, isNamed }) => (isNamed ? [] : [path]));
  const visited = new Set<string>();
  while (paths.length > 0) {
    const files = { paths, taken: new Int32Array(new SharedArrayBuffer(4)) };
    const workers = isWanted === null ? startWorkers({ ...files, ids }) : [];
    const [scans] = await Promise.all([
      Promise.all(workers),
      scanShareInTurns(files, scanner, onProgress),
    ]);
    for (const scan of scans) scanner.addAll(scan);
    const folders = scanner.result().folders.filter((folder) => !visited.has(folder));
    for (const folder of folders) visited.add(folder);
    paths = (await Promise.all(folders.map(filesIn))).flat();
  }
  return scanner.result();
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

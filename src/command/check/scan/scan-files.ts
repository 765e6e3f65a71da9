import { setImmediate } from "node:timers/promises";
import type { IdTable } from "#shared/model-names/id-table.ts";
import type { ListedFile } from "../files/list-files.ts";
import { collectNames, type Spelling } from "./collect-names.ts";
import { readFileText } from "./read-text.ts";
import { scanText } from "./scan-text.ts";

/** What a check has looked through, in files; `ignored` are names. */
export interface ScanCounts {
  readonly files: number;
  readonly binary: number;
  readonly large: number;
  readonly ignored: number;
}

/** What was found in files. */
export interface Scan {
  readonly spellings: readonly Spelling[];
  readonly counts: ScanCounts;
  /** What could not be read, and why, a clause each. */
  readonly unreadable: readonly string[];
}

/** What a scan needs besides the files. */
export interface ScanParts {
  readonly table: IdTable;
  /** Whether what stands in a line, from 1, of a file counts. */
  readonly isWanted: (path: string, line: number) => boolean;
  /** The files of a repository that is nested in another one. */
  readonly filesIn: (folder: string) => Promise<readonly string[]>;
  readonly onProgress: (done: number, total: number) => void;
}

/** After so many files, whatever else waits has its turn. */
const TURN = 256;

/** Looks for the names of models in files. */
export async function scanFiles(
  listed: readonly ListedFile[],
  { table, isWanted, filesIn, onProgress }: ScanParts,
): Promise<Scan> {
  const files = [...listed];
  const names = collectNames();
  const counts = { files: 0, binary: 0, large: 0, ignored: 0 };
  const unreadable: string[] = [];
  for (let at = 0; at < files.length; at += 1) {
    const { path } = files[at] as ListedFile;
    const read = readFileText(files[at] as ListedFile);
    if (read.kind === "text") {
      counts.files += 1;
      if (read.text !== null) {
        const scanned = scanText(read.text, table);
        counts.ignored += scanned.ignored;
        names.add(
          path,
          scanned.names.filter(({ line }) => isWanted(path, line)),
        );
      }
    } else if (read.kind === "folder") {
      files.push(...(await filesIn(path)).map((inside) => ({ path: inside, isNamed: false })));
    } else if (read.kind === "unreadable") {
      unreadable.push(read.reason);
    } else if (read.kind === "binary" || read.kind === "large") {
      counts[read.kind] += 1;
    }
    if (at % TURN === TURN - 1) {
      onProgress(at + 1, files.length);
      await setImmediate();
    }
  }
  return { spellings: names.spellings(), counts, unreadable };
}

/** Looks for the names of models in one text that is no file, such as standard input. */
export function scanOne(name: string, text: string | null, table: IdTable): Scan {
  const names = collectNames();
  const scanned = text === null ? null : scanText(text, table);
  if (scanned) names.add(name, scanned.names);
  const counts = { files: 1, binary: 0, large: 0, ignored: scanned?.ignored ?? 0 };
  return { spellings: names.spellings(), counts, unreadable: [] };
}

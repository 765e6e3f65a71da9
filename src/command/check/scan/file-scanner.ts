import type { IdTable } from "#shared/model-names/id-table.ts";
import type { NameReading } from "#shared/model-names/name-reading.ts";
import type { ListedFile } from "../files/list-files.ts";
import { collectNames, type Spelling } from "./collect-names.ts";
import { nameAnchors } from "./name-anchors.ts";
import { isText, readFileText } from "./read-text.ts";
import { scanBytes, type TextScan } from "./scan-bytes.ts";
import { SIFTED, type Sifted } from "./sift-files.ts";

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
  /** What was listed as a file and is a folder: a repository within another one. */
  readonly folders: readonly string[];
}

const NOTHING: TextScan = { names: [], ignored: 0 };

/** Looks through one file after the other, and keeps what it finds. */
export interface FileScanner {
  readonly scan: (file: ListedFile) => void;
  /** Counts a file by what is known of it, and looks through it if that may find anything. */
  readonly take: (path: string, sifted: Sifted) => void;
  readonly result: () => Scan;
}

/**
 * Begins with nothing found.
 *
 * @param isWanted whether what stands in a line, from 1, of a file counts
 * @param onSpelling is told of each spelling as soon as there is one more
 */
export function createFileScanner(
  table: IdTable,
  isWanted: (path: string, line: number) => boolean = () => true,
  onSpelling?: (reading: NameReading) => void,
): FileScanner {
  const anchors = nameAnchors(table);
  const names = collectNames(onSpelling);
  const counts = { files: 0, binary: 0, large: 0, ignored: 0 };
  const unreadable: string[] = [];
  const folders: string[] = [];

  const scan = (file: ListedFile) => {
    const read = readFileText(file, anchors);
    switch (read.kind) {
      case "text": {
        const scanned = read.bytes === null ? NOTHING : scanBytes(read.bytes, table);
        const isBinary = read.bytes !== null && scanned.names.length > 0 && !isText(read.bytes);
        counts[isBinary ? "binary" : "files"] += 1;
        if (isBinary) return;
        counts.ignored += scanned.ignored;
        names.add(
          file.path,
          scanned.names.filter(({ line }) => isWanted(file.path, line)),
        );
        return;
      }
      case "binary":
      case "large":
        counts[read.kind] += 1;
        return;
      case "folder":
        folders.push(file.path);
        return;
      case "unreadable":
        unreadable.push(read.reason);
        return;
      case "link":
      case "gone":
    }
  };

  return {
    scan,
    take(path, sifted) {
      if (sifted === SIFTED.toRead) scan({ path, isNamed: false });
      else if (sifted === SIFTED.nameless) counts.files += 1;
      else if (sifted === SIFTED.binary) counts.binary += 1;
      else if (sifted === SIFTED.large) counts.large += 1;
    },
    result: () => ({ spellings: names.spellings(), counts, unreadable, folders }),
  };
}

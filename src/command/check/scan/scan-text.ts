import type { IdTable } from "#shared/model-names/id-table.ts";
import { findModelNames } from "#shared/model-names/find-model-names.ts";
import type { NameReading } from "#shared/model-names/name-reading.ts";
import { ignoredLines, lineFeeds } from "./ignored-lines.ts";

/** A model's name, and where it stands. */
export interface PlacedName {
  readonly reading: NameReading;
  /** From 1; a line ends with LF, as for git and compilers. */
  readonly line: number;
  /** From 1, in UTF-16 code units, like the length of what is written there. */
  readonly column: number;
  readonly length: number;
}

/** What a text holds. */
export interface TextScan {
  readonly names: readonly PlacedName[];
  /** How many more there are in lines that comments say to ignore. */
  readonly ignored: number;
}

/** Every name of a model in a text; what stands for no single model, such as `opus`, is none. */
export function scanText(text: string, table: IdTable): TextScan {
  const names: PlacedName[] = [];
  const skipped = ignoredLines(text);
  let ignored = 0;
  let line = 1;
  let counted = 0;
  for (const { place, ...reading } of findModelNames(text, table)) {
    if (reading.kind !== "name") continue;
    line += lineFeeds(text, counted, place.start);
    counted = place.start;
    if (skipped.has(line)) {
      ignored += 1;
      continue;
    }
    const column = place.start - text.lastIndexOf("\n", place.start - 1);
    names.push({ reading, line, column, length: reading.written.length });
  }
  return { names, ignored };
}

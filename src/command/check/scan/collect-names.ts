import type { NameReading } from "#shared/model-names/name-reading.ts";
import type { PlacedName } from "./scan-bytes.ts";

/** Where a spelling stands. */
export interface NamePlace {
  /** Of the file from the root of the file system, or what standard input is called. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  readonly length: number;
}

/** A spelling of a model's name, and everywhere it stands. */
export interface Spelling {
  readonly reading: NameReading;
  readonly places: readonly NamePlace[];
}

/** Collects spellings, each with its places, in the order in which they first came. */
export interface NameCollection {
  readonly add: (path: string, names: readonly PlacedName[]) => void;
  readonly spellings: () => readonly Spelling[];
}

/**
 * Begins with none.
 *
 * @param onSpelling is told of each spelling as soon as there is one more
 */
export function collectNames(
  onSpelling: (reading: NameReading) => void = () => undefined,
): NameCollection {
  const spellings = new Map<string, { reading: NameReading; places: NamePlace[] }>();
  const placesOf = (reading: NameReading) => {
    const { written, platform, versionBeside } = reading;
    const key = `${written}\n${platform} ${versionBeside ?? ""}`;
    const known = spellings.get(key);
    if (known) return known.places;
    const places: NamePlace[] = [];
    const spelling = { reading: detached(reading), places };
    spellings.set(key, spelling);
    onSpelling(spelling.reading);
    return places;
  };
  return {
    add(path, names) {
      for (const { reading, line, column, length } of names) {
        placesOf(reading).push({ path, line, column, length });
      }
    },
    spellings: () => [...spellings.values()],
  };
}

/** The same without a hold on the text that its strings were cut out of. */
function detached(reading: NameReading): NameReading {
  return JSON.parse(JSON.stringify(reading)) as NameReading;
}

import type { ParsedName } from "#shared/model-names/parsed-name.ts";
import type { PlacedName } from "./scan-bytes.ts";

/** Where a spelling stands. */
export interface NamePlace extends Omit<PlacedName, "parsed"> {
  /** Of the file from the root of the file system, or what standard input is called. */
  readonly path: string;
}

/** A spelling of a model's name, and everywhere it stands. */
export interface Spelling {
  readonly parsed: ParsedName;
  readonly places: readonly NamePlace[];
}

/**
 * Collects spellings, each with its places, in the order in which they first came.
 *
 * @param onSpelling is told of each spelling as soon as there is one more
 */
export function collectNames(onSpelling: (parsed: ParsedName) => void = () => undefined) {
  const spellings = new Map<string, { parsed: ParsedName; places: NamePlace[] }>();
  const placesOf = (parsed: ParsedName) => {
    const { written, platform, versionBeside } = parsed;
    const key = `${written}\n${platform} ${versionBeside ?? ""}`;
    const known = spellings.get(key);
    if (known) return known.places;
    const places: NamePlace[] = [];
    const spelling = { parsed: detached(parsed), places };
    spellings.set(key, spelling);
    onSpelling(spelling.parsed);
    return places;
  };
  return {
    add(path: string, names: readonly PlacedName[]) {
      for (const { parsed, line, column, length } of names) {
        placesOf(parsed).push({ path, line, column, length });
      }
    },
    spellings: (): readonly Spelling[] => [...spellings.values()],
  };
}

/** The same without a hold on the text that its strings were cut out of. */
function detached(parsed: ParsedName): ParsedName {
  return JSON.parse(JSON.stringify(parsed)) as ParsedName;
}

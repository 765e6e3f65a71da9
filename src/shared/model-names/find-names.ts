import type { Place } from "./read-run.ts";
import type { ModelName } from "./read-name.ts";
import { scanText, TEXT_START, type Cursor } from "./scan-text.ts";

/** A text to look through, and what it is called. */
export interface Source {
  readonly name: string;
  readonly text: string;
}

/** A spelling of a model name, and everywhere it stands. */
export interface Found extends ModelName {
  readonly spelling: string;
  readonly places: readonly FoundPlace[];
}

/** A place, and which text it is in. */
export interface FoundPlace extends Place {
  readonly source: Source;
}

/** Called between two slices with how much of all texts has been read, in code units. */
export type TakeTurns = (read: number) => Promise<void> | undefined;

/** A slice takes a millisecond or two, so that whoever counts the time can do so often enough. */
const SLICE = 16_384;

/** What was found in a text with which known IDs; for as long as the text is there. */
const kept = new WeakMap<Source, { known: ReadonlySet<string>; names: readonly Found[] }>();

/**
 * Every spelling in the texts, in the order in which they first occur. A text that was read before
 * with the same known IDs is not read again.
 */
export async function findNames(
  sources: readonly Source[],
  known: ReadonlySet<string>,
  takeTurns: TakeTurns,
): Promise<Found[]> {
  const bySpelling = new Map<string, Found[]>();
  let readBefore = 0;
  for (const source of sources) {
    const before = readBefore;
    const found = await namesOf(source, known, (read) => takeTurns(before + read));
    for (const name of found) {
      const same = bySpelling.get(name.spelling);
      if (same) same.push(name);
      else bySpelling.set(name.spelling, [name]);
    }
    readBefore += source.text.length;
  }
  return [...bySpelling.values()].map(joined);
}

async function namesOf(source: Source, known: ReadonlySet<string>, takeTurns: TakeTurns) {
  const before = kept.get(source);
  if (before?.known === known) return before.names;
  const bySpelling = new Map<string, Found & { places: FoundPlace[] }>();
  for (let cursor: Cursor | null = TEXT_START; cursor !== null;) {
    const { found, next } = scanText(source.text, known, cursor, SLICE);
    for (const { spelling, name, platform, place } of found) {
      const same = bySpelling.get(spelling) ?? { spelling, name, platform, places: [] };
      if (same.places.push({ ...place, source }) === 1) bySpelling.set(spelling, same);
    }
    cursor = next;
    // Nothing is waited for without need: a short text is read before the next frame.
    const turn = takeTurns(next?.at ?? source.text.length);
    if (turn) await turn;
  }
  const names = [...bySpelling.values()];
  kept.set(source, { known, names });
  return names;
}

function joined(names: readonly Found[]): Found {
  const [first] = names as [Found];
  return names.length === 1 ? first : { ...first, places: names.flatMap(({ places }) => places) };
}

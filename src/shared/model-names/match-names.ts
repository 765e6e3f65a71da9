import { scanModelNames, SCAN_START, type ScanCursor } from "./find-model-names.ts";
import type { IdTable } from "./id-table.ts";
import type { FoundName, ParsedName, Place } from "./parsed-name.ts";

/** A text to look through, and what it is called. */
export interface Source {
  readonly name: string;
  readonly text: string;
}

/** A spelling of a model name, and everywhere it stands. */
export interface NameMatch extends ParsedName {
  /** Tells it apart from every other match: one spelling may mean two things, by what is beside it. */
  readonly key: string;
  readonly places: readonly MatchPlace[];
}

/** A place, and which text it is in. */
export interface MatchPlace extends Place {
  readonly source: Source;
}

/** Called between two slices with how much of all texts has been read, in code units. */
export type TakeTurns = (read: number) => Promise<void> | undefined;

/** A slice takes a millisecond or two, so that whoever counts the time can do so often enough. */
const SLICE = 16_384;

/** What was found in a text with which table of IDs; for as long as the text is there. */
const cached = new WeakMap<Source, { table: IdTable; matches: readonly NameMatch[] }>();

/**
 * Every spelling in the texts, in the order in which they first occur. A text that was read before
 * with the same table is not read again.
 */
export async function matchNames(
  sources: readonly Source[],
  table: IdTable,
  takeTurns: TakeTurns,
): Promise<NameMatch[]> {
  const byKey = new Map<string, NameMatch[]>();
  let readBefore = 0;
  for (const source of sources) {
    const before = readBefore;
    const matches = await matchesIn(source, table, (read) => takeTurns(before + read));
    for (const match of matches) {
      const same = byKey.get(match.key);
      if (same) same.push(match);
      else byKey.set(match.key, [match]);
    }
    readBefore += source.text.length;
  }
  return [...byKey.values()].map(joined);
}

async function matchesIn(source: Source, table: IdTable, takeTurns: TakeTurns) {
  const before = cached.get(source);
  if (before?.table === table) return before.matches;
  const byKey = new Map<string, NameMatch & { places: MatchPlace[] }>();
  for (let cursor: ScanCursor | null = SCAN_START; cursor !== null;) {
    const { found, next } = scanModelNames(source.text, table, cursor, SLICE);
    for (const { place, ...parsed } of found) {
      const key = keyOf(parsed);
      const same = byKey.get(key) ?? { ...parsed, key, places: [] };
      if (same.places.push({ ...place, source }) === 1) byKey.set(key, same);
    }
    cursor = next;
    // Nothing is waited for without need: a short text is read before the next frame.
    const turn = takeTurns(next?.at ?? source.text.length);
    if (turn) await turn;
  }
  const matches = [...byKey.values()];
  cached.set(source, { table, matches });
  return matches;
}

/** Foundry's version stands beside a name, and a prefix tested in code is written like a name. */
function keyOf({ written, kind, platform, versionBeside }: Omit<FoundName, "place">): string {
  return `${written}\n${kind} ${platform} ${versionBeside ?? ""}`;
}

function joined(matches: readonly NameMatch[]): NameMatch {
  const [first] = matches as [NameMatch];
  return matches.length === 1
    ? first
    : { ...first, places: matches.flatMap(({ places }) => places) };
}

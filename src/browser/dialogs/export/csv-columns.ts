import { flatten } from "./flatten.ts";

/** Excel allows 16,384 columns; a catalogue with more fields than this does not fit a table. */
const COLUMNS_MAX = 2000;

/** The models have more distinct fields than a table can have columns. */
export class TooManyColumnsError extends Error {
  override readonly name = "TooManyColumnsError";
}

/** Collects which columns a table of models needs, model by model. */
export function createColumnCollector() {
  /** Whether a column has ever held anything but null. */
  const columns = new Map<string, boolean>();
  return {
    /** @throws {TooManyColumnsError} when a table cannot have that many */
    add(model: object) {
      for (const { column, isNull } of flatten(model)) {
        if (columns.get(column) !== true) columns.set(column, !isNull);
      }
      if (columns.size > COLUMNS_MAX) throw new TooManyColumnsError();
    },
    /** The names of the columns, in the order their fields first occurred, nested ones together. */
    names: () => joinFamilies([...columns.keys()]).filter((name) => !isEmptyStem(name, columns)),
  };
}

/** Whether a column is a tree that was null wherever it was a leaf: the columns below it say so too. */
function isEmptyStem(name: string, columns: ReadonlyMap<string, boolean>): boolean {
  if (columns.get(name) === true) return false;
  return [...columns.keys()].some((other) => other.startsWith(`${name}.`));
}

/** Puts every column beside those of the same tree, which may have come with a later model. */
function joinFamilies(names: readonly string[]): string[] {
  const ranks = new Map<string, number>();
  for (const name of names) {
    for (const stem of stemsOf(name)) if (!ranks.has(stem)) ranks.set(stem, ranks.size);
  }
  const keys = new Map(
    names.map((name) => [name, stemsOf(name).map((stem) => ranks.get(stem) ?? 0)]),
  );
  return names.toSorted((a, b) => compareKeys(keys.get(a) ?? [], keys.get(b) ?? []));
}

/** `a`, `a.b` and `a.b.c` of `a.b.c`. A quoted key with a dot has stems too many, which do no harm. */
function stemsOf(name: string): string[] {
  const parts = name.split(".");
  return parts.map((_, at) => parts.slice(0, at + 1).join("."));
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const apart = (a[at] as number) - (b[at] as number);
    if (apart !== 0) return apart;
  }
  return a.length - b.length;
}

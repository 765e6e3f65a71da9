/** The sort key of a row: a number, NaN for unknown, or a text; the same type for every row. */
export type SortValue = (row: number) => number | string;

const ROWS_PER_STEP = 8192;

/** Sorts row numbers that are themselves ascending; a column that is already sorted costs one scan. */
export function sortRun(rows: readonly number[], valueOf: SortValue): Uint32Array {
  const sorted = Uint32Array.from(rows);
  if (isMonotone(sorted, valueOf, 1)) return sorted;
  if (isMonotone(sorted, valueOf, -1)) return reversed(sorted, valueOf);
  return sorted.sort((a, b) => compare(valueOf, a, b) || a - b);
}

/**
 * Merges two ascending runs, a step at a time; on a tie the first run, whose rows are earlier, wins.
 * Runs that do not overlap are only concatenated.
 */
export function* mergeRuns(
  first: Uint32Array,
  second: Uint32Array,
  valueOf: SortValue,
): Generator<undefined, Uint32Array> {
  const merged = new Uint32Array(first.length + second.length);
  const isFirstBelow = isBelow(first, second, valueOf, true);
  if (isFirstBelow || isBelow(second, first, valueOf, false)) {
    const [low, high] = isFirstBelow ? [first, second] : [second, first];
    merged.set(low);
    merged.set(high, low.length);
    return merged;
  }
  let left = 0;
  let right = 0;
  for (let at = 0; at < merged.length; at += 1) {
    if (at % ROWS_PER_STEP === ROWS_PER_STEP - 1) yield;
    const takesFirst =
      right >= second.length ||
      (left < first.length &&
        compare(valueOf, first[left] as number, second[right] as number) <= 0);
    merged[at] = (takesFirst ? first[left++] : second[right++]) as number;
  }
  return merged;
}

function isBelow(
  low: Uint32Array,
  high: Uint32Array,
  valueOf: SortValue,
  mayTie: boolean,
): boolean {
  if (low.length === 0 || high.length === 0) return true;
  const order = compare(valueOf, low.at(-1) as number, high[0] as number);
  return mayTie ? order <= 0 : order < 0;
}

function isMonotone(rows: Uint32Array, valueOf: SortValue, sign: 1 | -1): boolean {
  for (let at = 1; at < rows.length; at += 1) {
    if (compare(valueOf, rows[at - 1] as number, rows[at] as number) * sign > 0) return false;
  }
  return true;
}

function compare(valueOf: SortValue, a: number, b: number): number {
  const left = valueOf(a);
  const right = valueOf(b);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The rows in reverse, with equal values in their own order. */
export function reversed(rows: Uint32Array, valueOf: SortValue): Uint32Array {
  const turned = new Uint32Array(rows.length);
  let written = 0;
  let end = rows.length;
  while (end > 0) {
    let start = end - 1;
    const value = valueOf(rows[start] as number);
    while (start > 0 && valueOf(rows[start - 1] as number) === value) start -= 1;
    for (let at = start; at < end; at += 1) turned[written++] = rows[at] as number;
    end = start;
  }
  return turned;
}

interface Column {
  /** The index that is left, from 0. */
  readonly at: number;
  readonly count: number;
  readonly page: number;
}

/** Where a key leads in a column of items, at most to its ends; null for a key that leads nowhere. */
export function stepByKey(key: string, { at, count, page }: Column): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: page,
    PageUp: -page,
    Home: -count,
    End: count,
  };
  if (!Object.hasOwn(steps, key)) return null;
  return Math.max(0, Math.min(count - 1, at + (steps[key] ?? 0)));
}

interface Move {
  readonly key: string;
  readonly by: 1 | -1;
  /** Pinned columns come before all others. */
  readonly isPinned: (key: string) => boolean;
}

/**
 * The order of all columns after one of the visible ones has changed places with the next visible one;
 * null where there is none, or only one that a pinned column cannot pass.
 */
export function moveColumn(
  order: readonly string[],
  visible: readonly string[],
  { key, by, isPinned }: Move,
): string[] | null {
  const other = visible[visible.indexOf(key) + by];
  // The first column stays where it is.
  if (other === undefined || other === visible[0] || isPinned(other) !== isPinned(key)) return null;
  return order.map((one) => (one === key ? other : one === other ? key : one));
}

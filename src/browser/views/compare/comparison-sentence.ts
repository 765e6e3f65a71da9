interface Counts {
  /** How many names are compared, how many are loaded, and how many are still loading. */
  readonly names: number;
  readonly answered: number;
  readonly pending: number;
  /** How many rows there are, how many of them differ, and how many cannot be compared. */
  readonly all: number;
  readonly differing: number;
  readonly unknown: number;
}

/** The outcome of the comparison, or why there is none yet. */
export function comparisonSentence(counts: Counts): string {
  const { names, answered, pending, all, differing, unknown } = counts;
  if (names === 0) return "Nothing to compare yet";
  if (pending > 0) return pending === 1 ? "Loading 1 model…" : `Loading ${pending} models…`;
  if (answered === 0) return "No models loaded";
  if (names === 1) return "Add a second model to see what differs";
  if (answered === 1) return `Only 1 of ${names} models loaded, so there is nothing to compare`;
  const among = answered < names ? ` among the ${answered} models that loaded` : "";
  const differ =
    differing === 0
      ? `None of ${all} rows differ`
      : `${differing} of ${all} rows ${differing === 1 ? "differs" : "differ"}`;
  const rest = unknown === 0 ? "" : `, ${unknown} cannot be compared`;
  return `${differ}${rest}${among}`;
}

/** Why no row is left when only differences are shown. */
export function noDifferenceSentence({ all, unknown }: Pick<Counts, "all" | "unknown">): string {
  if (unknown === 0) return "The loaded models are the same in every row.";
  return `No rows differ. ${unknown} of ${all} rows cannot be compared because not every model reports them.`;
}

interface Counts {
  /** How many names are compared, how many of them answered, and how many are still being asked. */
  readonly names: number;
  readonly answered: number;
  readonly pending: number;
  /** How many rows there are, how many of them differ, and how many cannot be compared. */
  readonly all: number;
  readonly differing: number;
  readonly unknown: number;
}

/** What the comparison says, or why it cannot say it yet. */
export function comparisonSentence(counts: Counts): string {
  const { names, answered, pending, all, differing, unknown } = counts;
  if (names === 0) return "Nothing to compare yet";
  if (pending > 0) return pending === 1 ? "Asking for 1 model…" : `Asking for ${pending} models…`;
  if (answered === 0) return "No model answered";
  if (names === 1) return "Add a second model to see what differs";
  if (answered === 1) return `Only 1 of ${names} models answered, so nothing is compared`;
  const among = answered < names ? ` among the ${answered} models that answered` : "";
  const differ =
    differing === 0
      ? `None of ${all} rows differs`
      : `${differing} of ${all} rows ${differing === 1 ? "differs" : "differ"}`;
  const rest = unknown === 0 ? "" : `, ${unknown} cannot be compared`;
  return `${differ}${rest}${among}`;
}

/** Why no row is left where only those that differ are wanted. */
export function noDifferenceSentence({ all, unknown }: Pick<Counts, "all" | "unknown">): string {
  if (unknown === 0) return "The models that answered say the same in every row.";
  return `No row differs. Of ${all} rows, ${unknown} cannot be compared, because not every model reports them.`;
}

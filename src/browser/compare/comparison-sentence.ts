interface Counts {
  /** How many names are compared, how many of them answered, and how many are still being asked. */
  readonly asked: number;
  readonly answered: number;
  readonly pending: number;
  /** How many rows there are, and how many of them differ. */
  readonly all: number;
  readonly differing: number;
}

/** What the comparison says, or why it cannot say it yet. */
export function comparisonSentence({ asked, answered, pending, all, differing }: Counts): string {
  if (asked === 0) return "Nothing to compare yet";
  if (pending > 0) return pending === 1 ? "Asking for 1 model…" : `Asking for ${pending} models…`;
  if (answered === 0) return "No model answered";
  if (asked === 1) return "Add a second model to see what differs";
  if (answered === 1) return `Only 1 of ${asked} models answered, so nothing is compared`;
  const among = answered < asked ? ` among the ${answered} models that answered` : "";
  return differing === 0
    ? `None of ${all} rows differs${among}`
    : `${differing} of ${all} rows ${differing === 1 ? "differs" : "differ"}${among}`;
}

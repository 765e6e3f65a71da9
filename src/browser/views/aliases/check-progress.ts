import type { LookupQueue } from "../../data/api/create-lookup-queue.ts";

/** How far a check is. */
export interface CheckProgress {
  readonly state: ReturnType<LookupQueue["state"]>;
  /** How many names were answered, with a model or that there is none. */
  readonly done: number;
  readonly total: number;
}

/** Counts what was answered of the names to check; a failure is no answer. */
export function checkProgress(queue: LookupQueue, names: readonly string[]): CheckProgress {
  const done = names.filter((name) => {
    const kind = queue.outcomeOf(name)?.kind;
    return kind === "answered" || kind === "unknown";
  }).length;
  return { state: queue.state(), done, total: names.length };
}

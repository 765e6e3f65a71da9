import { nearestIds } from "../model-info/nearest-ids.ts";
import type { Verdict } from "./verdict.ts";

/** Known IDs that are like a name which no model has, the nearest first; none for any other name. */
export function nearestToUnknown(
  { kind, requestedName }: Verdict,
  known: Iterable<string>,
): readonly string[] {
  return kind === "unknown" ? nearestIds(requestedName ?? "", known) : [];
}

/** Finds the known IDs that are like unknown names; each once, as it takes long in a long list. */
export interface Nearest {
  /** Nearest first; undefined until it has been looked for. */
  readonly to: (name: string) => readonly string[] | undefined;
  /** Looks for those of many names, as long as `hasTimeLeft` is true between two of them. */
  readonly lookFor: (
    names: Iterable<string>,
    takeTurns: () => Promise<void> | undefined,
    hasTimeLeft?: () => boolean,
  ) => Promise<void>;
}

/** Begins with nothing found among these IDs. */
export function createNearest(known: ReadonlySet<string>): Nearest {
  const found = new Map<string, readonly string[]>();
  return {
    to: (name) => found.get(name),
    async lookFor(names, takeTurns, hasTimeLeft = () => true) {
      for (const name of names) {
        if (found.has(name)) continue;
        const turn = takeTurns();
        if (turn) await turn;
        if (!hasTimeLeft()) return;
        found.set(name, nearestIds(name, known));
      }
    },
  };
}

import { formatAmount, formatCount } from "../format/count.ts";
import type { ModelInfo } from "../contract/model-info.ts";
import { replacementFor, type Replacement } from "../model-info/replacement.ts";
import type { NameMatch } from "./match-names.ts";
import { compareVerdicts, verdictOf, type Kind, type Outcome, type Verdict } from "./verdict.ts";

/** A spelling with what is to be thought of it. */
export interface AuditRow {
  readonly match: NameMatch;
  readonly verdict: Verdict;
  /** What may replace the model that answered; null where it needs none, or none is known. */
  readonly replacement: Replacement | null;
}

/** What an export is made of. */
export interface Report {
  readonly rows: readonly AuditRow[];
  /** Known IDs that are like an unknown name, the nearest first. */
  readonly nearestTo: (name: string) => readonly string[];
  /** The moment it is true for, in milliseconds of the Unix epoch. */
  readonly now: number;
}

/**
 * Everything that was found, the most urgent first.
 *
 * @param newestByLine the newest active model of each line, as a hint where no replacement is named
 */
export function auditRows(
  matches: readonly NameMatch[],
  outcomeOf: (name: string) => Outcome | undefined,
  newestByLine: ReadonlyMap<string, ModelInfo>,
  now: number,
): AuditRow[] {
  return matches
    .map((match) => {
      const verdict = verdictOf(match, outcomeOf, now);
      const { model } = verdict;
      return { match, verdict, replacement: model && replacementFor(model, newestByLine) };
    })
    .toSorted(
      (a, b) =>
        compareVerdicts(a.verdict, b.verdict) || (a.match.written < b.match.written ? -1 : 1),
    );
}

/** What is said of names without a verdict, by their kind. */
const OPEN = [
  ["unchecked", "not a single model"],
  ["failed", "not answered"],
  ["waiting", "not checked yet"],
] as const satisfies readonly (readonly [Kind, string])[];

/** What was found in one line: `12 names, 7 models, 2 need attention`, and what is still open. */
export function summaryOf(rows: readonly AuditRow[]): string {
  const models = new Set(rows.flatMap(({ verdict }) => verdict.model?.id ?? []));
  const urgent = rows.filter(({ verdict }) => verdict.needsAttention).length;
  const open = OPEN.map(([kind, words]) => {
    const count = rows.filter(({ verdict }) => verdict.kind === kind).length;
    return count > 0 ? `${formatCount(count)} ${words}` : "";
  });
  return [
    `${formatAmount(rows.length, "name")}, ${formatAmount(models.size, "model")}`,
    `${formatCount(urgent)} ${urgent === 1 ? "needs" : "need"} attention`,
    ...open.filter((words) => words !== ""),
  ].join(", ");
}

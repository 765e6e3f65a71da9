import type { Outcome } from "#shared/model-names/verdict.ts";
import type { Found } from "#shared/model-names/find-names.ts";
import {
  compareVerdicts,
  verdictOf,
  type Kind,
  type Verdict,
} from "#shared/model-names/verdict.ts";
import { formatCount } from "#shared/format/count.ts";

/** A spelling with what is to be thought of it. */
export interface Audited {
  readonly found: Found;
  readonly verdict: Verdict;
}

/** What an export is made of. */
export interface Report {
  readonly audited: readonly Audited[];
  /** Known IDs that are like an unknown name, the nearest first. */
  readonly nearestTo: (name: string) => readonly string[];
  /** The moment it is true for, in milliseconds of the Unix epoch. */
  readonly now: number;
}

/** Everything that was found, the most urgent first. */
export function auditNames(
  found: readonly Found[],
  outcomeOf: (name: string) => Outcome | undefined,
  now: number,
): Audited[] {
  return found
    .map((name) => ({ found: name, verdict: verdictOf(name.name, outcomeOf(name.name), now) }))
    .toSorted(
      (a, b) =>
        compareVerdicts(a.verdict, b.verdict) || (a.found.spelling < b.found.spelling ? -1 : 1),
    );
}

/** What was found in one line: `12 names, 7 models, 2 need attention`, and what is still open. */
export function summaryOf(audited: readonly Audited[]): string {
  const models = new Set(audited.flatMap(({ verdict }) => verdict.model?.id ?? []));
  const urgent = audited.filter(({ verdict }) => verdict.needsAttention).length;
  const failed = countOf(audited, "failed");
  const waiting = countOf(audited, "waiting");
  return [
    `${amount(audited.length, "name")}, ${amount(models.size, "model")}`,
    `${formatCount(urgent)} ${urgent === 1 ? "needs" : "need"} attention`,
    ...(failed > 0 ? [`${formatCount(failed)} not answered`] : []),
    ...(waiting > 0 ? [`${formatCount(waiting)} not asked yet`] : []),
  ].join(", ");
}

function countOf(audited: readonly Audited[], kind: Kind): number {
  return audited.filter(({ verdict }) => verdict.kind === kind).length;
}

function amount(count: number, what: string): string {
  return `${formatCount(count)} ${what}${count === 1 ? "" : "s"}`;
}

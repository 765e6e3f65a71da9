import type { Support } from "#shared/model-info/capability-tree.ts";
import type { FactForm } from "../../model-ui/describe-fields.ts";

/** The value of one model in one row. */
export interface ComparedCell {
  /** Whether a capability is supported, or how a fact is presented. */
  readonly form: FactForm | Support;
  /** Ready for the screen. */
  readonly text: string;
  readonly note: string | null;
  readonly moment: string | null;
  /** Equal for cells with the same meaning; null when nothing is reported. */
  readonly sameness: string | null;
}

/**
 * The outcome of a row: all loaded models are the same, two of them differ, or it is unknown, because
 * one of them reports nothing and the others do not differ.
 */
export type Likeness = "same" | "differs" | "unknown";

/** A row of the comparison. */
export interface ComparedRow {
  /** The keys on the wire that lead here; the first names the section. */
  readonly path: readonly string[];
  readonly label: string;
  /** The labels of the rows above it in the capability tree, outermost first. */
  readonly above: readonly string[];
  readonly isNew: boolean;
  /** In the order of the columns, null where there is no answer; null for a row that only groups. */
  readonly cells: readonly (ComparedCell | null)[] | null;
  readonly likeness: Likeness;
}

/** The outcome for the cells present; with fewer than two there is nothing to compare. */
export function likenessOf(cells: readonly (ComparedCell | null)[]): Likeness {
  const there = cells.filter((cell) => cell !== null);
  const said = new Set(there.flatMap(({ sameness }) => sameness ?? []));
  if (said.size > 1) return "differs";
  const isKnown = there.length < 2 || there.every(({ sameness }) => sameness !== null);
  return isKnown ? "same" : "unknown";
}

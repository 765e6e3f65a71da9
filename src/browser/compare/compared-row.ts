import type { Support } from "../reading/capability-tree.ts";
import type { FactForm } from "../reading/model-facts.ts";

/** What one model answers in one row. */
export interface ComparedCell {
  /** Whether a capability is there, or how a fact is told. */
  readonly form: FactForm | Support;
  /** Ready for the screen. */
  readonly text: string;
  readonly note: string | null;
  readonly moment: string | null;
  /** Equal for cells that say the same. */
  readonly sameness: string;
}

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
  /** Whether two models that answered say different things. */
  readonly differs: boolean;
}

/** Whether any two cells that are there say different things. */
export function isDiffering(cells: readonly (ComparedCell | null)[]): boolean {
  const said = cells.filter((cell) => cell !== null);
  return said.some(({ sameness }) => sameness !== said[0]?.sameness);
}

import { restoreColumns } from "../data/storage/stored-columns.ts";
import { parseColumnChoice, type ColumnChoice } from "../data/url/column-choice.ts";

/** The columns of the address, into which those of the last visit are put where it says nothing of columns. */
export function chosenColumns(): ColumnChoice {
  restoreColumns();
  return parseColumnChoice(new URLSearchParams(location.search));
}

import { recall, remember } from "../../ui/device-storage.ts";
import { LAST_COLUMNS } from "./device-keys.ts";
import { parseColumnChoice, serializeWidths, type ColumnChoice } from "../url/column-choice.ts";

/** Stores the columns for the next visit; forgets them when they are the default. */
export function storeColumns(choice: ColumnChoice): void {
  remember(LAST_COLUMNS, toQuery(choice).toString() || null);
}

/** Puts the columns of the last visit into an address that says nothing of columns. */
export function restoreColumns(): void {
  const address = new URL(location.href);
  const stored = recall(LAST_COLUMNS);
  if (stored === null) return;
  if (["columns", "pinned", "widths"].some((name) => address.searchParams.has(name))) return;
  // Read, and not copied: an earlier build may have known other columns.
  const query = toQuery(parseColumnChoice(new URLSearchParams(stored)));
  for (const [name, value] of query) address.searchParams.set(name, value);
  // With commas, as the page itself writes them.
  address.search = address.search.replaceAll("%2C", ",").replaceAll("%3A", ":");
  history.replaceState(history.state, "", address);
}

function toQuery({ columns, pinned, widths }: ColumnChoice): URLSearchParams {
  const query = new URLSearchParams();
  if (columns !== null) query.set("columns", columns.join());
  if (pinned.length > 0) query.set("pinned", pinned.join());
  if (Object.keys(widths).length > 0) query.set("widths", serializeWidths(widths));
  return query;
}

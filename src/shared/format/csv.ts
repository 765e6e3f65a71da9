import { WrittenNumber } from "../model-info/verbatim.ts";

/** A text, or a number, which is written as it is. */
export type CsvCell = string | number | WrittenNumber;
type CsvRows = readonly (readonly CsvCell[])[];

/** What stands between two cells: spreadsheets of some languages expect a semicolon. */
export const CSV_SEPARATORS = [",", ";", "\t"] as const;
/** One of the separators of cells. */
export type CsvSeparator = (typeof CSV_SEPARATORS)[number];

/**
 * The separator that a spreadsheet in a language expects: where the comma is in numbers, a semicolon.
 *
 * @throws RangeError for a locale that does not exist
 */
export function separatorFor(locale: string): CsvSeparator {
  return new Intl.NumberFormat(locale).format(1.5).includes(",") ? ";" : ",";
}

/**
 * Makes Excel read the file as UTF-8: without it, every accent of a name is broken. Programs that read
 * the file know the mark, or use the JSON.
 */
const BYTE_ORDER_MARK = "\ufeff";

/**
 * What a spreadsheet takes for a formula, also behind spaces and what takes no space; and what would
 * be taken for such a text with its apostrophe in front.
 */
const FORMULA = /^'*[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠\t\r\n]/u;

/** What would end a cell in a spreadsheet of any locale, or be trimmed. */
const QUOTED = /[",;\t\r\n]|^\s|\s$/;

/**
 * A whole CSV file: RFC 4180, a line end after every row, and a byte order mark for Excel.
 *
 * A text that a spreadsheet would run as a formula is given an apostrophe in front, so that it is
 * text. To undo that, take one apostrophe off every text that has `=`, `+`, `-`, `@`, a tab or a line
 * break after its apostrophes and spaces: texts that came like that were given one more.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvOf(rows: CsvRows, separator?: CsvSeparator): string {
  return BYTE_ORDER_MARK + csvRows(rows, separator);
}

/** The rows alone, without the byte order mark; for a file that is written in parts. */
export function csvRows(rows: CsvRows, separator: CsvSeparator = ","): string {
  return rows.map((row) => `${csvRow(row, separator)}\r\n`).join("");
}

function csvRow(cells: readonly CsvCell[], separator: CsvSeparator): string {
  // A row of one empty cell would be an empty line, which is not a row.
  return cells.length === 1 && cells[0] === "" ? '""' : cells.map(csvCell).join(separator);
}

function csvCell(cell: CsvCell): string {
  if (cell instanceof WrittenNumber) return cell.json;
  if (typeof cell === "number") return String(cell);
  const plain = FORMULA.test(cell) ? `'${cell}` : cell;
  return QUOTED.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

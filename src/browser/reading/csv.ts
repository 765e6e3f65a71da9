/**
 * Has Excel read the file as UTF-8: without it, every accent of a name is broken. Whoever reads the
 * file by program knows the mark, or takes the JSON.
 */
const BYTE_ORDER_MARK = "\ufeff";

/** What a spreadsheet takes for a formula, also behind spaces and what takes no space. */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠\t\r\n]/u;

/** What would end a cell, in a spreadsheet of any country, or be trimmed off it. */
const QUOTED = /[",;\t\r\n]|^\s|\s$/;

/**
 * A whole CSV file: RFC 4180, a line end after every row, and a byte order mark for Excel.
 *
 * A cell that a spreadsheet would run as a formula is given an apostrophe in front, so that it is
 * text. @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + csvRows(rows);
}

/** The rows alone, without the mark that begins a file; for one that is written in parts. */
export function csvRows(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${csvRow(row)}\r\n`).join("");
}

function csvRow(cells: readonly string[]): string {
  // A row of one empty cell would be an empty line, which is no row.
  return cells.length === 1 && cells[0] === "" ? '""' : cells.map(csvCell).join(",");
}

function csvCell(text: string): string {
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return QUOTED.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/**
 * Reads CSV by RFC 4180 as a spreadsheet would, knowing nothing of how it was written: rows of cells,
 * the byte order mark left out.
 */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  const cells = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy;
  const body = text.replace(/^\ufeff/, "");
  let row: string[] = [];
  while (cells.lastIndex < body.length) {
    const at = cells.lastIndex;
    const [, cell = "", end = ""] = cells.exec(body) ?? [];
    if (end === "") throw new Error(`no cell at ${at}: ${body.slice(at, at + 80)}`);
    row.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

import { legible } from "../reading/legible.ts";
import type { ComparedSection } from "./comparison.ts";

interface NamedColumn {
  readonly asked: string;
  readonly model: { readonly id: string; readonly display_name: string } | null;
}

/**
 * The comparison as a table in GitHub's Markdown; rows that differ are marked with ≠. Whatever a
 * model is called, it stays text in a cell.
 */
export function writeMarkdown(
  columns: readonly NamedColumn[],
  sections: readonly ComparedSection[],
): string {
  const names = columns.map(({ asked, model }) => model?.display_name || asked);
  const ids = columns.map(({ asked, model }) => model?.id ?? asked);
  const lines = [
    row(["Field", ...names]),
    row(["---", ...columns.map(() => "---")], String),
    row(["ID", ...ids]),
  ];
  for (const { heading, rows } of sections) {
    lines.push(row([`**${heading}**`, ...columns.map(() => "")], String));
    for (const { above, label, differs, cells } of rows) {
      const name = [...above, label].join(" › ");
      const said = columns.map((_, at) => (cells ? (cells[at]?.text ?? "No answer") : ""));
      lines.push(row([differs ? `≠ ${name}` : name, ...said]));
    }
  }
  return `${lines.join("\n")}\n`;
}

function row(cells: readonly string[], write = escape): string {
  return `| ${cells.map((cell) => write(cell)).join(" | ")} |`;
}

/** What Markdown or HTML would read as a mark, an address or a person; the text has no line break. */
const MARKS = /[\\`*_[\]<>|~&@]|(?<=www)\.|(?<=:)\/(?=\/)/gi;

function escape(text: string): string {
  return legible(text).replaceAll(MARKS, String.raw`\$&`);
}

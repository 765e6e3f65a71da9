import { legible } from "../reading/legible.ts";
import type { ComparedSection } from "./comparison.ts";

interface NamedColumn {
  readonly asked: string;
  readonly model: { readonly id: string; readonly display_name: string } | null;
}

/** How rows are marked, and what the marks mean below the table. */
const LIKENESS_MARKS = { same: "", differs: "≠ ", unknown: "? " } as const;
const LIKENESS_EXPLAINED =
  "≠ differs; ? cannot be compared, because not every model reports it; the other rows are the same.";

/**
 * The comparison as a table in GitHub's Markdown, each row marked with what it comes to. Whatever a
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
    for (const { above, label, likeness, cells } of rows) {
      const name = [...above, label].join(" › ");
      const said = columns.map((_, at) => (cells ? (cells[at]?.text ?? "No answer") : ""));
      lines.push(row([`${LIKENESS_MARKS[likeness]}${name}`, ...said]));
    }
  }
  return `${lines.join("\n")}\n\n${LIKENESS_EXPLAINED}\n`;
}

function row(cells: readonly string[], write = escape): string {
  return `| ${cells.map((cell) => write(cell)).join(" | ")} |`;
}

/** What Markdown or HTML would read as a mark, an address or a person; the text has no line break. */
const MARKS = /[\\`*_[\]<>|~&@]|(?<=www)\.|(?<=:)\/(?=\/)/gi;

function escape(text: string): string {
  return legible(text).replaceAll(MARKS, String.raw`\$&`);
}

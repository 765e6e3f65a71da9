import { forDisplay } from "#shared/format/for-display.ts";
import { markdownCode, markdownRow, markdownText } from "#shared/format/markdown.ts";
import type { ComparedSection } from "./comparison.ts";

interface NamedColumn {
  readonly requestedName: string;
  readonly model: { readonly id: string; readonly display_name: string } | null;
}

/** How rows are marked, and the legend below the table. */
const LIKENESS_MARKS = { same: "", differs: "≠ ", unknown: "? " } as const;
const LIKENESS_EXPLAINED =
  "≠ differs; ? cannot be compared, because not every model reports it; the other rows are the same.";

/**
 * The comparison as a table in GitHub's Markdown, each row marked with its outcome. Whatever a model is
 * called, it stays text in a cell.
 */
export function writeMarkdown(
  columns: readonly NamedColumn[],
  sections: readonly ComparedSection[],
): string {
  const names = columns.map(({ requestedName, model }) =>
    forDisplay(model?.display_name || requestedName),
  );
  const ids = columns.map(({ requestedName, model }) => forDisplay(model?.id ?? requestedName));
  const lines = [
    markdownRow(["Field", ...names.map(markdownText)]),
    markdownRow(["---", ...columns.map(() => "---")]),
    markdownRow(["ID", ...ids.map(markdownCode)]),
  ];
  for (const { heading, rows } of sections) {
    lines.push(markdownRow([`**${heading}**`, ...columns.map(() => "")]));
    for (const { above, label, likeness, cells } of rows) {
      const name = [...above, label].map(markdownText).join(" › ");
      const said = columns.map((_, at) =>
        cells ? markdownText(cells[at]?.text ?? "No answer") : "",
      );
      lines.push(markdownRow([`${LIKENESS_MARKS[likeness]}${name}`, ...said]));
    }
  }
  return `${lines.join("\n")}\n\n${LIKENESS_EXPLAINED}\n`;
}

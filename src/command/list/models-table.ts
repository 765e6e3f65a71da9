import type { ModelInfo } from "#shared/contract/model-info.ts";
import { formatDay, timeOf } from "#shared/format/dates.ts";
import { forDisplay } from "#shared/format/for-display.ts";
import { formatTokensCompact } from "#shared/format/tokens.ts";
import { lifecycleStatement } from "#shared/model-info/lifecycle-statement.ts";
import { remarksOn } from "#shared/model-info/remarks.ts";
import type { Paint, Style } from "../terminal/paint.ts";

/** How a table is written. */
export interface TableOptions {
  /** In characters. */
  readonly width: number;
  readonly paint: Paint;
  /** In milliseconds of the Unix epoch. */
  readonly now: number;
}

interface Column {
  readonly title: string;
  readonly cell: (model: ModelInfo, now: number) => string;
  readonly isRight?: boolean;
}

/** In their order; where there is no room, those at the end of `LEAST_FIRST` stay. */
const COLUMNS = {
  id: { title: "ID", cell: ({ id }) => forDisplay(id) },
  name: { title: "NAME", cell: ({ display_name }) => forDisplay(display_name) },
  released: { title: "RELEASED", cell: releasedText },
  lifecycle: {
    title: "LIFECYCLE",
    cell: (model, now) => forDisplay(lifecycleStatement(model, now).text),
  },
  context: {
    title: "CONTEXT",
    isRight: true,
    cell: ({ max_input_tokens }) => tokensText(max_input_tokens),
  },
  output: {
    title: "OUTPUT",
    isRight: true,
    cell: ({ max_tokens }) => tokensText(max_tokens),
  },
} as const satisfies Record<string, Column>;
type ColumnName = keyof typeof COLUMNS;

const LEAST_FIRST: readonly ColumnName[] = ["output", "context", "name", "released", "lifecycle"];
const GAP = "  ";
const TONES: Readonly<Record<string, Style>> = { warning: "yellow", gone: "red" };

/** Models as a table with aligned columns, no line longer than the width. */
export function modelsTable(models: readonly ModelInfo[], options: TableOptions): string {
  const { paint, now } = options;
  const columns = columnsFor(models, options);
  const head = columns.map(({ title, width, isRight }) => pad(title, width, isRight));
  const lines = models.map((model) =>
    columns.map(({ name, cells, width, isRight }) => {
      const text = pad(cells.get(model) ?? "", width, isRight);
      const style = name === "lifecycle" ? TONES[lifecycleStatement(model, now).tone] : undefined;
      return style === undefined ? text : paint(style, text);
    }),
  );
  return [paint("bold", lineOf(head)), ...lines.map(lineOf)].map((line) => `${line}\n`).join("");
}

/** The columns that fit, each as wide as its longest cell; the ID alone is cut where even it does not. */
function columnsFor(models: readonly ModelInfo[], { width, now }: TableOptions) {
  const measured = (Object.keys(COLUMNS) as ColumnName[]).map((name) => {
    const { title, cell, isRight = false }: Column = COLUMNS[name];
    const cells = new Map(models.map((model) => [model, cell(model, now)]));
    const longest = Math.max(title.length, ...[...cells.values()].map(({ length }) => length));
    return { name, title, isRight, cells, width: longest };
  });
  const total = (names: ReadonlySet<ColumnName>) =>
    measured
      .filter(({ name }) => names.has(name))
      .reduce((sum, column) => sum + column.width + GAP.length, -GAP.length);
  const shown = new Set(measured.map(({ name }) => name));
  for (const name of LEAST_FIRST) if (total(shown) > width) shown.delete(name);
  return measured
    .filter(({ name }) => shown.has(name))
    .map((column) => ({ ...column, width: Math.min(column.width, width) }));
}

function lineOf(cells: readonly string[]): string {
  return cells.join(GAP).trimEnd();
}

function pad(text: string, width: number, isRight: boolean): string {
  const cut = text.length > width ? `${text.slice(0, Math.max(0, width - 1))}…` : text;
  return isRight ? cut.padStart(width) : cut.padEnd(width);
}

function releasedText(model: ModelInfo): string {
  const time = timeOf(model.created_at);
  return Number.isNaN(time)
    ? (remarksOn.get(model)?.noRelease?.text ?? "Unknown")
    : formatDay(time);
}

function tokensText(tokens: number | null | undefined): string {
  return tokens == null ? "–" : formatTokensCompact(tokens);
}

import { csvOf } from "#shared/format/csv.ts";
import { escapeInvisible } from "#shared/format/for-display.ts";
import { markdownCode, markdownRow, markdownText } from "#shared/format/markdown.ts";
import { jsonLines } from "#shared/model-info/verbatim.ts";
import { isUnknown, type AliasRow } from "./alias-rows.ts";
import { knownText } from "./alias-words.ts";

/** What an export is made of. */
export interface AliasReport {
  readonly rows: readonly AliasRow[];
  /** What answered, such as `the Models API` or `the sample catalogue of 2026-11-27`. */
  readonly source: string;
  readonly betas: readonly string[];
  readonly workspace: string;
  readonly summary: string;
  /** The moment of the export, in milliseconds of the Unix epoch. */
  readonly now: number;
}

const COLUMNS: Readonly<Record<string, (row: AliasRow, source: string) => string>> = {
  Name: ({ name }) => name,
  "Leads to": ({ id }) => id ?? "",
  "Whose name": ({ owner }) => owner,
  "How known": knownText,
  "Answered at": (row) => answeredAt(row) ?? "",
  "Published for": ({ publishedId }) => publishedId ?? "",
  "Moved from": (row) => movedFrom(row) ?? "",
  Note: noteOn,
};

/** One row for each name; times in RFC 3339. */
export function aliasesCsv({ rows, source }: AliasReport): string {
  const cellsOf = Object.values(COLUMNS);
  const lines = rows.map((row) => cellsOf.map((cellOf) => escapeInvisible(cellOf(row, source))));
  return csvOf([Object.keys(COLUMNS), ...lines]);
}

/** A report: the summary, who answered, and a table of the names. */
export function aliasesMarkdown(report: AliasReport): string {
  const { rows, source, betas, workspace, summary, now } = report;
  const lines = rows.map((row) =>
    markdownRow([
      markdownCode(row.name),
      leadsTo(row),
      markdownText(row.owner),
      [knownText(row, source), ...dayOf(row)].join(", "),
    ]),
  );
  const origin = [
    `Answers are those of ${source}`,
    ...(betas.length > 0 ? [`requested with ${betas.map(markdownCode).join(", ")}`] : []),
    ...(workspace === "" ? [] : [`in the workspace ${markdownCode(workspace)}`]),
  ];
  return `${[
    `# Aliases of ${new Date(now).toISOString().slice(0, 10)}`,
    `${summary}.`,
    `${origin.join(", ")}.`,
    ["| Name | Leads to | Whose name | How known |", "| --- | --- | --- | --- |", ...lines].join(
      "\n",
    ),
  ].join("\n\n")}\n`;
}

/** The same for programs: null is what is not known or does not apply. */
export function aliasesJson(report: AliasReport): string {
  const { rows, source, betas, workspace, now } = report;
  const written = {
    exported_at: new Date(now).toISOString(),
    source,
    betas,
    workspace: workspace === "" ? null : workspace,
    aliases: rows.map((row) => ({
      name: row.name,
      leads_to: row.id,
      owner: row.owner,
      known_by: row.tool ? "tool" : row.answer ? "answer" : "publication",
      answered_at: answeredAt(row),
      is_unknown: row.answer ? isUnknown(row) : null,
      published_for: row.publishedId,
      has_moved: row.answer ? row.answer.movedFrom !== undefined : null,
      moved_from: row.answer?.movedFrom ?? null,
      note: noteOn(row) || null,
    })),
  };
  return `${jsonLines(written)}\n`;
}

function leadsTo(row: AliasRow): string {
  const before = movedFrom(row);
  const now = row.id === null ? noteOn(row) : markdownCode(row.id);
  return before === null ? now : `${before === "" ? "no model" : markdownCode(before)} → ${now}`;
}

/** What stands in the place of an ID, or explains it. */
function noteOn(row: AliasRow): string {
  return row.tool?.meaning ?? (isUnknown(row) ? "No such model" : "");
}

function dayOf(row: AliasRow): string[] {
  return answeredAt(row)?.slice(0, 10).split("\n") ?? [];
}

function answeredAt({ answer }: AliasRow): string | null {
  return answer && new Date(answer.provenAt).toISOString();
}

/** The ID before the move, empty for no model; null without a move. */
function movedFrom({ answer }: AliasRow): string | null {
  return answer?.movedFrom === undefined ? null : (answer.movedFrom ?? "");
}

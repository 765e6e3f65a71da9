import { markdownCode, markdownRow, markdownText } from "#shared/format/markdown.ts";
import { HINT, NAMED_BY, type Replacement } from "#shared/model-info/replacement.ts";
import type { NameMatch } from "#shared/model-names/match-names.ts";
import { summaryOf, type AuditRow, type Report } from "#shared/model-names/audit-row.ts";
import { notesOn, suggestedFor } from "#shared/model-names/notes.ts";
import { spellingPhrase } from "#shared/model-names/names-to-ask.ts";
import { PLATFORM_NAMES } from "#shared/model-names/platforms.ts";
import { classOf, retirementText } from "#shared/model-names/verdict.ts";

/** What answered, which an export has to say because it is read elsewhere. */
export interface Origin {
  /** Such as `the Models API` or `the sample catalogue of 2026-11-21`. */
  readonly source: string;
  readonly betas: readonly string[];
  readonly workspace: string;
}

/** A report: the summary, a table of the names, and under each name where it stands. */
export function auditMarkdown(report: Report, origin: Origin): string {
  const { rows, now } = report;
  const lines = rows.map((row) => {
    const { match, verdict } = row;
    return markdownRow([
      markdownCode(match.written),
      markdownText(classOf(verdict)),
      answerOf(row, report),
      String(match.places.length),
    ]);
  });
  const places = rows.map(({ match }) =>
    [
      `### ${markdownCode(match.written)}`,
      "",
      ...match.places.map(
        ({ source, line, column }) => `- ${markdownCode(`${source.name}:${line}:${column}`)}`,
      ),
    ].join("\n"),
  );
  return `${[
    `# Model audit of ${new Date(now).toISOString().slice(0, 10)}`,
    `${summaryOf(rows)}.`,
    originSentence(origin),
    ["| Name | Class | Answer | Places |", "| --- | --- | --- | ---: |", ...lines].join("\n"),
    "## Places",
    "Each place is given as file, line and column; columns count UTF-16 code units.",
    ...places,
  ].join("\n\n")}\n`;
}

function answerOf({ match, verdict, replacement }: AuditRow, { nearestTo, now }: Report): string {
  const retirement = retirementText(verdict, now);
  const { kind, requestedName, isPinned, model } = verdict;
  const isUnknown = kind === "unknown";
  return [
    ...spellingSentence(match, requestedName),
    ...(isPinned === false ? [`Alias of ${markdownCode(model?.id ?? "")}`] : []),
    ...(isUnknown ? [similarSentence(suggestedFor(match, nearestTo(requestedName ?? "")))] : []),
    ...(retirement === null ? [] : [retirement]),
    ...(replacement === null ? [] : [replacementText(replacement)]),
    ...notesOn(match, isUnknown, markdownCode).map((note) => note.replace(/\.$/, "")),
  ].join("; ");
}

function replacementText({ id, isNamed }: Replacement): string {
  return isNamed
    ? `Replacement: ${markdownCode(id)}, ${NAMED_BY}`
    : `Hint: ${HINT} ${markdownCode(id)}`;
}

function spellingSentence(match: NameMatch, requestedName: string | null): string[] {
  const phrase = spellingPhrase(match, requestedName);
  if (requestedName !== null)
    return phrase === null ? [] : [`${phrase} ${markdownCode(requestedName)}`];
  return match.platform === "api" ? [] : [PLATFORM_NAMES[match.platform]];
}

function similarSentence(ids: readonly string[]): string {
  return ids.length === 0 ? "No similar IDs" : `Similar IDs: ${ids.map(markdownCode).join(", ")}`;
}

function originSentence({ source, betas, workspace }: Origin): string {
  return [
    `Answered by ${markdownText(source)}`,
    ...(betas.length > 0 ? [`requested with ${betas.map(markdownCode).join(", ")}`] : []),
    ...(workspace === "" ? [] : [`in the workspace ${markdownCode(workspace)}`]),
  ]
    .join(", ")
    .concat(".");
}

import { markdownCode, markdownRow, markdownText } from "#shared/format/markdown.ts";
import { NAMED_BY, replacementOf } from "#shared/model-info/replacement.ts";
import { summaryOf, type Audited, type Report } from "./audited.ts";
import { PLATFORM_NOTE, platformName } from "#shared/model-names/platform-note.ts";
import { classOf, retirementText } from "#shared/model-names/verdict.ts";

/** Who was asked and when, which an export has to say because it is read elsewhere. */
export interface Origin {
  /** Such as `the Models API` or `the sample catalogue of 2026-11-21`. */
  readonly source: string;
  readonly betas: readonly string[];
  readonly workspace: string;
}

/** A report: the summary, a table of the names, and under each name where it stands. */
export function auditMarkdown(report: Report, origin: Origin): string {
  const { audited, now } = report;
  const rows = audited.map((name) => {
    const { found, verdict } = name;
    return markdownRow([
      markdownCode(found.spelling),
      markdownText(classOf(verdict)),
      answerOf(name, report),
      String(found.places.length),
    ]);
  });
  const places = audited.map(({ found }) =>
    [
      `### ${markdownCode(found.spelling)}`,
      "",
      ...found.places.map(
        ({ source, line, column }) => `- ${markdownCode(`${source.name}:${line}:${column}`)}`,
      ),
    ].join("\n"),
  );
  return `${[
    `# Model audit of ${new Date(now).toISOString().slice(0, 10)}`,
    `${summaryOf(audited)}.`,
    originSentence(origin),
    ["| Name | Class | Answer | Places |", "| --- | --- | --- | ---: |", ...rows].join("\n"),
    ...(audited.some(({ found }) => platformName(found) !== null) ? [PLATFORM_NOTE] : []),
    "## Where they stand",
    "Each place is told as file, line and column; columns count UTF-16 code units.",
    ...places,
  ].join("\n\n")}\n`;
}

function answerOf({ found, verdict }: Audited, { nearestTo, now }: Report): string {
  const retirement = retirementText(verdict, now);
  const platform = platformName(found);
  const { kind, isPinned, model } = verdict;
  const replacement = model && replacementOf(model);
  return [
    ...(isPinned === false ? [`Alias of ${markdownCode(model?.id ?? "")}`] : []),
    ...(kind === "unknown" ? [nearestSentence(nearestTo(found.name))] : []),
    ...(retirement === null ? [] : [retirement]),
    ...(replacement === null ? [] : [`Replacement: ${markdownCode(replacement)}, ${NAMED_BY}`]),
    ...(platform === null ? [] : [`${platform}, asked as ${markdownCode(found.name)}`]),
  ].join("; ");
}

function nearestSentence(ids: readonly string[]): string {
  return ids.length === 0
    ? "No known ID is like it"
    : `Nearest known: ${ids.map(markdownCode).join(", ")}`;
}

function originSentence({ source, betas, workspace }: Origin): string {
  return [
    `Answered by ${markdownText(source)}`,
    ...(betas.length > 0 ? [`asked with ${betas.map(markdownCode).join(", ")}`] : []),
    ...(workspace === "" ? [] : [`in the workspace ${markdownCode(workspace)}`]),
  ]
    .join(", ")
    .concat(".");
}

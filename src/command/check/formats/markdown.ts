import { markdownCode, markdownRow, markdownText } from "#shared/format/markdown.ts";
import { describeOrigin } from "../../../server/catalogue/describe-origin.ts";
import { summaryOf, type CheckReport } from "../report.ts";

/** The summary and a table, for a comment or the summary of a workflow's run. */
export function markdownReport(report: CheckReport): string {
  const { findings, origin, now } = report;
  const rows = findings.map(({ finding, place, file, message }) =>
    markdownRow([
      finding.level,
      markdownCode(`${file}:${place.line}:${place.column}`),
      markdownCode(finding.reading.written),
      // The name begins the sentence, and has a column of its own.
      markdownText(message.slice(finding.reading.written.length).replace(/^,? /, "")),
      finding.fix === null ? "" : markdownCode(finding.fix),
    ]),
  );
  const table = [
    "| Level | Place | Name | Finding | Write instead |",
    "| --- | --- | --- | --- | --- |",
  ];
  return `${[
    "# Model names",
    `${capitalized(summaryOf(report))}.`,
    `Answered by ${markdownText(describeOrigin(origin, now))}.`,
    ...(rows.length > 0 ? [[...table, ...rows].join("\n")] : []),
  ].join("\n\n")}\n`;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

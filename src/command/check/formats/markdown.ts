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
      markdownCode(finding.parsed.written),
      // The name begins the sentence, and has a column of its own.
      withIdsAsCode(message.slice(finding.parsed.written.length).replace(/^,? /, "")),
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

/** An ID in a sentence, with nothing else beside it: two pieces of code would be one. */
const ID = /(?<![^\s,;:()])(claude[\w.@:-]{0,100}\w)(?![^\s,;:()])/i;
/** Punctuation that stands between words and IDs, and means nothing in Markdown. */
const BETWEEN = /^([\s,;:()]*)(.*?)([\s,;:()]*)$/s;

/** A sentence in which IDs are code, and words are as they are. */
function withIdsAsCode(sentence: string): string {
  return sentence
    .split(ID)
    .map((part, at) => {
      if (at % 2 === 1) return markdownCode(part);
      const [, before = "", words = "", behind = ""] = BETWEEN.exec(part) ?? [];
      return before + markdownText(words) + behind;
    })
    .join("");
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

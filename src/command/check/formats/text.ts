import { escapeInvisible } from "#shared/format/for-display.ts";
import type { Paint, Style } from "../../terminal/paint.ts";
import { summaryOf, type CheckReport } from "../report.ts";
import type { Level } from "../judge/rules.ts";

const STYLES: Readonly<Record<Level, Style>> = { error: "red", warning: "yellow", note: "dim" };

/** A line for each finding, as compilers write them, and a summary. */
export function textReport(report: CheckReport, paint: Paint): string {
  const lines = report.findings.map(({ finding, place, file, message }) => {
    const { level, rule } = finding;
    const where = `${escapeInvisible(file)}:${place.line}:${place.column}:`;
    return `${paint("bold", where)} ${paint(STYLES[level], `${level}:`)} ${message} ${paint("dim", `[${rule}]`)}`;
  });
  return [...lines, `${summaryOf(report)}\n`].join("\n");
}

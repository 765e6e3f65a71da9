import { escapeInvisible } from "#shared/format/for-display.ts";
import type { CheckReport } from "../report.ts";
import { RULES, type Level } from "../judge/rules.ts";

const COMMANDS: Readonly<Record<Level, string>> = {
  error: "error",
  warning: "warning",
  note: "notice",
};
const TITLES = new Map(RULES.map(({ id, summary }) => [id, summary.replace(/\.$/, "")]));

/**
 * Workflow commands that GitHub shows beside the lines.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message
 */
export function githubReport({ findings }: CheckReport): string {
  return findings
    .map(({ finding, place, file, message }) => {
      const properties = {
        // Nothing of a path is invisible here: GitHub looks for the file.
        file,
        line: place.line,
        endLine: place.line,
        col: place.column,
        endColumn: place.column + place.length,
        title: TITLES.get(finding.rule) ?? finding.rule,
      };
      const written = Object.entries(properties).map(
        ([name, value]) => `${name}=${escapeProperty(String(value))}`,
      );
      return `::${COMMANDS[finding.level]} ${written.join(",")}::${escapeData(escapeInvisible(message))}\n`;
    })
    .join("");
}

/** @see https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

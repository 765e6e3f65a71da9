import { relative, sep } from "node:path";
import type { Terminal } from "../command.ts";
import { type Paint, paintFor } from "../terminal/paint.ts";
import type { CheckOptions, Format } from "./check-options.ts";
import { gitRoot } from "./files/git.ts";
import { githubReport } from "./formats/github.ts";
import { jsonReport } from "./formats/json.ts";
import { markdownReport } from "./formats/markdown.ts";
import { sarifReport } from "./formats/sarif.ts";
import { textReport } from "./formats/text.ts";
import { summaryOf, type CheckReport } from "./report.ts";

/** What reads these looks for files from the root of the repository, wherever the program was called. */
const FROM_ROOT: readonly Format[] = ["sarif", "github"];

/**
 * Makes the names of files for a report: relative to the working directory, or where forges read it to
 * the root of the repository; what is outside of that keeps its whole path.
 */
export async function createFileNamer(
  { format, paths, stdinName }: CheckOptions,
  { cwd, env }: Terminal,
): Promise<(path: string) => string> {
  if (paths.includes("-")) return () => stdinName;
  const isFromRoot = FROM_ROOT.includes(format);
  const root = isFromRoot ? ((await gitRoot({ folder: cwd, env })) ?? cwd) : cwd;
  return (path) => {
    const written = relative(root, path).split(sep).join("/");
    return isFromRoot && written.startsWith("../") ? path : written;
  };
}

const WRITERS: Readonly<Record<Format, (report: CheckReport, paint: Paint) => string>> = {
  text: textReport,
  json: jsonReport,
  sarif: sarifReport,
  github: githubReport,
  markdown: markdownReport,
};
/** The formats that have the summary in them. */
const WITH_SUMMARY: readonly Format[] = ["text", "markdown"];

/** Writes a report to standard output; its summary to standard error, if it has none itself. */
export function writeReport(report: CheckReport, format: Format, terminal: Terminal): void {
  const { stdout, stderr, env } = terminal;
  stdout.write(WRITERS[format](report, paintFor(stdout, env)));
  if (!WITH_SUMMARY.includes(format)) {
    stderr.write(`model-catalogue check: ${summaryOf(report)}\n`);
  }
}

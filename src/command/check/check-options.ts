import { accepted, refused, type Result } from "#shared/result.ts";
import type { OptionValues } from "../command.ts";
import { readTimeSpan, type TimeSpan } from "./time-span.ts";

/** What a report can be written as. */
const FORMATS = ["text", "json", "sarif", "github", "markdown"] as const;
/** One of the formats of a report. */
export type Format = (typeof FORMATS)[number];

/** What `check` was told to do. */
export interface CheckOptions {
  /** Files and folders; `-` is standard input. */
  readonly paths: readonly string[];
  /** Deprecated models that retire later are no findings; null for all of them. */
  readonly within: TimeSpan | null;
  /** What the working tree is compared with, so that only added lines count; null for whole files. */
  readonly changedSince: string | null;
  readonly format: Format;
  /** Patterns as in a `.gitignore`, relative to the working directory. */
  readonly ignore: readonly string[];
  /** What standard input is called. */
  readonly stdinName: string;
}

/** Checks what `parseArgs` does not; the refusal is a clause that names the option. */
export function readCheckOptions(
  values: OptionValues,
  positionals: readonly string[],
): Result<CheckOptions, string> {
  const paths = positionals.length > 0 ? [...new Set(positionals)] : ["."];
  const formatName = textOf(values["format"]) ?? "text";
  const format = FORMATS.find((name) => name === formatName);
  const changedSince = textOf(values["changed"]);
  const within = textOf(values["within"]);
  const ignore = [values["ignore"] ?? []].flat().filter((value) => typeof value === "string");
  const stdinName = textOf(values["stdin-name"]);
  const isStdin = paths.includes("-");

  if (format === undefined) {
    return refused(`--format ${formatName} is not one of ${FORMATS.join(", ")}`);
  }
  if (paths.includes("")) return refused("a path is empty");
  if (isStdin && paths.length > 1) {
    return refused("'-' is standard input, and cannot be combined with other paths");
  }
  if (stdinName !== null && !isStdin) return refused("--stdin-name names what is read for -");
  if (isStdin && changedSince !== null) {
    return refused("--changed compares files, so it cannot be used with standard input");
  }
  // Git would read it as an option of its own.
  if (changedSince !== null && !/^[^-\s]\S*$/.test(changedSince)) {
    return refused(`--changed ${changedSince} is not a branch, tag or commit`);
  }
  const span = within === null ? accepted(null) : readTimeSpan(within);
  if (span.refusal !== null) return refused(`--within ${span.refusal}`);
  return accepted({
    paths,
    within: span.value,
    changedSince,
    format,
    ignore,
    stdinName: stdinName ?? "<stdin>",
  });
}

function textOf(value: OptionValues[string]): string | null {
  return typeof value === "string" ? value : null;
}

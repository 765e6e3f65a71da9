import { nameRecord, type NameRecord } from "#shared/model-names/name-record.ts";
import { originJson } from "../../catalogue/origin-json.ts";
import { countLevels, type CheckReport, type PlacedFinding } from "../report.ts";
import type { Level, RuleId } from "../judge/rules.ts";

/** The version of the form below: a change that a reader would stumble over makes it 2. */
export const JSON_VERSION = 1;

/** One finding for programs: the record of the name as everywhere, and where it stands. */
export interface FindingRecord extends NameRecord {
  readonly rule: RuleId;
  readonly level: Level;
  /** A sentence without its full stop. */
  readonly message: string;
  /** From the working directory, with slashes. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units; the end is that behind the last one. */
  readonly column: number;
  readonly end_column: number;
  /** What to write instead; null where that is not certain. */
  readonly fix: string | null;
}

/** The whole report for programs. */
export interface CheckRecord {
  readonly version: typeof JSON_VERSION;
  /** RFC 3339. */
  readonly checked_at: string;
  readonly source: object;
  readonly summary: {
    readonly errors: number;
    readonly warnings: number;
    readonly notes: number;
    readonly files: number;
    /** How many different spellings of names there are, findings or not. */
    readonly names: number;
    readonly binary_files: number;
    readonly large_files: number;
    /** Names in lines that comments say to ignore. */
    readonly ignored_names: number;
  };
  readonly findings: readonly FindingRecord[];
}

/** The report as JSON, indented. */
export function jsonReport(report: CheckReport): string {
  return `${JSON.stringify(checkRecord(report), null, 2)}\n`;
}

function checkRecord({ findings, counts, names, origin, now }: CheckReport): CheckRecord {
  const { error, warning, note } = countLevels(findings);
  return {
    version: JSON_VERSION,
    checked_at: new Date(now).toISOString(),
    source: originJson(origin),
    summary: {
      errors: error,
      warnings: warning,
      notes: note,
      files: counts.files,
      names,
      binary_files: counts.binary,
      large_files: counts.large,
      ignored_names: counts.ignored,
    },
    findings: findings.map((placed) => findingRecord(placed, now)),
  };
}

function findingRecord(
  { finding, place, file, message }: PlacedFinding,
  now: number,
): FindingRecord {
  return {
    rule: finding.rule,
    level: finding.level,
    message,
    file,
    line: place.line,
    column: place.column,
    end_column: place.column + place.length,
    fix: finding.fix,
    ...nameRecord(finding, finding.nearest, now),
  };
}

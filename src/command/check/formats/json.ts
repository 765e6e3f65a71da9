import { nameRecord } from "#shared/model-names/name-record.ts";
import { originJson } from "../../catalogue/origin-json.ts";
import { countLevels, type CheckReport, type PlacedFinding } from "../report.ts";
import type { CheckRecord } from "./json-schema.ts";

/** The report as JSON, indented. */
export function jsonReport(report: CheckReport): string {
  return `${JSON.stringify(checkRecord(report), null, 2)}\n`;
}

function checkRecord({ findings, counts, names, origin, now }: CheckReport): CheckRecord {
  const { error, warning, note } = countLevels(findings);
  return {
    version: 1,
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
): CheckRecord["findings"][number] {
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

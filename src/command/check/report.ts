import { formatAmount } from "#shared/format/count.ts";
import type { CatalogueOrigin } from "../../server/catalogue/catalogue.ts";
import type { Finding } from "./judge/judge-names.ts";
import { findingMessage } from "./judge/finding-message.ts";
import { LEVELS, type Level } from "./judge/rules.ts";
import type { NamePlace } from "./scan/collect-names.ts";
import type { ScanCounts } from "./scan/file-scanner.ts";

/** A finding in one place. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly place: NamePlace;
  /** The path as a report has it, with slashes. */
  readonly file: string;
  /** A sentence without its full stop. */
  readonly message: string;
}

/** Everything that a report says. */
export interface CheckReport {
  /** By file, line and column. */
  readonly findings: readonly PlacedFinding[];
  readonly counts: ScanCounts;
  /** How many different spellings there are, findings or not. */
  readonly names: number;
  readonly origin: CatalogueOrigin;
  /** The moment it is true for, in milliseconds of the Unix epoch. */
  readonly now: number;
}

/** A finding in each of its places, by file, line and column. */
export function placedFindings(
  findings: readonly Finding[],
  nameFile: (path: string) => string,
  now: number,
): PlacedFinding[] {
  return findings
    .flatMap((finding) => {
      const message = findingMessage(finding, now);
      return finding.places.map((place) => {
        return { finding, place, file: nameFile(place.path), message };
      });
    })
    .sort(
      (a, b) =>
        (a.file < b.file ? -1 : Number(a.file > b.file)) ||
        a.place.line - b.place.line ||
        a.place.column - b.place.column,
    );
}

/** How many findings there are of each level. */
export function countLevels(findings: readonly PlacedFinding[]): Readonly<Record<Level, number>> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { finding } of findings) counts[finding.level] += 1;
  return counts;
}

/** `1 error, 2 warnings in 2 files; 120 files, 9 names checked; skipped: 3 binary files`. */
export function summaryOf({ findings, counts, names }: CheckReport): string {
  const levels = countLevels(findings);
  const files = new Set(findings.map(({ file }) => file)).size;
  const found = LEVELS.filter((level) => levels[level] > 0).map((level) =>
    formatAmount(levels[level], level),
  );
  const skipped = [
    ...(counts.binary > 0 ? [formatAmount(counts.binary, "binary file")] : []),
    ...(counts.large > 0 ? [`${formatAmount(counts.large, "file")} larger than 10 MiB`] : []),
    ...(counts.ignored > 0 ? [`${formatAmount(counts.ignored, "name")} by comments`] : []),
  ];
  return [
    found.length === 0 ? "nothing found" : `${found.join(", ")} in ${formatAmount(files, "file")}`,
    `${formatAmount(counts.files, "file")}, ${formatAmount(names, "name")} checked`,
    ...(skipped.length > 0 ? [`skipped: ${skipped.join(", ")}`] : []),
  ].join("; ");
}

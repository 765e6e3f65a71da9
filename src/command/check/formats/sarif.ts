import { createHash } from "node:crypto";
import { version } from "../../../../package.json";
import { isAbsolute } from "node:path";
import { pathToFileURL } from "node:url";
import { describeOrigin } from "../../../server/catalogue/describe-origin.ts";
import type { CheckReport, PlacedFinding } from "../report.ts";
import { RULES, type Rule } from "../judge/rules.ts";

/** The root of the repository, which readers know for themselves. */
const ROOT = "%SRCROOT%";

/**
 * The report as SARIF 2.1.0, with a fix where it is certain.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function sarifReport({ findings, origin, now }: CheckReport): string {
  const counted = new Map<string, number>();
  const results = findings.map((placed) => {
    const same = fingerprinted(placed);
    const nth = (counted.get(same) ?? 0) + 1;
    counted.set(same, nth);
    return resultOf(placed, createHash("sha256").update(`${same}\n${nth}`).digest("hex"));
  });
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Model Catalogue",
            semanticVersion: version,
            rules: RULES.map(ruleOf),
          },
        },
        invocations: [{ executionSuccessful: true, endTimeUtc: new Date(now).toISOString() }],
        originalUriBaseIds: { [ROOT]: { description: { text: "The root of the repository." } } },
        columnKind: "utf16CodeUnits",
        results,
        properties: { answeredBy: describeOrigin(origin, now) },
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf({ id, level, summary, help }: Rule): object {
  return {
    id,
    name: id.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: summary },
    fullDescription: { text: `${summary} ${help}` },
    help: { text: help },
    defaultConfiguration: { level },
  };
}

function resultOf({ finding, place, file, message }: PlacedFinding, fingerprint: string): object {
  const artifactLocation = locationOf(file);
  const region = {
    startLine: place.line,
    startColumn: place.column,
    endLine: place.line,
    endColumn: place.column + place.length,
  };
  return {
    ruleId: finding.rule,
    ruleIndex: RULES.findIndex(({ id }) => id === finding.rule),
    level: finding.level,
    message: { text: `${message}.` },
    locations: [{ physicalLocation: { artifactLocation, region } }],
    partialFingerprints: { "modelName/v1": fingerprint },
    ...(finding.fix !== null && {
      fixes: [
        {
          description: { text: `Write ${finding.fix}.` },
          artifactChanges: [
            {
              artifactLocation,
              replacements: [{ deletedRegion: region, insertedContent: { text: finding.fix } }],
            },
          ],
        },
      ],
    }),
  };
}

/** What stays the same when lines are added above it. */
function fingerprinted({ finding, file }: PlacedFinding): string {
  return `${finding.rule}\n${file}\n${finding.parsed.written}`;
}

/** Relative to the root, or else a whole address. */
function locationOf(file: string): object {
  if (isAbsolute(file)) return { uri: pathToFileURL(file).href };
  return { uri: file.split("/").map(encodeURIComponent).join("/"), uriBaseId: ROOT };
}

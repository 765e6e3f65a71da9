import { toJsonSchema } from "@valibot/to-json-schema";
import * as v from "valibot";
import { described, maybeText, text } from "../../../server/mcp/described.ts";
import { NAME_FIELDS } from "../../../server/mcp/name-schema.ts";
import { LEVELS, RULES, type RuleId } from "../judge/rules.ts";

const RULE_IDS: readonly RuleId[] = RULES.map(({ id }) => id);

const count = (description: string) =>
  described(v.pipe(v.number(), v.integer(), v.minValue(0)), description);
const position = (description: string) =>
  described(v.pipe(v.number(), v.integer(), v.minValue(1)), description);

const { statement: _, ...nameFields } = NAME_FIELDS;

const Finding = v.object({
  rule: v.picklist(RULE_IDS),
  level: described(v.picklist(LEVELS), "An error or a warning fails the check"),
  message: text("A sentence without its full stop"),
  file: text("From the working directory, with slashes"),
  line: position("From 1; a line ends with LF"),
  column: position("From 1, in UTF-16 code units"),
  end_column: position("After the last character"),
  fix: maybeText("What to write instead; null where that is not certain"),
  ...nameFields,
});

const Report = v.object({
  // A change that a reader would stumble over makes it 2.
  version: described(v.literal(1), "Of this form"),
  checked_at: text("RFC 3339"),
  source: described(
    v.union([
      v.object({ kind: v.picklist(["api", "server"]), url: v.string() }),
      v.object({ kind: v.literal("embedded"), taken_on: v.pipe(v.string(), v.isoDate()) }),
    ]),
    "Who answered: the API, a running catalogue, or the embedded one of a day",
  ),
  summary: v.object({
    errors: count("Findings that are errors"),
    warnings: count("Findings that are warnings"),
    notes: count("Findings that are notes"),
    files: count("Files that were checked"),
    names: count("Different spellings of names, findings or not"),
    binary_files: count("Files skipped as binary"),
    large_files: count("Files skipped as too large"),
    ignored_names: count("Names in lines that comments say to ignore"),
  }),
  findings: described(v.array(Finding), "By file, line and column"),
});

/** The whole report for programs. */
export type CheckRecord = v.InferOutput<typeof Report>;

/** The JSON schema of what `--format json` writes. */
export function reportSchema(): string {
  return `${JSON.stringify(toJsonSchema(Report), null, 2)}\n`;
}

import { toJsonSchema } from "@valibot/to-json-schema";
import * as v from "valibot";
import { NAME_FIELDS } from "../../../server/mcp/name-schema.ts";
import { RULES, type Level, type RuleId } from "../judge/rules.ts";
import { JSON_VERSION } from "./json.ts";

const LEVELS: readonly Level[] = ["error", "warning", "note"];
const RULE_IDS: readonly RuleId[] = RULES.map(({ id }) => id);

const count = (description: string) =>
  v.pipe(v.number(), v.integer(), v.minValue(0), v.description(description));
const position = (description: string) =>
  v.pipe(v.number(), v.integer(), v.minValue(1), v.description(description));
const text = (description: string) => v.pipe(v.string(), v.description(description));

const { statement: _, ...nameFields } = NAME_FIELDS;

const Finding = v.object({
  rule: v.picklist(RULE_IDS),
  level: v.pipe(v.picklist(LEVELS), v.description("An error or a warning fails the check")),
  message: text("A sentence without its full stop"),
  file: text("From the working directory, with slashes"),
  line: position("From 1; a line ends with LF"),
  column: position("From 1, in UTF-16 code units"),
  end_column: position("After the last character"),
  fix: v.pipe(
    v.nullable(v.string()),
    v.description("What to write instead; null where that is not certain"),
  ),
  ...nameFields,
});

const Report = v.object({
  version: v.pipe(v.literal(JSON_VERSION), v.description("Of this form")),
  checked_at: text("RFC 3339"),
  source: v.pipe(
    v.union([
      v.object({ kind: v.picklist(["api", "server"]), url: v.string() }),
      v.object({ kind: v.literal("embedded"), taken_on: v.pipe(v.string(), v.isoDate()) }),
    ]),
    v.description("Who answered: the API, a running catalogue, or the embedded one of a day"),
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
  findings: v.pipe(v.array(Finding), v.description("By file, line and column")),
});

/** The JSON schema of what `--format json` writes. */
export function reportSchema(): string {
  return `${JSON.stringify(toJsonSchema(Report), null, 2)}\n`;
}

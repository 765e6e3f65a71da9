import { setImmediate } from "node:timers/promises";
import { toStandardJsonSchema } from "@valibot/to-json-schema";
import * as v from "valibot";
import { isRequestable } from "#shared/contract/model-id.ts";
import { formatCount } from "#shared/format/count.ts";
import { newestActiveByLine } from "#shared/model-info/newest-of-line.ts";
import { auditRows, summaryOf } from "#shared/model-names/audit-row.ts";
import { nearestToUnknown } from "#shared/model-names/create-nearest.ts";
import { createIdTable } from "#shared/model-names/id-table.ts";
import { matchNames, type NameMatch } from "#shared/model-names/match-names.ts";
import { accepted, refused } from "#shared/result.ts";
import { NO_MODELS } from "../catalogue/catalogue.ts";
import { lookUpNames } from "../catalogue/look-up-names.ts";
import { AnsweredBy, answeredBy } from "./answered-by.ts";
import { described, number } from "./described.ts";
import { NAME_FIELDS, nameFields } from "./name-schema.ts";
import { nameText } from "./name-text.ts";
import type { Tool } from "./tool.ts";

/** In UTF-16 code units: a large file, and little enough for one message. */
const TEXT_MAX = 500_000;
/** Each is asked for; a text with more names is a list of names. */
const NAMES_MAX = 200;
/** Of one name; the rest is counted. */
const PLACES_MAX = 50;
/** Others are answered in between, in milliseconds. */
const SLICE_MS = 10;

const Input = v.strictObject({
  text: described(v.pipe(v.string(), v.maxLength(TEXT_MAX)), "Code, configuration, logs, prose"),
});

const Output = v.object({
  answered_by: AnsweredBy,
  needs_attention: number("How many of the names need attention"),
  names: described(
    v.array(
      v.object({
        ...NAME_FIELDS,
        places: v.array(
          v.object({
            line: number("From 1"),
            column: number("From 1, in UTF-16 code units"),
          }),
        ),
        place_count: v.number(),
      }),
    ),
    "Each spelling once, the most urgent first",
  ),
});

/** Every model name in a text, each with its verdict. */
export const CHECK_TEXT: Tool<v.InferOutput<typeof Input>, v.InferOutput<typeof Output>> = {
  name: "check_text",
  title: "Check the model names in a text",
  description:
    "Finds every Claude model name in a text, in the spelling of any platform, with line and column, and says for each whether it is active, deprecated, retired or unknown, and what to write instead. Of the text, only the names are sent to the API.",
  input: toStandardJsonSchema(Input),
  output: toStandardJsonSchema(Output),
  run: async ({ text }, catalogue, now) => {
    const { value: models, refusal: noList } = await catalogue.listModels();
    if (noList !== null) return refused(noList);
    if (models.length === 0) return refused(NO_MODELS);
    const ids = models.map(({ id }) => id);
    const table = createIdTable(new Set(ids.filter(isRequestable)));
    const matches = await matchNames([{ name: "", text }], table, createTurns());
    if (matches.length > NAMES_MAX) return refused(tooMany(matches.length));
    const { value: outcomes, refusal } = await lookUpNames(catalogue, matches);
    if (refusal !== null) return refused(refusal);
    const rows = auditRows(matches, (name) => outcomes.get(name), newestActiveByLine(models), now);
    const answered_by = answeredBy(catalogue.origin, now);
    const names = rows.map(({ match, ...row }) => ({
      match,
      judged: { parsed: match, ...row },
      nearest: nearestToUnknown(row.verdict, ids),
    }));
    return accepted({
      structured: {
        answered_by,
        needs_attention: rows.filter(({ verdict }) => verdict.needsAttention).length,
        names: names.map(({ match, judged, nearest }) => ({
          ...nameFields(judged, nearest, now),
          ...placesOf(match),
        })),
      },
      text: [
        `${rows.length === 0 ? "No model names in this text" : summaryOf(rows)}. ${answered_by.statement}`,
        ...names.map(
          ({ match, judged, nearest }) => `${placesText(match)}: ${nameText(judged, nearest)}`,
        ),
      ].join("\n"),
    });
  },
};

function placesOf({ places }: NameMatch) {
  return {
    places: places.slice(0, PLACES_MAX).map(({ line, column }) => ({ line, column })),
    place_count: places.length,
  };
}

function placesText({ places }: NameMatch): string {
  const [first] = places;
  const rest = places.length - 1;
  return `${first?.line ?? 1}:${first?.column ?? 1}${rest > 0 ? ` and ${formatCount(rest)} more` : ""}`;
}

function tooMany(count: number) {
  return {
    message: `This text has ${formatCount(count)} different model names, and at most ${NAMES_MAX} are checked at once. Check it in parts.`,
  };
}

function createTurns() {
  let since = performance.now();
  return () => {
    if (performance.now() - since < SLICE_MS) return undefined;
    return setImmediate().then(() => {
      since = performance.now();
    });
  };
}

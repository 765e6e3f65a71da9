import { toStandardJsonSchema } from "@valibot/to-json-schema";
import * as v from "valibot";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { formatAmount, formatCount } from "#shared/format/count.ts";
import { readersDaysUntil, timeOf } from "#shared/format/dates.ts";
import { newestActiveByLine } from "#shared/model-info/newest-of-line.ts";
import { HINT, replacementFor } from "#shared/model-info/replacement.ts";
import { accepted, refused } from "#shared/result.ts";
import { AnsweredBy, answeredBy } from "./answered-by.ts";
import { described, maybeText, number } from "./described.ts";
import { modelRecord, ModelRecord, modelText } from "./model-record.ts";
import type { Tool } from "./tool.ts";

const DAYS_MAX = 3650;
const DAYS_DEFAULT = 90;

const Input = v.strictObject({
  within_days: described(
    v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(DAYS_MAX)), DAYS_DEFAULT),
    "Retirements that are at most so many days ahead",
  ),
});

const Retirement = v.object({
  ...ModelRecord.entries,
  days_left: described(
    v.nullable(v.number()),
    "Negative when overdue; null when no date is reported",
  ),
  hint: maybeText("Newest active model of the line, where no replacement is named"),
});

const Output = v.object({
  answered_by: AnsweredBy,
  within_days: v.number(),
  retirements: described(
    v.array(Retirement),
    "Deprecated models, soonest first: overdue ones too, undated ones last",
  ),
  later: number("Deprecated models that retire after that"),
  unreported: number(
    "Models whose lifecycle the server does not report, so that they may retire too",
  ),
});

/** What retires soon. */
export const UPCOMING_RETIREMENTS: Tool<
  v.InferOutput<typeof Input>,
  v.InferOutput<typeof Output>
> = {
  name: "upcoming_retirements",
  title: "Upcoming retirements",
  description:
    "Lists the deprecated Claude models that retire within so many days, soonest first, with the replacement of each. Overdue and undated ones are included.",
  input: toStandardJsonSchema(Input),
  output: toStandardJsonSchema(Output),
  run: async ({ within_days }, catalogue, now) => {
    const { value: models, refusal } = await catalogue.listModels(["active", "deprecated"]);
    if (refusal !== null) return refused(refusal);
    const unreported = models.filter(({ lifecycle }) => lifecycle == null).length;
    if (models.length > 0 && unreported === models.length) return refused(NOT_REPORTED);
    const newestByLine = newestActiveByLine(models);
    const deprecated = models
      .filter(({ lifecycle }) => lifecycle === "deprecated")
      .map((model) => retirementOf(model, newestByLine, now));
    const retirements = deprecated
      .filter(({ days_left }) => days_left === null || days_left <= within_days)
      .toSorted((a, b) => rankOf(a) - rankOf(b));
    const later = deprecated.length - retirements.length;
    const answered_by = answeredBy(catalogue.origin, now);
    return accepted({
      structured: { answered_by, within_days, retirements, later, unreported },
      text: [
        `${summaryOf(retirements.length, within_days, later)} ${answered_by.statement}`,
        ...retirements.map(lineOf),
        ...(unreported === 0
          ? []
          : [`For ${formatCount(unreported)} more models the server reports no lifecycle.`]),
      ].join("\n"),
    });
  },
};

type Retirement = v.InferOutput<typeof Retirement>;

const NOT_REPORTED = {
  message: "This server reports no lifecycles, so it cannot say what retires.",
};

function retirementOf(
  model: ModelInfo,
  newestByLine: ReadonlyMap<string, ModelInfo>,
  now: number,
): Retirement {
  const time = timeOf(model.retires_at);
  const replacement = replacementFor(model, newestByLine);
  return {
    ...modelRecord(model, now),
    days_left: Number.isNaN(time) ? null : readersDaysUntil(time, now),
    hint: replacement?.isNamed === false ? replacement.id : null,
  };
}

function rankOf({ retires_at }: Retirement): number {
  const time = timeOf(retires_at);
  // Larger than every time there is, and unlike infinity its own difference is 0.
  return Number.isNaN(time) ? Number.MAX_SAFE_INTEGER : time;
}

function summaryOf(count: number, days: number, later: number): string {
  const models = count === 0 ? "No model" : formatAmount(count, "model");
  const rest = later === 0 ? "" : `, ${formatCount(later)} later`;
  return `${models} to retire within ${formatCount(days)} days${rest}.`;
}

function lineOf(retirement: Retirement): string {
  const { hint } = retirement;
  return hint === null ? modelText(retirement) : `${modelText(retirement)} · hint: ${HINT} ${hint}`;
}

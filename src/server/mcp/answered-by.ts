import * as v from "valibot";
import { daysUntil } from "#shared/format/dates.ts";
import type { CatalogueOrigin } from "../catalogue/catalogue.ts";
import { describeOrigin } from "../catalogue/describe-origin.ts";
import { described, maybeText, text } from "./described.ts";

/** Who answered, in every answer: what the embedded catalogue says is as old as it is. */
export const AnsweredBy = described(
  v.object({
    kind: described(
      v.picklist(["api", "server", "embedded"]),
      "The Models API, a running Model Catalogue, or the embedded catalogue",
    ),
    statement: text("The same in words"),
    embedded_on: maybeText("Day of the embedded catalogue, YYYY-MM-DD; null when it was not used"),
    age_days: described(
      v.nullable(v.number()),
      "Days since then; what happened meanwhile is not in the answer",
    ),
  }),
  "Who answered. The embedded catalogue is not what a key can use today.",
);

/** @param now in milliseconds of the Unix epoch */
export function answeredBy(origin: CatalogueOrigin, now: number): v.InferOutput<typeof AnsweredBy> {
  const statement = sentenceOf(origin, now);
  if (origin.kind !== "sample") {
    return { kind: origin.kind, statement, embedded_on: null, age_days: null };
  }
  const age_days = Math.max(0, daysUntil(now, Date.parse(origin.takenOn)));
  return { kind: "embedded", statement, embedded_on: origin.takenOn, age_days };
}

function sentenceOf(origin: CatalogueOrigin, now: number): string {
  // Where a shared server finds its API is nobody else's business.
  if (origin.kind === "api") return "Answered by the Models API.";
  const sentence = `Answered by ${describeOrigin(origin, now)}`;
  return origin.kind === "sample"
    ? `${sentence}: what was published then, not what a key can use today.`
    : `${sentence}.`;
}

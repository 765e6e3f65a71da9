import * as v from "valibot";
import { type JudgedName, nameRecord } from "#shared/model-names/name-record.ts";
import { described, maybeText, text } from "./described.ts";
import { statementOn } from "./name-text.ts";

const CLASSES = [
  "active",
  "deprecated",
  "retired",
  "other",
  "unreported",
  "unknown",
  "failed",
  "waiting",
  "unchecked",
] as const;

/** The fields of a judged name, as `nameRecord` writes them, and the verdict in words. */
export const NAME_FIELDS = {
  name: text("As it was written"),
  platform: text("Whose way of spelling a model's name it is"),
  looked_up_as: maybeText("The name that was requested; null for what stands for no single model"),
  class: described(
    v.picklist(CLASSES),
    "The lifecycle of the model that answered; unknown when there is no such model; unchecked for what stands for no single model, such as a short name or a pattern",
  ),
  statement: text("The verdict in words"),
  platform_sets_own_dates: described(
    v.boolean(),
    "Whether the dates are the Claude API's, and the platform of the name retires models on others",
  ),
  platform_verdict: maybeText("What that means for such a name"),
  needs_attention: described(v.boolean(), "Whether somebody has to do something about it"),
  model_id: maybeText("ID of the model that answered"),
  is_alias: described(v.nullable(v.boolean()), "Whether the name is an alias of that ID"),
  lifecycle: maybeText("active, deprecated or retired"),
  retires_at: maybeText("RFC 3339; null when no retirement is scheduled"),
  days_left: described(v.nullable(v.number()), "Until a deprecated model retires"),
  replacement: v.nullable(
    v.object({
      id: text("ID of the model to migrate to"),
      is_named: described(v.boolean(), "Whether the source names it; otherwise it is a hint"),
      source: v.string(),
    }),
  ),
  similar_ids: described(v.array(v.string()), "For an unknown name: what may be meant"),
  notes: v.array(v.string()),
} as const;

/**
 * A judged name with those fields.
 *
 * @param nearest known IDs that are like the name, the nearest first
 * @param now in milliseconds of the Unix epoch
 */
export function nameFields(judged: JudgedName, nearest: readonly string[], now: number) {
  const { similar_ids, notes, ...fields } = nameRecord(judged, nearest, now);
  return { ...fields, statement: statementOn(judged.verdict), similar_ids, notes };
}

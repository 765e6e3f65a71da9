import * as v from "valibot";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { formatCount } from "#shared/format/count.ts";
import { formatDay, timeOf } from "#shared/format/dates.ts";
import { escapeInvisible, forDisplay } from "#shared/format/for-display.ts";
import { lifecycleStatement } from "#shared/model-info/lifecycle-statement.ts";
import { NAMED_BY, replacementOf } from "#shared/model-info/replacement.ts";
import { described, maybeText, text } from "./described.ts";

/** A model of a list, without its capabilities. */
export const ModelRecord = v.object({
  id: v.string(),
  display_name: v.string(),
  line: v.nullable(v.string()),
  lifecycle: maybeText("active, deprecated or retired; null when the server reports none"),
  statement: text("The lifecycle in words, with the days left"),
  released: maybeText("RFC 3339; null when it is not known"),
  deprecated_at: v.nullable(v.string()),
  retires_at: v.nullable(v.string()),
  max_input_tokens: v.nullable(v.number()),
  max_tokens: described(v.nullable(v.number()), "Maximum output tokens"),
  replacement: maybeText("ID to migrate to, as the official Go SDK names it"),
});
/** A model as the tools describe it. */
export type ModelRecord = v.InferOutput<typeof ModelRecord>;

/** @param now in milliseconds of the Unix epoch */
export function modelRecord(model: ModelInfo, now: number): ModelRecord {
  return {
    id: model.id,
    display_name: model.display_name,
    line: model.line ?? null,
    lifecycle: model.lifecycle ?? null,
    statement: lifecycleStatement(model, now).text,
    released: Number.isNaN(timeOf(model.created_at)) ? null : model.created_at,
    deprecated_at: model.deprecated_at ?? null,
    retires_at: model.retires_at ?? null,
    max_input_tokens: model.max_input_tokens ?? null,
    max_tokens: model.max_tokens ?? null,
    replacement: replacementOf(model),
  };
}

/** A model for people, in one line. */
export function modelText(record: ModelRecord): string {
  const { id, display_name, statement, released, max_input_tokens, max_tokens } = record;
  const facts = [
    forDisplay(id),
    ...(display_name === id ? [] : [forDisplay(display_name)]),
    statement,
    ...(released === null ? [] : [`released ${formatDay(timeOf(released))}`]),
    ...(max_input_tokens === null ? [] : [`context ${formatCount(max_input_tokens)}`]),
    ...(max_tokens === null ? [] : [`output ${formatCount(max_tokens)}`]),
    ...(record.replacement === null ? [] : [`replacement ${record.replacement}, ${NAMED_BY}`]),
  ];
  return escapeInvisible(facts.join(" · "));
}

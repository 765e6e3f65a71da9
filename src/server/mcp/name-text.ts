import { escapeInvisible, forDisplay } from "#shared/format/for-display.ts";
import { formatDay, timeOf } from "#shared/format/dates.ts";
import { NAMED_BY, HINT } from "#shared/model-info/replacement.ts";
import { spellingPhrase } from "#shared/model-names/names-to-ask.ts";
import type { NameReading } from "#shared/model-names/name-reading.ts";
import type { Judgement } from "./judge-names.ts";

/** A judged name for people, in one line: what it is read as, the verdict, what to write instead. */
export function nameText({ reading, record, statement }: Judgement<NameReading>): string {
  const { looked_up_as, model_id, is_alias, retires_at, replacement, similar_ids, notes } = record;
  const phrase = spellingPhrase(reading, looked_up_as);
  const day = timeOf(retires_at);
  const sentences = [
    ...(phrase === null ? [] : [`${phrase} ${looked_up_as ?? ""}`]),
    ...(is_alias === true ? [`alias of ${model_id ?? ""}`] : []),
    statement,
    ...(record.class === "deprecated" && !Number.isNaN(day)
      ? [`retirement ${formatDay(day)}`]
      : []),
    ...(replacement === null
      ? []
      : [
          replacement.is_named
            ? `replacement ${replacement.id}, ${NAMED_BY}`
            : `hint: ${HINT} ${replacement.id}`,
        ]),
    ...(similar_ids.length === 0 ? [] : [`similar: ${similar_ids.join(", ")}`]),
    ...notes.map((note) => note.replace(/\.$/, "")),
  ];
  return escapeInvisible(`${forDisplay(reading.written)}: ${sentences.join("; ")}`);
}

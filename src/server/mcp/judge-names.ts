import type { ModelInfo } from "#shared/contract/model-info.ts";
import { nearestIds } from "#shared/model-info/nearest-ids.ts";
import { newestActiveByLine } from "#shared/model-info/newest-of-line.ts";
import { replacementFor } from "#shared/model-info/replacement.ts";
import { nameRecord, type NameRecord } from "#shared/model-names/name-record.ts";
import type { NameReading } from "#shared/model-names/name-reading.ts";
import { verdictOf } from "#shared/model-names/verdict.ts";
import { accepted, type Result } from "#shared/result.ts";
import type { AskFailure, AskOutcome, Catalogue } from "../catalogue/catalogue.ts";
import { lookUpNames } from "../catalogue/look-up-names.ts";

/** A spelling with its verdict, as a record and in one line. */
export interface Judgement<Reading extends NameReading> {
  readonly reading: Reading;
  readonly record: NameRecord;
  /** The verdict in the words of the page, such as `Retires in 9 days`. */
  readonly statement: string;
  readonly model: ModelInfo | null;
}

/**
 * Asks for each spelling what it stands for, and judges it by the answer, as the page does.
 *
 * @param models every listed model, among which are the replacements and the similar IDs
 * @param now in milliseconds of the Unix epoch
 */
export async function judgeNames<Reading extends NameReading>(
  readings: readonly Reading[],
  { catalogue, models, now }: { catalogue: Catalogue; models: readonly ModelInfo[]; now: number },
): Promise<Result<readonly Judgement<Reading>[], AskFailure>> {
  const { value: outcomes, refusal } = await lookUpNames(catalogue, readings);
  if (refusal !== null) return { value: null, refusal };
  const newestByLine = newestActiveByLine(models);
  const outcomeOf = (name: string): AskOutcome | undefined => outcomes.get(name);
  return accepted(
    readings.map((reading) => {
      const verdict = verdictOf(reading, outcomeOf, now);
      const { model, kind, requestedName, text } = verdict;
      const replacement = model && replacementFor(model, newestByLine);
      const nearest =
        kind === "unknown"
          ? nearestIds(
              requestedName ?? "",
              models.map(({ id }) => id),
            )
          : [];
      const record = nameRecord({ reading, verdict, replacement }, nearest, now);
      return { reading, record, statement: record.platform_verdict ?? text, model };
    }),
  );
}

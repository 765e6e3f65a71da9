import { newestActiveByLine } from "#shared/model-info/newest-of-line.ts";
import { replacementFor } from "#shared/model-info/replacement.ts";
import { nearestToUnknown } from "#shared/model-names/create-nearest.ts";
import type { JudgedName } from "#shared/model-names/name-record.ts";
import { readGivenName } from "#shared/model-names/read-given-name.ts";
import { verdictOf } from "#shared/model-names/verdict.ts";
import { accepted, type Result } from "#shared/result.ts";
import type { AskFailure, Catalogue } from "./catalogue.ts";
import { lookUpNames, type OnProgress } from "./look-up-names.ts";

/** What became of a name. */
export interface Resolution extends JudgedName {
  readonly given: string;
  /** Listed IDs that are like a name which is not known, the nearest first. */
  readonly nearest: readonly string[];
}

/**
 * Asks what names stand for. The list comes first: it says which names are IDs as they are, and what is
 * to be suggested.
 *
 * @param now in milliseconds of the Unix epoch
 */
export async function resolveAll(
  names: readonly string[],
  catalogue: Catalogue,
  now: number,
  onProgress?: OnProgress,
): Promise<Result<readonly Resolution[], AskFailure>> {
  const { value: models, refusal } = await catalogue.listModels();
  if (refusal !== null) return { value: null, refusal };
  const ids = models.map(({ id }) => id);
  const parsedNames = names.map((name) => readGivenName(name, ids));
  const { value: outcomes, refusal: failure } = await lookUpNames(
    catalogue,
    parsedNames,
    onProgress,
  );
  if (failure !== null) return { value: null, refusal: failure };
  const newest = newestActiveByLine(models);
  return accepted(
    parsedNames.map((parsed, at) => {
      const verdict = verdictOf(parsed, (name) => outcomes.get(name), now);
      const { model } = verdict;
      return {
        given: names[at] ?? "",
        parsed,
        verdict,
        replacement: model && replacementFor(model, newest),
        nearest: nearestToUnknown(verdict, ids),
      };
    }),
  );
}

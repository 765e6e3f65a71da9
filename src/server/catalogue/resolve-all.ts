import { isModelId } from "#shared/contract/model-id.ts";
import { isDisguised } from "#shared/model-info/is-disguised.ts";
import { newestActiveByLine } from "#shared/model-info/newest-of-line.ts";
import { replacementFor } from "#shared/model-info/replacement.ts";
import { nearestToUnknown } from "#shared/model-names/create-nearest.ts";
import type { JudgedName } from "#shared/model-names/name-record.ts";
import { createIdTable } from "#shared/model-names/id-table.ts";
import type { ParsedName } from "#shared/model-names/parsed-name.ts";
import { readModelName } from "#shared/model-names/read-model-name.ts";
import { nameOf } from "#shared/model-names/spelling.ts";
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

/**
 * What one given name means where these IDs are listed. What a list holds is that ID, to the last
 * character; what is no spelling of a model's name is to be asked for as it is written, by no rule.
 */
function readGivenName(given: string, listedIds: readonly string[]): ParsedName {
  const text = given.trim();
  const listed = [given, text].find((name) => listedIds.includes(name));
  if (listed !== undefined) return asWritten(listed);
  const table = createIdTable(new Set(listedIds.filter(isModelId)));
  return (isDisguised(text) ? null : readModelName(text, table)) ?? asWritten(text);
}

function asWritten(written: string): ParsedName {
  return { written, hasOtherHyphens: false, ...nameOf("api", [], [written], []) };
}

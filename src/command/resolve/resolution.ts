import type { ModelInfo } from "#shared/contract/model-info.ts";
import { isDisguised } from "#shared/model-info/is-disguised.ts";
import { nearestIds } from "#shared/model-info/nearest-ids.ts";
import { newestActiveByLine } from "#shared/model-info/newest-of-line.ts";
import { replacementFor, type Replacement } from "#shared/model-info/replacement.ts";
import type { NameReading } from "#shared/model-names/name-reading.ts";
import { suggestedFor } from "#shared/model-names/notes.ts";
import { readModelName } from "#shared/model-names/read-model-name.ts";
import { verdictOf, type Verdict } from "#shared/model-names/verdict.ts";
import type { AskOutcome, Catalogue } from "../../server/catalogue/catalogue.ts";

/** A name as it was given, and how it is read. */
export interface GivenName {
  readonly given: string;
  readonly reading: NameReading;
  /** Whether the reader of names knows it; else it is asked for as it is. */
  readonly isRead: boolean;
}

/** What became of a name. */
export interface Resolution extends GivenName {
  readonly verdict: Verdict;
  /** What may replace the model that answered; null where it needs none, or none is known. */
  readonly replacement: Replacement | null;
  /** IDs that were perhaps meant; empty for a name that a model answers for. */
  readonly similarIds: readonly string[];
}

/** Reads one name; what is no known spelling may be one that only this API has. */
export function readingOf(given: string): GivenName {
  const reading = isDisguised(given) ? null : readModelName(given);
  return { given, reading: reading ?? asWritten(given.trim()), isRead: reading !== null };
}

function asWritten(written: string): NameReading {
  return {
    kind: "name",
    written,
    platform: "api",
    rules: [],
    names: [written],
    ids: [],
    dropped: [],
    hasOtherHyphens: false,
    versionBeside: null,
  };
}

/** Judges what was answered; asks for the list only where something is to be suggested from it. */
export async function resolutionsOf(
  names: readonly GivenName[],
  outcomes: ReadonlyMap<string, AskOutcome>,
  catalogue: Catalogue,
  now: number,
): Promise<readonly Resolution[]> {
  const judged = names.map((name) => ({
    ...name,
    verdict: verdictOf(name.reading, (asked) => outcomes.get(asked), now),
  }));
  const models = judged.some(({ verdict }) => needsSuggestion(verdict))
    ? ((await catalogue.listModels()).value ?? [])
    : [];
  const newest = newestActiveByLine(models);
  return judged.map((name) => ({
    ...name,
    replacement: name.verdict.model && replacementFor(name.verdict.model, newest),
    similarIds: similarTo(name.reading, name.verdict, models),
  }));
}

function needsSuggestion({ kind }: Verdict): boolean {
  return kind === "unknown" || kind === "deprecated" || kind === "retired";
}

function similarTo(
  reading: NameReading,
  { kind, requestedName }: Verdict,
  models: readonly ModelInfo[],
): readonly string[] {
  if (kind !== "unknown") return [];
  const ids = models.map(({ id }) => id);
  return suggestedFor(reading, nearestIds(requestedName ?? "", ids));
}

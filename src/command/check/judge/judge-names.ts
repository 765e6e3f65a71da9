import type { ModelInfo } from "#shared/contract/model-info.ts";
import { newestActiveByLine } from "#shared/model-info/newest-of-line.ts";
import { replacementFor } from "#shared/model-info/replacement.ts";
import { nearestToUnknown } from "#shared/model-names/create-nearest.ts";
import type { IdTable } from "#shared/model-names/id-table.ts";
import type { JudgedName } from "#shared/model-names/name-record.ts";
import { replacing } from "#shared/model-names/plan-replacements.ts";
import { verdictOf, type Outcome } from "#shared/model-names/verdict.ts";
import type { NamePlace, Spelling } from "../scan/collect-names.ts";
import { assess, type Assessment, type Horizon } from "./assess.ts";

/** A spelling that somebody should know about. */
export interface Finding extends JudgedName, Assessment {
  readonly places: readonly NamePlace[];
  /** Listed IDs that are like a name which is not known, the nearest first. */
  readonly nearest: readonly string[];
  /** How it is to be written instead; null where that is not certain. */
  readonly fix: string | null;
}

/** What the catalogue has said. */
export interface Answers {
  readonly models: readonly ModelInfo[];
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly table: IdTable;
}

/** The spellings that are findings, in the order given. */
export function judgeNames(
  spellings: readonly Spelling[],
  { models, outcomes, table }: Answers,
  horizon: Horizon,
): Finding[] {
  const listed = new Map(models.map((model) => [model.id, model]));
  const newest = newestActiveByLine(models);
  return spellings.flatMap(({ parsed, places }): Finding[] => {
    const verdict = verdictOf(parsed, (name) => outcomes.get(name), horizon.now);
    const { model } = verdict;
    const assessment = assess(parsed, verdict, listed, horizon);
    if (assessment === null) return [];
    const judged = { parsed, verdict, replacement: model && replacementFor(model, newest) };
    const respelling = replacing(judged, listed, table);
    const nearest = nearestToUnknown(verdict, listed.keys());
    const fix = "written" in respelling ? respelling.written : null;
    return [{ ...judged, ...assessment, places, nearest, fix }];
  });
}

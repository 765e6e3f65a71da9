import type { ParsedName } from "#shared/model-names/parsed-name.ts";
import { namesToAsk } from "#shared/model-names/names-to-ask.ts";
import { accepted, refused, type Result } from "#shared/result.ts";
import type { AskFailure, AskOutcome, Catalogue } from "./catalogue.ts";

/** As many requests as are on their way at once. */
const AT_ONCE = 4;

/** Tells how far the look-ups are. */
export type OnProgress = (done: number, total: number) => void;

/**
 * Asks for what spellings stand for: for each its names one after the other until one is known, each
 * name once, a few at a time. The outcomes are for `verdictOf`. The first failure ends it: a verdict on
 * a part of the names would pass for one on all.
 *
 * Spellings that stand for no single model are not asked for.
 */
export async function lookUpNames(
  catalogue: Pick<Catalogue, "retrieveModel">,
  parsedNames: Iterable<ParsedName>,
  onProgress: OnProgress = () => undefined,
): Promise<Result<ReadonlyMap<string, AskOutcome>, AskFailure>> {
  const spellings = distinctSpellings(parsedNames);
  const outcomes = new Map<string, Promise<AskOutcome>>();
  const settled = new Map<string, AskOutcome>();
  let failure: AskFailure | null = null;
  let done = 0;
  let next = 0;

  const retrieve = (name: string) => {
    const known = outcomes.get(name) ?? catalogue.retrieveModel(name);
    outcomes.set(name, known);
    return known;
  };
  const work = async () => {
    for (let names = spellings[next]; names !== undefined && failure === null;) {
      next += 1;
      for (const name of names) {
        const outcome = await retrieve(name);
        settled.set(name, outcome);
        if (outcome.kind === "failed") failure = outcome.error;
        if (outcome.kind !== "unknown") break;
      }
      done += 1;
      onProgress(done, spellings.length);
      names = spellings[next];
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return failure === null ? accepted(settled) : refused(failure);
}

function distinctSpellings(parsedNames: Iterable<ParsedName>): readonly (readonly string[])[] {
  const spellings = new Map<string, readonly string[]>();
  for (const parsed of parsedNames) {
    const names = parsed.kind === "name" ? namesToAsk(parsed) : [];
    if (names.length > 0) spellings.set(names.join("\n"), names);
  }
  return [...spellings.values()];
}

import type { NameReading } from "#shared/model-names/name-reading.ts";
import { namesToAsk } from "#shared/model-names/names-to-ask.ts";
import { accepted, refused, type Result } from "#shared/result.ts";
import type { AskFailure, AskOutcome, Catalogue } from "./catalogue.ts";

/** As many requests as are on their way at once. */
const AT_ONCE = 4;

/** Tells how far the look-ups are. */
export type OnProgress = (done: number, total: number) => void;

/** Names that are being asked for. */
export interface LookUps {
  /** Asks for what one more spelling stands for, unless the same has been asked, or one has failed. */
  readonly add: (reading: NameReading) => void;
  /** Once all are added: the outcomes, or the first failure. */
  readonly finish: (onProgress?: OnProgress) => Promise<Outcomes>;
}

type Outcomes = Result<ReadonlyMap<string, AskOutcome>, AskFailure>;

/**
 * Asks for what spellings stand for: for each its names one after the other until one is known, each
 * name once, a few at a time. The outcomes are for `verdictOf`. The first failure ends it: a verdict on
 * a part of the names would pass for one on all.
 *
 * Spellings that stand for no single model are not asked for.
 */
export async function lookUpNames(
  catalogue: Pick<Catalogue, "retrieveModel">,
  readings: Iterable<NameReading>,
  onProgress?: OnProgress,
): Promise<Outcomes> {
  const lookUps = startLookUps(catalogue);
  for (const reading of readings) lookUps.add(reading);
  return lookUps.finish(onProgress);
}

/** The same for spellings that are still being found: the first are asked for meanwhile. */
export function startLookUps(catalogue: Pick<Catalogue, "retrieveModel">): LookUps {
  const known = new Set<string>();
  const waiting: (readonly string[])[] = [];
  const outcomes = new Map<string, Promise<AskOutcome>>();
  const settled = new Map<string, AskOutcome>();
  const workers: Promise<void>[] = [];
  let idle = AT_ONCE;
  let failure: AskFailure | null = null;
  let done = 0;
  let tell: OnProgress = () => undefined;

  const retrieve = (name: string) => {
    const asked = outcomes.get(name) ?? catalogue.retrieveModel(name);
    outcomes.set(name, asked);
    return asked;
  };
  const work = async () => {
    idle -= 1;
    for (let names = waiting.shift(); names !== undefined; names = waiting.shift()) {
      for (const name of names) {
        const outcome = await retrieve(name);
        settled.set(name, outcome);
        if (outcome.kind === "failed") failure = outcome.error;
        if (outcome.kind !== "unknown") break;
      }
      if (failure !== null) return;
      done += 1;
      tell(done, known.size);
    }
    idle += 1;
  };

  return {
    add(reading) {
      const names = reading.kind === "name" ? namesToAsk(reading) : [];
      const key = names.join("\n");
      if (names.length === 0 || known.has(key) || failure !== null) return;
      known.add(key);
      waiting.push(names);
      if (idle === 0) return;
      const worker = work();
      // Whoever waits for it is told.
      worker.catch(() => undefined);
      workers.push(worker);
    },
    async finish(onProgress = tell) {
      tell = onProgress;
      await Promise.all(workers);
      return failure === null ? accepted(settled) : refused(failure);
    },
  };
}

import { createSourceCatalogue } from "../catalogue/source-catalogue.ts";
import type { Log } from "../http/log.ts";
import type { ModelSource } from "../source/create-model-source.ts";
import { DELIVERY_TIMES, type DeliveryTimes } from "./deliver.ts";
import { checkForNews, type NextCheck } from "./check-for-news.ts";
import type { Notify } from "../configuration.ts";
import { openNotifiedStore } from "./notified-file.ts";

/** When it checks, in milliseconds; sooner in tests. */
export interface NotifierTimes extends DeliveryTimes {
  /** Soon after the start, but not at the same moment as every other replica. */
  readonly firstCheckMs: number;
  /** Several times a day: dates are days, and a new model is news of the day. */
  readonly checkMs: number;
  /** When the API or the receiver did not answer. */
  readonly retryMs: number;
}

const TIMES: NotifierTimes = {
  ...DELIVERY_TIMES,
  firstCheckMs: 5000,
  checkMs: 4 * 60 * 60_000,
  retryMs: 15 * 60_000,
};

/** What a notifier is made of. */
export interface NotifierParts {
  readonly notify: Notify;
  readonly modelSource: ModelSource;
  readonly baseUrl: URL;
  readonly log: Log;
  readonly times?: NotifierTimes;
}

/**
 * Checks the catalogue every few hours, and tells a webhook what is new. Nothing waits for it: the
 * process may end at any moment.
 *
 * @returns a function that ends it
 */
export function startNotifier(parts: NotifierParts) {
  const { notify, modelSource, baseUrl, log, times = TIMES } = parts;
  const { source } = modelSource;
  if (source.kind !== "live") throw new Error("The embedded catalogue never has news.");
  const store = openNotifiedStore(notify.stateDir);
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const wait = (durationMs: number) => {
    if (isStopped) return;
    timer = setTimeout(() => void checkNow(), durationMs);
    timer.unref();
  };
  const checkNow = async () => {
    const catalogue = createSourceCatalogue(modelSource, baseUrl);
    let next: NextCheck = { isSoon: true, leastMs: 0 };
    try {
      const { url } = notify;
      next = await checkForNews({ catalogue, key: source.key, url, store, log, times });
    } catch (error) {
      log.failed(error);
    }
    wait(Math.max(next.leastMs, jittered(next.isSoon ? times.retryMs : times.checkMs)));
  };
  wait(jittered(times.firstCheckMs));
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}

/** A quarter more or less, so that not all replicas check at once. */
function jittered(durationMs: number): number {
  return durationMs * (0.75 + Math.random() / 2);
}

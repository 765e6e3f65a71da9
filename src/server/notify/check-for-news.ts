import type { ModelInfo } from "#shared/contract/model-info.ts";
import { formatAmount } from "#shared/format/count.ts";
import { newestActiveByLine } from "#shared/model-info/newest-of-line.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Log } from "../http/log.ts";
import { deliver, type DeliveryTimes } from "./deliver.ts";
import { findNews, NEWS_KINDS, type News } from "./find-news.ts";
import type { NotifiedModel, NotifiedStore } from "./notified-file.ts";
import { writeMessage } from "./write-message.ts";

/** What a check is made of. */
export interface CheckParts {
  readonly catalogue: Catalogue;
  /** The fingerprint of the key. */
  readonly key: string;
  readonly url: URL;
  readonly store: NotifiedStore;
  readonly log: Log;
  readonly times: DeliveryTimes;
}

/** When to check again. */
export interface NextCheck {
  /** Whether something is left to tell that may be told soon. */
  readonly isSoon: boolean;
  /** How long the receiver wants to be left alone, in milliseconds; 0 where it does not say. */
  readonly leastMs: number;
}

const AS_USUAL: NextCheck = { isSoon: false, leastMs: 0 };
const SOON: NextCheck = { isSoon: true, leastMs: 0 };

/**
 * Reads the catalogue once, and tells what is new. What has been told is written down after each
 * message, so that a process that ends in between repeats one message at most.
 */
export async function checkForNews(parts: CheckParts): Promise<NextCheck> {
  const { catalogue, store, log } = parts;
  const { value: models, refusal } = await catalogue.listModels();
  if (refusal !== null) {
    log.noted("warn", `NOTIFY_URL: the models could not be listed: ${refusal.message}`);
    return SOON;
  }
  // Where another process is telling, it is seen later whether it has.
  let next = SOON;
  await store.alone(async () => {
    next = await tell(models, parts);
  });
  return next;
}

async function tell(models: readonly ModelInfo[], parts: CheckParts): Promise<NextCheck> {
  const { key, url, store, log, times } = parts;
  const { notified, isDamaged } = await store.read();
  if (isDamaged) {
    log.noted("warn", "STATE_DIR: notified.json cannot be read; a new one is started.");
  }
  const now = Date.now();
  const { news, known } = findNews(models, notified, key, now);
  const state = new Map<string, NotifiedModel>([...(notified?.models ?? []), ...known]);
  if (notified === null || notified.key !== key || known.size > 0)
    await store.write({ key, models: state });

  const newestByLine = newestActiveByLine(models);
  let next = AS_USUAL;
  for (const kind of NEWS_KINDS) {
    const ofKind = news.filter((item) => item.kind === kind);
    if (ofKind.length === 0) continue;
    const fault = await deliver(url, writeMessage(kind, ofKind, newestByLine, now), times);
    const what = `${kind}, ${formatAmount(ofKind.length, "model")}`;
    if (fault === null) {
      remember(ofKind, state);
      await store.write({ key, models: state });
      log.noted("info", `NOTIFY_URL: notified ${url.origin} (${what}).`);
    } else {
      log.noted("warn", `NOTIFY_URL: ${url.origin} was not notified (${what}): ${fault.message}.`);
      next = {
        isSoon: next.isSoon || fault.isTransient,
        leastMs: Math.max(next.leastMs, fault.pauseMs ?? 0),
      };
    }
  }
  return next;
}

function remember(news: readonly News[], state: Map<string, NotifiedModel>): void {
  for (const { model, notified } of news) state.set(model.id, notified);
}

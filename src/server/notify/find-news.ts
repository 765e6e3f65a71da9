import type { ModelInfo } from "#shared/contract/model-info.ts";
import { daysUntil, timeOf } from "#shared/format/dates.ts";
import type { Notified, NotifiedModel } from "./notified-file.ts";

/** So many days before a retirement it is told again. */
const DAYS_AHEAD = [30, 7, 1];

/** What there is to tell, each kind in a message of its own, in this order. */
export const NEWS_KINDS = ["near", "moved", "announced", "new"] as const;
/** Why a model is news. */
export type NewsKind = (typeof NEWS_KINDS)[number];

/** Something to tell of a model. */
export interface News {
  readonly kind: NewsKind;
  readonly model: ModelInfo;
  /** The date that was told before, RFC 3339; null for none. */
  readonly before: string | null;
  /** What has been told of the model once this has. */
  readonly notified: NotifiedModel;
}

/** What there is to tell, and what is known from now on of models that need no notification. */
export interface FoundNews {
  readonly news: readonly News[];
  readonly known: ReadonlyMap<string, NotifiedModel>;
}

/**
 * Compares the models of now with what has been notified. The first time, when nothing has, only what retires
 * within 30 days is news: the rest of the catalogue is known from then on.
 *
 * Who was not looked at for days is told once how it is now, not everything that went before.
 *
 * @param notified null the first time
 * @param key the fingerprint of the key that the models were listed with
 * @param now in milliseconds of the Unix epoch
 */
export function findNews(
  models: readonly ModelInfo[],
  notified: Notified | null,
  key: string,
  now: number,
): FoundNews {
  // A list that was empty then says nothing about what is new now.
  const canBeNew = notified?.key === key && notified.models.size > 0;
  const news: News[] = [];
  const known = new Map<string, NotifiedModel>();
  const seen = new Set<string>();
  for (const model of models) {
    // The first one counts where the list of a gateway has an ID twice.
    if (seen.has(model.id)) continue;
    seen.add(model.id);
    const before = notified?.models.get(model.id);
    const kind =
      before === undefined ? kindOfUnseen(model, canBeNew, now) : kindOfSeen(model, before, now);
    const after = notifiedOf(model, before, now);
    if (kind !== null) {
      news.push({ kind, model, before: before?.retires_at ?? null, notified: after });
      // Known from now on, so that it is a reminder, and no new model, until that has been notified.
      if (before === undefined && kind === "near") known.set(model.id, { ...after, days: [] });
    } else if (before === undefined || isOtherwise(before, after)) known.set(model.id, after);
  }
  return { news, known };
}

function kindOfUnseen(model: ModelInfo, canBeNew: boolean, now: number): NewsKind | null {
  if (canBeNew) return model.lifecycle === "retired" ? null : "new";
  const days = daysLeft(model, now);
  return model.lifecycle === "deprecated" && days >= 0 && days <= (DAYS_AHEAD[0] ?? 0)
    ? "near"
    : null;
}

function kindOfSeen(model: ModelInfo, before: NotifiedModel, now: number): NewsKind | null {
  // What is not reported has not changed.
  if (model.lifecycle == null) return null;
  const isLeaving = isLeavingNow(model);
  if (isLeaving !== before.is_leaving) return isLeaving ? "announced" : "moved";
  if (!isLeaving) return null;
  // A date that passed is history, whatever it becomes.
  if (model.lifecycle === "deprecated" && isOtherDate(model.retires_at, before.retires_at)) {
    return before.retires_at === null ? "announced" : "moved";
  }
  const due = dueDays(daysLeft(model, now));
  return due.some((days) => !before.days.includes(days)) ? "near" : null;
}

/** The days ahead that are reached; none without a date. */
function dueDays(left: number): number[] {
  return DAYS_AHEAD.filter((days) => left <= days);
}

/** In days of UTC; NaN without a date. */
function daysLeft({ retires_at }: ModelInfo, now: number): number {
  return daysUntil(timeOf(retires_at), now);
}

function notifiedOf(
  model: ModelInfo,
  before: NotifiedModel | undefined,
  now: number,
): NotifiedModel {
  if (model.lifecycle == null && before !== undefined) return before;
  const isLeaving = isLeavingNow(model);
  const isDated = isLeaving && !Number.isNaN(timeOf(model.retires_at));
  return {
    is_leaving: isLeaving,
    retires_at: isDated ? (model.retires_at ?? null) : null,
    days: isDated ? dueDays(daysLeft(model, now)) : [],
  };
}

function isLeavingNow({ lifecycle }: ModelInfo): boolean {
  return lifecycle === "deprecated" || lifecycle === "retired";
}

function isOtherDate(a: string | null | undefined, b: string | null): boolean {
  const [timeA, timeB] = [timeOf(a), timeOf(b)];
  return Number.isNaN(timeA) ? !Number.isNaN(timeB) : timeA !== timeB;
}

function isOtherwise(a: NotifiedModel, b: NotifiedModel): boolean {
  return JSON.stringify(a) !== JSON.stringify(b);
}

import type { ModelInfo } from "#shared/contract/model-info.ts";
import type { Listing, ModelIndex } from "../../data/list/index/model-index.ts";
import { formatCountdown, readersDaysUntil, timeOf } from "#shared/format/dates.ts";

/** How near a retirement is, in words and in page order. */
export const NEARNESS_NAMES = {
  overdue: "Overdue",
  month: "Within 30 days",
  quarter: "Within 90 days",
  later: "Later",
  undated: "Deprecated without a date announced",
} as const;
/** How near a retirement is. */
export type Nearness = keyof typeof NEARNESS_NAMES;

/** A model with its row in the API's order, which distinguishes models with the same ID. */
export interface Deprecated {
  readonly row: number;
  readonly model: ModelInfo;
}

/** Deprecated models that are about as near to their retirement, soonest first. */
export interface RetirementGroup {
  readonly nearness: Nearness;
  readonly members: readonly Deprecated[];
}

const ORDER = Object.keys(NEARNESS_NAMES) as Nearness[];

/**
 * The deprecated models of a listing, soonest retirement first, those without a date last; equal
 * ones keep the order of the listing.
 */
export function deprecatedIn(
  index: ModelIndex,
  { length, rows }: Pick<Listing, "length" | "rows">,
): Deprecated[] {
  const found: (Deprecated & { readonly rank: number })[] = [];
  for (let at = 0; at < length; at += 1) {
    const row = rows ? (rows[at] as number) : at;
    const model = index.model(row);
    if (model.lifecycle === "deprecated") found.push({ row, model, rank: rankOf(model) });
  }
  return found.toSorted((a, b) => a.rank - b.rank);
}

/** Deprecated models in groups by the time left, in days of the reader's calendar. */
export function groupByNearness(all: readonly Deprecated[], now: number): RetirementGroup[] {
  const groups = new Map<Nearness, Deprecated[]>(ORDER.map((nearness) => [nearness, []]));
  for (const one of all) groups.get(nearnessOf(one.model, now))?.push(one);
  return [...groups].flatMap(([nearness, members]) =>
    members.length === 0 ? [] : [{ nearness, members }],
  );
}

/** Every model that is loaded, in the API's order. */
export function* modelsOf(index: ModelIndex): Generator<ModelInfo> {
  for (let row = 0; row < index.size; row += 1) yield index.model(row);
}

/** The time left: `in 9 days`, `in 5 hours`, `3 days overdue`. */
export function timeLeftText(time: number, now: number): string {
  return formatCountdown(time, now).replace(/ ago$/, " overdue");
}

function nearnessOf(model: ModelInfo, now: number): Nearness {
  const time = timeOf(model.retires_at);
  if (Number.isNaN(time)) return "undated";
  if (time <= now) return "overdue";
  const days = readersDaysUntil(time, now);
  if (days <= 30) return "month";
  return days <= 90 ? "quarter" : "later";
}

function rankOf(model: ModelInfo): number {
  const time = timeOf(model.retires_at);
  // Larger than every time there is, and unlike infinity its own difference is 0.
  return Number.isNaN(time) ? Number.MAX_SAFE_INTEGER : time;
}

import type { ModelInfo } from "../contract/model-info.ts";
import {
  formatCountdown,
  formatExactMoment,
  formatReadersDay,
  readersDaysUntil,
  timeOf,
} from "../format/dates.ts";
import type { LifecycleStatement } from "./lifecycle-tone.ts";
import { remarksOn } from "./remarks.ts";

/** Within this many days a retirement is counted in days; beyond that the date says more. */
const COUNTDOWN_DAYS = 90;

/**
 * Says what a model's lifecycle means at a given moment; what is published about a model whose server
 * reports none, marked as such.
 *
 * `lifecycle` alone decides whether a model is retired: a past `retires_at` on a deprecated model is
 * an overdue retirement. @see resources/models.d.ts `ModelInfo.retires_at` of the official SDK
 */
export function lifecycleStatement(model: ModelInfo, now: number): LifecycleStatement {
  const retiresAt = timeOf(model.retires_at);
  switch (model.lifecycle) {
    case "active":
      return { tone: "active", text: "Active" };
    case "deprecated":
      return { tone: "warning", text: deprecationText(retiresAt, now) };
    case "retired":
      return {
        tone: "gone",
        text: Number.isNaN(retiresAt) ? "Retired" : `Retired ${formatReadersDay(retiresAt)}`,
      };
    case null:
    case undefined:
      return (
        remarksOn.get(model)?.published?.statement ?? { tone: "unknown", text: "Not reported" }
      );
    default:
      return { tone: "unknown", text: model.lifecycle };
  }
}

/** The exact moment behind `Retires in 3 days`, in words; empty where none is given. */
export function retirementMoment({ retires_at }: ModelInfo): string {
  const time = timeOf(retires_at);
  return Number.isNaN(time) ? "" : `Retirement: ${formatExactMoment(time)}`;
}

function deprecationText(retiresAt: number, now: number): string {
  if (Number.isNaN(retiresAt)) return "Deprecated";
  if (retiresAt <= now) return "Retirement overdue";
  return readersDaysUntil(retiresAt, now) > COUNTDOWN_DAYS
    ? `Retires ${formatReadersDay(retiresAt)}`
    : `Retires ${formatCountdown(retiresAt, now)}`;
}

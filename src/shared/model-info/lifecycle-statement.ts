import type { ModelInfo } from "../contract/model-info.ts";
import { daysUntil, formatDay, timeOf } from "../format/dates.ts";
import type { LifecycleStatement } from "./lifecycle-tone.ts";
import { remarksOn } from "./remarks.ts";

/** Within this many days a retirement is counted in days; beyond that the date says more. */
const COUNTDOWN_DAYS = 90;

/**
 * Says what a model's lifecycle means on a given day; what is published about a model whose server
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
        text: Number.isNaN(retiresAt) ? "Retired" : `Retired ${formatDay(retiresAt)}`,
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

function deprecationText(retiresAt: number, now: number): string {
  if (Number.isNaN(retiresAt)) return "Deprecated";
  const days = daysUntil(retiresAt, now);
  if (days < 0) return "Retirement overdue";
  if (days === 0) return "Retires today";
  if (days > COUNTDOWN_DAYS) return `Retires ${formatDay(retiresAt)}`;
  return days === 1 ? "Retires in 1 day" : `Retires in ${days} days`;
}

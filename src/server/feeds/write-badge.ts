import type { Badge } from "#shared/contract/badge.ts";
import { formatCount } from "#shared/format/count.ts";
import { DAY_MS, timeOf } from "#shared/format/dates.ts";
import type { CatalogueNow } from "./catalogue-now.ts";

const AHEAD_DAYS = 30;
/** From then on it is urgent. */
const URGENT_DAYS = 7;

/** How many models retire soon. */
export function badgeOf({ models, source, now }: CatalogueNow): Badge {
  const label = source.kind === "sample" ? `models (sample of ${source.takenOn})` : "models";
  const badge = (message: string, color: string) => badgeWith(label, message, color);
  if (models.every(({ lifecycle }) => lifecycle == null)) {
    return badge("retirements not reported", "lightgrey");
  }
  const daysLeft = models
    .filter(({ lifecycle }) => lifecycle === "deprecated")
    .map(({ retires_at }) => (timeOf(retires_at) - now) / DAY_MS);
  const overdue = daysLeft.filter((days) => days <= 0).length;
  const soon = daysLeft.filter((days) => days > 0 && days <= AHEAD_DAYS).length;
  const soonText = `${soon === 0 ? "none" : formatCount(soon)} ${soon === 1 ? "retires" : "retire"} in ${AHEAD_DAYS} days`;
  if (overdue > 0) {
    const overdueText = `${formatCount(overdue)} overdue`;
    return badge(soon === 0 ? overdueText : `${overdueText}, ${soonText}`, "red");
  }
  if (soon === 0) return badge(soonText, "brightgreen");
  return badge(soonText, daysLeft.some((days) => days <= URGENT_DAYS) ? "red" : "orange");
}

/** Says that it could not be asked: an error status would be shown as a fault of the badge itself. */
export const BADGE_UNAVAILABLE: Badge = {
  ...badgeWith("models", "unavailable", "lightgrey"),
  isError: true,
};

function badgeWith(label: string, message: string, color: string): Badge {
  return { schemaVersion: 1, label, message, color };
}

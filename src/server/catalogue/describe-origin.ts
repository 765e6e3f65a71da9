import { daysUntil, formatAge, formatDay } from "#shared/format/dates.ts";
import type { CatalogueOrigin } from "./catalogue.ts";

/**
 * Who answers, for a sentence: `the Models API at https://api.anthropic.com`, or
 * `the embedded catalogue of 27 Nov 2026, 12 days old`, which says its age.
 */
export function describeOrigin(origin: CatalogueOrigin, now: number): string {
  if (origin.kind === "api") return `the Models API at ${origin.url}`;
  if (origin.kind === "server") return `the catalogue at ${origin.url}`;
  const taken = Date.parse(origin.takenOn);
  const days = daysUntil(now, taken);
  const age = days <= 0 ? "of today" : formatAge(taken, now).replace(" ago", " old");
  return `the embedded catalogue of ${formatDay(taken)}, ${age}`;
}

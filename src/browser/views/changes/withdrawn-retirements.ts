import { hasCalendarDate, type WithdrawnRetirement } from "#shared/calendar/retirement-calendar.ts";
import type { Entry, History } from "./history.ts";

/** A retirement without a date any more, and the look that found it so. */
export interface FoundWithdrawn extends WithdrawnRetirement {
  /** The time of that look, in milliseconds of the Unix epoch. */
  readonly foundAt: number;
}

/**
 * The retirements whose date the API took back, as far as is known: it told that there is none, and
 * has told no other since. A field that is not reported any more takes nothing back.
 */
export function withdrawnRetirements({ entries }: Pick<History, "entries">): FoundWithdrawn[] {
  const told = new Set<string>();
  const withdrawn: FoundWithdrawn[] = [];
  for (const entry of entries) {
    // What happened before a look that could not be compared may not be true any more.
    if (!entry.changes && entry.since !== null) break;
    for (const { id, from, to, display_name } of datesIn(entry)) {
      if (told.has(id)) continue;
      told.add(id);
      if (to !== null || typeof from !== "string") continue;
      const retirement = { id, display_name, retires_at: from };
      if (hasCalendarDate(retirement)) withdrawn.push({ ...retirement, foundAt: entry.at });
    }
  }
  return withdrawn;
}

/** What a look found of retirement dates. A model that came has a date of its own, or none. */
function datesIn({ changes }: Entry) {
  const changed = [...(changes?.changed.first ?? []), ...(changes?.partly?.first ?? [])];
  return [
    ...(changes?.new.first ?? []).map(({ retires_at, ...model }) => ({
      ...model,
      from: undefined,
      to: retires_at,
    })),
    ...changed.flatMap(({ fields, ...model }) =>
      fields.first
        .filter(({ path }) => path.join() === "retires_at")
        .map(({ from, to }) => ({ ...model, from, to })),
    ),
  ];
}

import { hasCalendarDate } from "#shared/calendar/retirement-calendar.ts";
import type { WithdrawnRetirement } from "#shared/calendar/retirement-event.ts";
import type { Entry, History } from "./history.ts";

/** A retirement whose date was withdrawn, and when that was found. */
export interface FoundWithdrawn extends WithdrawnRetirement {
  /** The time of that snapshot, in milliseconds of the Unix epoch. */
  readonly foundAt: number;
}

/**
 * The retirements whose date the API withdrew, as far as is known: it reported that there is none, and
 * has reported no other since. A field that is no longer reported withdraws nothing.
 */
export function withdrawnRetirements({ entries }: Pick<History, "entries">): FoundWithdrawn[] {
  const reported = new Set<string>();
  const withdrawn: FoundWithdrawn[] = [];
  for (const entry of entries) {
    // What happened before a snapshot that could not be compared may no longer be true.
    if (!entry.changes && entry.since !== null) break;
    for (const { id, from, to, display_name } of datesIn(entry)) {
      if (reported.has(id)) continue;
      reported.add(id);
      if (to !== null || typeof from !== "string") continue;
      const retirement = { id, display_name, retires_at: from };
      if (hasCalendarDate(retirement)) withdrawn.push({ ...retirement, foundAt: entry.at });
    }
  }
  return withdrawn;
}

/** The retirement dates in an entry. A new model has a date of its own, or none. */
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

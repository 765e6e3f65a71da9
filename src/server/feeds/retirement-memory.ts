import { LRUCache } from "lru-cache";
import { hasCalendarDate } from "#shared/calendar/retirement-calendar.ts";
import {
  type Revision,
  sequenceAt,
  type WithdrawnRetirement,
} from "#shared/calendar/retirement-event.ts";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { timeOf } from "#shared/format/dates.ts";

/** A retirement that this server has seen, as it was last. */
interface SeenRetirement extends WithdrawnRetirement {
  readonly revision: Revision;
}

/** What this server has seen of retirements since it started: which dates were moved, and withdrawn. */
export interface RetirementMemory {
  /** Takes note of the whole list as it is now, in milliseconds of the Unix epoch. */
  readonly observe: (models: readonly ModelInfo[], now: number) => void;
  /** The state of a model's retirement. */
  readonly revisionOf: (model: ModelInfo) => Revision;
  /** The retirements that were seen, and of which the API now says that there is no date. */
  readonly withdrawn: () => readonly SeenRetirement[];
}

/** As many as a list may have. */
const MOST_SEEN = 20_000;
const MOST_WITHDRAWN = 500;
/** For a model without any date. */
const UNKNOWN_TIME = Date.UTC(2020, 0, 1);

/**
 * Starts with nothing seen. What can be known without having seen it comes from the API's own dates, so
 * that every server says the same of a catalogue that has not changed since it started.
 */
export function createRetirementMemory(): RetirementMemory {
  const seen = new LRUCache<string, SeenRetirement>({ max: MOST_SEEN });
  const withdrawn = new LRUCache<string, SeenRetirement>({ max: MOST_WITHDRAWN });

  const note = (model: ModelInfo & { retires_at: string }, now: number) => {
    const { id, display_name, retires_at } = model;
    const last = seen.get(id) ?? withdrawn.get(id);
    if (seen.has(id) && last?.retires_at === retires_at && last.display_name === display_name)
      return;
    const revision =
      last === undefined
        ? firstRevision(model)
        : {
            modifiedAt: now,
            sequence: Math.max(sequenceOf(retires_at), last.revision.sequence + 1),
          };
    seen.set(id, { id, display_name, retires_at, revision });
    withdrawn.delete(id);
  };

  return {
    observe: (models, now) => {
      for (const model of models) {
        if (hasCalendarDate(model)) {
          note(model, now);
          continue;
        }
        const last = seen.get(model.id);
        // A field that is no longer reported withdraws nothing.
        if (last === undefined || model.retires_at !== null) continue;
        const revision = { modifiedAt: now, sequence: last.revision.sequence + 1 };
        withdrawn.set(model.id, { ...last, revision });
        seen.delete(model.id);
      }
    },
    revisionOf: (model) => seen.get(model.id)?.revision ?? firstRevision(model),
    withdrawn: () => [...withdrawn.values()],
  };
}

/** A retirement was last modified when it was announced, as far as the API's dates go. */
function firstRevision({ deprecated_at, created_at, retires_at }: ModelInfo): Revision {
  const announced = [timeOf(deprecated_at), timeOf(created_at)].find((time) => time > 0);
  return { modifiedAt: announced ?? UNKNOWN_TIME, sequence: sequenceOf(retires_at) };
}

/**
 * Higher for a later date, so that a postponed retirement has a higher one on every server; and higher
 * than in any file that was saved before the date.
 */
function sequenceOf(retiresAt: string | null | undefined): number {
  return sequenceAt(timeOf(retiresAt) || 0);
}

import { readersDaysUntil, timeOf } from "#shared/format/dates.ts";
import { isUnknownDate } from "#shared/format/unknown-date.ts";
import { HINT, REPLACEMENT_SOURCE } from "#shared/model-info/replacement.ts";
import { jsonLines, verbatimModel } from "#shared/model-info/verbatim.ts";
import { notesOn } from "#shared/model-names/notes.ts";
import { PLATFORM_NAMES } from "#shared/model-names/platforms.ts";
import type { CatalogueOrigin } from "../../server/catalogue/catalogue.ts";
import { originJson } from "../catalogue/origin-json.ts";
import type { Resolution } from "./resolution.ts";

/** The names for programs, with the keys of the audit's export; null is what is not known or not so. */
export function resolutionsJson(
  resolutions: readonly Resolution[],
  origin: CatalogueOrigin,
  now: number,
): string {
  const written = {
    answered_at: new Date(now).toISOString(),
    source: originJson(origin),
    names: resolutions.map((resolution) => nameIn(resolution, now)),
  };
  return `${jsonLines(written)}\n`;
}

function nameIn(
  { given, reading, isRead, verdict, replacement, similarIds }: Resolution,
  now: number,
) {
  const { kind, requestedName, isPinned, model, hasOwnDates } = verdict;
  const retiresAt = model?.retires_at ?? null;
  const days = kind === "deprecated" ? readersDaysUntil(timeOf(retiresAt), now) : Number.NaN;
  return {
    name: given,
    read_as: isRead ? reading.kind : null,
    platform: isRead ? PLATFORM_NAMES[reading.platform] : null,
    looked_up_as: requestedName,
    class: kind,
    model_id: model?.id ?? null,
    is_alias: isPinned === null ? null : !isPinned,
    lifecycle: model?.lifecycle ?? null,
    // The dates are the Claude API's, also where the platform has others.
    platform_sets_own_dates: hasOwnDates,
    retires_at: isUnknownDate("retires_at", retiresAt) ? null : retiresAt,
    days_left: Number.isNaN(days) ? null : days,
    replacement: replacement && {
      id: replacement.id,
      is_named: replacement.isNamed,
      source: replacement.isNamed ? REPLACEMENT_SOURCE : HINT,
    },
    similar_ids: similarIds,
    notes: notesOn(reading, kind === "unknown"),
    model: model && verbatimModel(model),
  };
}

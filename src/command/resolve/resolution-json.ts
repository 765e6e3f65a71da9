import { jsonLines, verbatimModel } from "#shared/model-info/verbatim.ts";
import { nameRecord } from "#shared/model-names/name-record.ts";
import type { CatalogueOrigin } from "../../server/catalogue/catalogue.ts";
import { originJson } from "../catalogue/origin-json.ts";
import type { Resolution } from "../../server/catalogue/resolve-all.ts";

/** The names for programs, each as in the export of the audit, and the model that answered verbatim. */
export function resolutionsJson(
  resolutions: readonly Resolution[],
  origin: CatalogueOrigin,
  now: number,
): string {
  const written = {
    answered_at: new Date(now).toISOString(),
    source: originJson(origin),
    names: resolutions.map(({ given, nearest, ...judged }) => ({
      ...nameRecord(judged, nearest, now),
      name: given,
      model: judged.verdict.model && verbatimModel(judged.verdict.model),
    })),
  };
  return `${jsonLines(written)}\n`;
}

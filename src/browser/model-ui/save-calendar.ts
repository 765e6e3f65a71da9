import type { CatalogueSource } from "#shared/contract/headers.ts";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { announce } from "../ui/announcer.tsx";
import { saveFile } from "../ui/save-file.ts";
import { isLoopback } from "#shared/calendar/is-loopback.ts";
import {
  type CalendarOrigin,
  writeCancellation,
  writeRetirementCalendar,
} from "#shared/calendar/retirement-calendar.ts";
import type { WithdrawnRetirement } from "#shared/calendar/retirement-event.ts";
import { sourceWords } from "#shared/format/source-words.ts";

/** Saves the retirements of these models as a calendar file, and announces it. */
export function saveCalendar(models: readonly ModelInfo[], source: CatalogueSource | null): void {
  const name = fileNameFor(models);
  save(name, writeRetirementCalendar(models, originOf(source)));
}

/** Saves a file that removes withdrawn retirements from a calendar, and announces it. */
export function saveCancellation(
  withdrawn: readonly WithdrawnRetirement[],
  source: CatalogueSource | null,
): void {
  save(`cancelled-${fileNameFor(withdrawn)}`, writeCancellation(withdrawn, originOf(source)));
}

function save(name: string, text: string): void {
  saveFile(name, new Blob([text], { type: "text/calendar;charset=utf-8" }));
  announce(`Saved ${name}. Open it in a calendar app`);
}

function originOf(source: CatalogueSource | null): CalendarOrigin {
  const { origin, hostname } = location;
  return {
    source: sourceWords(source),
    addressOf: isLoopback(hostname)
      ? null
      : (id) => `${origin}/?${new URLSearchParams({ model: id })}`,
    now: Date.now(),
  };
}

function fileNameFor(models: readonly Pick<ModelInfo, "id">[]): string {
  const [first] = models;
  // Only characters, and a length, that every file system accepts.
  const part = (id: string) => id.replaceAll(/[^\w.-]+/g, "-").slice(0, 80);
  return models.length === 1 && first ? `retirement-${part(first.id)}.ics` : "retirements.ics";
}

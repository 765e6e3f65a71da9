import type { ModelInfo } from "#contract/model-info.ts";
import { currentConnection } from "../api/connection.ts";
import { announce } from "../ui/announcer.tsx";
import { saveFile } from "../ui/save-file.ts";
import { writeRetirementCalendar } from "./retirement-calendar.ts";

/** Has the browser save the retirements of these models as a calendar file, and says so. */
export function saveCalendar(models: readonly ModelInfo[]): void {
  const [first] = models;
  const name =
    models.length === 1 && first ? `retirement-${fileNameOf(first.id)}.ics` : "retirements.ics";
  const text = writeRetirementCalendar(models, {
    reporter: reporter(),
    addressOf: (id) => `${location.origin}/?${new URLSearchParams({ model: id })}`,
    now: Date.now(),
  });
  saveFile(name, new Blob([text], { type: "text/calendar;charset=utf-8" }));
  announce(`Saved ${name}, to be opened in a calendar`);
}

function reporter(): string {
  const source = currentConnection()?.source;
  return source && source.kind !== "live"
    ? `From the sample catalogue of ${source.takenOn}`
    : "Reported by the Models API";
}

/** What every file system takes, and no longer than they take. */
function fileNameOf(id: string): string {
  return id.replaceAll(/[^\w.-]+/g, "-").slice(0, 80);
}

import { readFile } from "node:fs/promises";
import ICAL from "ical.js";
import type { Locator, Page } from "playwright/test";

/** An event of a calendar file, as a parser that is not ours reads it. */
export interface CalendarEvent {
  readonly uid: string;
  readonly summary: string;
  /** Days as `YYYY-MM-DD`. */
  readonly start: string;
  readonly end: string;
  /** How long before the start the calendar reminds, such as `-P7D`. */
  readonly alarms: readonly string[];
  readonly sequence: number;
}

/** A saved calendar file. */
export interface SavedCalendar {
  readonly fileName: string;
  readonly events: readonly CalendarEvent[];
}

/** Presses a button that saves a calendar file, and reads the file. */
export async function saveAndRead(page: Page, button: Locator): Promise<SavedCalendar> {
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  const calendar = new ICAL.Component(
    ICAL.parse(await readFile(await download.path(), "utf8")) as unknown[],
  );
  const events = calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      summary: event.summary,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      alarms: component
        .getAllSubcomponents("valarm")
        .map((alarm) => String(alarm.getFirstPropertyValue("trigger"))),
      sequence: event.sequence,
    };
  });
  return { fileName: download.suggestedFilename(), events };
}

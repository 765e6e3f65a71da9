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
  /** How long before the start the calendar reminds, such as `-P7D`, and what it says then. */
  readonly alarms: readonly (readonly [trigger: string, text: string])[];
  /** Null where the event has none. */
  readonly url: string | null;
  readonly status: string | null;
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
        .map(
          (alarm) => [textOf(alarm, "trigger") ?? "", textOf(alarm, "description") ?? ""] as const,
        ),
      url: textOf(component, "url"),
      status: textOf(component, "status"),
      sequence: event.sequence,
    };
  });
  return { fileName: download.suggestedFilename(), events };
}

function textOf(component: ICAL.Component, property: string): string | null {
  const value = component.getFirstPropertyValue(property);
  return value === null ? null : value.toString();
}

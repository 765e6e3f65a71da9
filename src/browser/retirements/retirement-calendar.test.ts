import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import type { ModelInfo } from "#contract/model-info.ts";
import { legible } from "../reading/legible.ts";
import { hasCalendarDate, writeRetirementCalendar } from "./retirement-calendar.ts";

const NOW = Date.parse("2026-11-21T12:00:00Z");

function deprecated(id: string, retires_at: string | null, display_name = id): ModelInfo {
  return { type: "model", id, display_name, created_at: "", lifecycle: "deprecated", retires_at };
}

function write(models: readonly ModelInfo[], now = NOW): string {
  const addressOf = (id: string) => `http://localhost/?${new URLSearchParams({ model: id })}`;
  return writeRetirementCalendar(models, {
    reporter: "Reported by the Models API",
    addressOf,
    now,
  });
}

/** The events of a file as a parser that is not ours reads them. */
function eventsIn(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  return calendar.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
}

describe("a calendar with one retirement", () => {
  const file = write([deprecated("claude-a", "2026-11-30T00:00:00Z", "Claude A")]);
  const [event] = eventsIn(file);

  test("is a calendar by the book", () => {
    const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
    expect(calendar.name).toBe("vcalendar");
    expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
    expect(calendar.getFirstPropertyValue("prodid")).toBe("-//Model Catalogue//Retirements//EN");
    expect(file.startsWith("BEGIN:VCALENDAR\r\n")).toBe(true);
    expect(file.endsWith("END:VCALENDAR\r\n")).toBe(true);
  });

  test("has it as an all-day event that takes nobody's time", () => {
    expect(event?.uid).toBe("retirement-claude-a@model-catalogue");
    expect(event?.summary).toBe("Claude A retires");
    expect(event?.startDate.isDate).toBe(true);
    expect([event?.startDate.toString(), event?.endDate.toString()]).toEqual([
      "2026-11-30",
      "2026-12-01",
    ]);
    expect(event?.component.getFirstPropertyValue("transp")).toBe("TRANSPARENT");
    expect(event?.component.getFirstPropertyValue("url")).toBe("http://localhost/?model=claude-a");
    expect(event?.description).toBe(
      "Scheduled retirement of Claude A (claude-a): 30 Nov 2026, exactly 2026-11-30 00:00:00 UTC.\n" +
        "Reported by the Models API, as of 21 Nov 2026. The schedule can be revised until the model is retired.",
    );
  });

  test("reminds 90, 30 and 7 days before", () => {
    const alarms = event?.component.getAllSubcomponents("valarm") ?? [];
    expect(
      alarms.map((alarm) => [
        String(alarm.getFirstPropertyValue("action")),
        String(alarm.getFirstPropertyValue("trigger")),
        String(alarm.getFirstPropertyValue("description")),
      ]),
    ).toEqual(
      [90, 30, 7].map((days) => ["DISPLAY", `-P${days}D`, `Claude A retires in ${days} days`]),
    );
  });
});

test("a later file updates what an earlier one brought: same identity, higher sequence", () => {
  const [before] = eventsIn(write([deprecated("claude-a", "2026-11-30T00:00:00Z")]));
  const [after] = eventsIn(
    write([deprecated("claude-a", "2027-01-31T00:00:00Z", "Claude A2")], NOW + 60_000),
  );
  expect(after?.uid).toBe(before?.uid);
  expect(Number(after?.sequence)).toBeGreaterThan(Number(before?.sequence));
  expect(String(after?.component.getFirstPropertyValue("dtstamp"))).toBe("2026-11-21T12:01:00Z");
  expect(String(after?.component.getFirstPropertyValue("last-modified"))).toBe(
    "2026-11-21T12:01:00Z",
  );
  expect(after?.startDate.toString()).toBe("2027-01-31");
  expect(after?.endDate.toString()).toBe("2027-02-01");
});

test.each([
  ["2028-02-28T23:59:59Z", "2028-02-28", "2028-02-29"],
  ["2028-02-29T00:00:00Z", "2028-02-29", "2028-03-01"],
  ["2026-12-31T20:00:00-05:00", "2027-01-01", "2027-01-02"],
  ["2027-03-28T00:30:00Z", "2027-03-28", "2027-03-29"],
  ["2027-11-07T05:30:00Z", "2027-11-07", "2027-11-08"],
])("%s is %s", (retires_at, start, end) => {
  const [event] = eventsIn(write([deprecated("a", retires_at)]));
  expect([event?.startDate.toString(), event?.endDate.toString()]).toEqual([start, end]);
});

test.each([
  null,
  "",
  "soon",
  "1970-01-01T00:00:00Z",
  "1969-12-31T00:00:00Z",
  "+012026-01-01T00:00:00Z",
])("%j is no date for a calendar", (retires_at) => {
  expect(hasCalendarDate(deprecated("a", retires_at))).toBe(false);
  expect(eventsIn(write([deprecated("a", retires_at)]))).toEqual([]);
});

test("two names that mean another thing to calendars stay two events, a repeated one is one", () => {
  const ids = ["a;b", "a,b", "a\\b", "a\nb", "A;b", "__proto__", "a;b", "é", "e\u0301", ""];
  const events = eventsIn(write(ids.map((id) => deprecated(id, "2026-11-30T00:00:00Z"))));
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  expect(events).toHaveLength(new Set(ids).size);
});

test("any name, ID and date is read back as it is shown", () => {
  const text = fc.oneof(
    fc.string({ unit: "grapheme-composite", maxLength: 120 }),
    fc.constantFrom(
      "END:VEVENT\r\nBEGIN:VEVENT",
      "\\n;,\\",
      "\u202eevil",
      "👩\u200d🚀".repeat(30),
      "\ud800",
    ),
  );
  const date = fc.date({
    min: new Date("1970-01-02T00:00:00Z"),
    max: new Date("9999-12-29T00:00:00Z"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(text, text, date, (id, name, retiresAt) => {
      const file = write([deprecated(id, retiresAt.toISOString(), name)]);
      const events = eventsIn(file);
      expect(events).toHaveLength(1);
      expect(events[0]?.summary).toBe(`${legible(name || id)} retires`);
      expect(events[0]?.startDate.toString()).toBe(retiresAt.toISOString().slice(0, 10));
      expect(events[0]?.uid).toMatch(/^retirement-[\w.%-]*@model-catalogue$/);
      expect(events[0]?.component.getAllSubcomponents("valarm")).toHaveLength(3);
    }),
  );
});

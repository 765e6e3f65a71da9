import fc from "fast-check";
import ICAL from "ical.js";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { ModelInfo } from "../contract/model-info.ts";
import { forDisplay } from "../format/for-display.ts";
import {
  hasCalendarDate,
  writeCancellation,
  writeRetirementCalendar,
} from "./retirement-calendar.ts";

const NOW = Date.parse("2026-11-21T12:00:00Z");

function deprecated(id: string, retires_at: string | null, display_name = id): ModelInfo {
  return { type: "model", id, display_name, created_at: "", lifecycle: "deprecated", retires_at };
}

const originAt = (now: number) => ({
  source: "the Models API",
  addressOf: (id: string) => `https://models.example/?${new URLSearchParams({ model: id })}`,
  now,
});

function write(models: readonly ModelInfo[], now = NOW): string {
  return writeRetirementCalendar(models, originAt(now));
}

/** The alarms of an event: when they ring, with nothing said of a zone, and what they say. */
function alarmsIn(event: ICAL.Event | undefined): string[][] {
  return (event?.component.getAllSubcomponents("valarm") ?? []).map((alarm) => {
    const trigger = alarm.getFirstPropertyValue("trigger") as ICAL.Duration;
    const rings = event?.startDate.clone();
    if (rings) rings.isDate = false;
    rings?.addDuration(trigger);
    return [String(rings), String(alarm.getFirstPropertyValue("description"))];
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

  test("has it as an all-day event that blocks no time", () => {
    expect(event?.uid).toBe("retirement-claude-a@model-catalogue");
    expect(event?.summary).toBe("Claude A retires");
    expect(event?.startDate.isDate).toBe(true);
    expect([event?.startDate.toString(), event?.endDate.toString()]).toEqual([
      "2026-11-30",
      "2026-12-01",
    ]);
    expect(event?.component.getFirstPropertyValue("transp")).toBe("TRANSPARENT");
    expect(event?.component.getFirstPropertyValue("url")).toBe(
      "https://models.example/?model=claude-a",
    );
    expect(event?.description).toBe(
      "Scheduled retirement of Claude A (claude-a): 30 Nov 2026, exactly 2026-11-30 00:00:00 UTC.\n" +
        "Reported by the Models API; written on 21 Nov 2026. The schedule can be revised until the model is retired.",
    );
  });

  test("has no address that no other machine can open", () => {
    const models = [deprecated("claude-a", "2026-11-30T00:00:00Z")];
    const text = writeRetirementCalendar(models, { ...originAt(NOW), addressOf: null });
    expect(text).not.toMatch(/^URL/m);
    expect(eventsIn(text)).toHaveLength(1);
  });
});

describe("the alarms of a retirement on 30 Nov 2026", () => {
  const model = deprecated("claude-a", "2026-11-30T00:00:00Z", "Claude A");
  const ALL = [
    ["2026-09-01T00:00:00", "Claude A retires in 90 days, on 30 Nov 2026"],
    ["2026-10-31T00:00:00", "Claude A retires in 30 days, on 30 Nov 2026"],
    ["2026-11-23T00:00:00", "Claude A retires in 7 days, on 30 Nov 2026"],
    ["2026-11-30T00:00:00", "Claude A retires today, 30 Nov 2026"],
  ];

  // In the zone of whoever writes it, as calendars ring by the clock of their reader.
  test.each([
    ["2026-06-01T12:00:00", 4],
    ["2026-08-31T23:59:59", 4],
    ["2026-09-01T00:00:00", 3],
    ["2026-11-22T23:59:59", 2],
    ["2026-11-27T12:00:00", 1],
    ["2026-11-30T00:00:00", 0],
    ["2027-04-01T00:00:00", 0],
  ])("written at %s, are the last %d", (written, count) => {
    const now = new Date(written).getTime();
    const file = write([model], now);
    const [event] = eventsIn(file);
    expect(alarmsIn(event)).toEqual(ALL.slice(ALL.length - count));
  });

  test("are distinct from a past day, which the description says has passed", () => {
    const [event] = eventsIn(write([model], Date.parse("2026-12-01T12:00:00Z")));
    expect(event?.description).toContain(
      "The moment has passed, but the model is not retired yet.",
    );
  });
});

describe("an event is on the reader's day of the moment", () => {
  afterEach(() => vi.unstubAllEnvs());

  test.each([
    ["America/Los_Angeles", "2026-12-01T07:59:00Z", "2026-11-30", "2026-12-01"],
    ["America/Los_Angeles", "2026-12-01T08:00:00Z", "2026-12-01", "2026-12-02"],
    ["Pacific/Kiritimati", "2026-11-30T09:59:00Z", "2026-11-30", "2026-12-01"],
    ["Pacific/Kiritimati", "2026-11-30T10:00:00Z", "2026-12-01", "2026-12-02"],
  ])("in %s, %s is on %s", (zone, retiresAt, start, end) => {
    vi.stubEnv("TZ", zone);
    const [event] = eventsIn(write([deprecated("claude-a", retiresAt, "Claude A")]));
    expect([event?.startDate.toString(), event?.endDate.toString()]).toEqual([start, end]);
    const exactly = `${retiresAt.slice(0, 10)} ${retiresAt.slice(11, 19)} UTC`;
    expect(event?.description).toContain(`exactly ${exactly}`);
    expect(alarmsIn(event).at(-1)?.[0]).toBe(`${start}T00:00:00`);
  });
});

test("the replacement that the official Go SDK names is given with its source", () => {
  const id = "claude-opus-4-5-20251101";
  const [named, other] = eventsIn(
    write([deprecated(id, "2027-01-22T00:00:00Z"), deprecated("b", "2027-01-22T00:00:00Z")]),
  );
  expect(named?.description.split("\n")[1]).toBe(
    "Replacement: claude-opus-5-5, named by the official Go SDK.",
  );
  expect(other?.description).not.toContain("Replacement");
});

test("a withdrawn date cancels the event that an earlier file brought, and rings no more", () => {
  const id = "claude-a";
  const [before] = eventsIn(write([deprecated(id, "2027-11-30T00:00:00Z", "Claude A")]));
  const file = writeCancellation(
    [{ id, display_name: "Claude A", retires_at: "2027-11-30T00:00:00Z" }],
    originAt(NOW + 1000),
  );
  const [after] = eventsIn(file);
  expect(after?.uid).toBe(before?.uid);
  expect(Number(after?.sequence)).toBeGreaterThan(Number(before?.sequence));
  expect(before?.component.getFirstPropertyValue("status")).toBe("CONFIRMED");
  expect(after?.component.getFirstPropertyValue("status")).toBe("CANCELLED");
  expect(after?.startDate.toString()).toBe(before?.startDate.toString());
  expect(after?.summary).toBe("Cancelled: Claude A retires");
  expect(after?.description).toContain("on 30 Nov 2027 was withdrawn");
  expect(alarmsIn(before)).toHaveLength(4);
  expect(alarmsIn(after)).toEqual([]);
  // Only an organizer may publish or cancel by a method, and there is none.
  expect(file).not.toMatch(/^(METHOD|ORGANIZER)/m);
  expect(
    eventsIn(writeCancellation([{ id, display_name: "", retires_at: "soon" }], originAt(NOW))),
  ).toEqual([]);
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
      expect(events[0]?.summary).toBe(`${forDisplay(name || id)} retires`);
      expect(events[0]?.startDate.toString()).toBe(retiresAt.toISOString().slice(0, 10));
      expect(events[0]?.uid).toMatch(/^retirement-[\w.%-]*@model-catalogue$/);
      expect(events[0]?.sequence).toBeLessThan(2 ** 31);
      for (const [, told] of alarmsIn(events[0])) expect(told).toContain(forDisplay(name || id));
    }),
  );
});

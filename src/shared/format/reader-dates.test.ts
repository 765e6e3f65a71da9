import { afterEach, describe, expect, test, vi } from "vitest";
import { formatClock, formatDay } from "./dates.ts";
import { dayFormat, formatSecond, formatShortMoment, momentFormat } from "./reader-dates.ts";

const RETIREMENT = Date.parse("2026-11-30T00:00:00Z");
/** Which of the spaces between figures is a matter of the browser's age. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");
const moment = (time: number, locale: string, zone: string) =>
  plain(momentFormat("long", locale, zone)(time));

test.each([
  ["America/New_York", "Sun, 29 Nov 2026, 19:00 GMT-5"],
  ["Europe/Berlin", "Mon, 30 Nov 2026, 01:00 CET"],
  ["Asia/Kolkata", "Mon, 30 Nov 2026, 05:30 GMT+5:30"],
  ["Pacific/Apia", "Mon, 30 Nov 2026, 13:00 GMT+13"],
])("in %s it is %s", (zone, text) => expect(moment(RETIREMENT, "en-GB", zone)).toBe(text));

test("a time of day is written as it is in a moment", () => {
  const morning = new Date(2026, 10, 29, 9, 5, 7).getTime();
  expect(plain(formatShortMoment(morning))).toContain(`, ${plain(formatClock(morning))}`);
  expect(plain(formatSecond(morning))).toBe(plain(formatClock(morning)).replace("05", "05:07"));
});

test("a short moment leaves out the day of the week and the zone", () => {
  const [british, american] = ["en-GB", "en-US"].map((locale) =>
    plain(momentFormat("short", locale, "America/New_York")(RETIREMENT)),
  );
  expect(british).toBe("29 Nov 2026, 19:00");
  expect(american).toBe("29 Nov 2026, 7:00 PM");
});

test.each([
  ["en-US", ["Sun, 29 Nov 2026, 7:00 PM EST"]],
  ["de-DE", ["So", "29. Nov", "2026", "19:00"]],
  ["ja-JP", ["2026年11月29日", "19:00"]],
  ["ar-EG", ["٢٩", "نوفمبر", "٢٠٢٦"]],
])("a reader of %s reads it so", (locale, parts) => {
  const text = moment(RETIREMENT, locale, "America/New_York");
  for (const part of parts) expect(text).toContain(part);
});

describe.each(["en-US", "en-GB", "en-AU", "en-CA", "en-IN", "en"])("in %s", (locale) => {
  test.each([
    ["2026-09-09", "9 Sep 2026"],
    ["2026-06-30", "30 Jun 2026"],
    ["2027-01-22", "22 Jan 2027"],
  ])("a moment of %s names the day as every other date does: %s", (day, words) => {
    const time = Date.parse(day);
    expect(formatDay(time)).toBe(words);
    expect(dayFormat(["day", "month", "year"], locale)(time)).toBe(words);
    expect(momentFormat("long", locale, "UTC")(time)).toContain(`, ${words}, `);
    expect(momentFormat("short", locale, "UTC")(time)).toContain(`${words}, `);
  });
});

test.each([
  ["fa-IR", "۲۰۲۶"],
  ["th-TH", "2026"],
  ["ar-SA", "٢٠٢٦"],
  ["he-IL", "2026"],
])("%s: the year is that of the API's calendar, %s", (locale, year) => {
  expect(dayFormat(["day", "month", "year"], locale)(RETIREMENT)).toContain(year);
  expect(moment(RETIREMENT, locale, "UTC")).toContain(year);
});

test.each([
  ["en-US", "Nov", "30 Nov", "Nov 2026"],
  ["ja-JP", "11月", "11月30日", "2026年11月"],
  ["de-DE", "Nov", "30. Nov.", "Nov. 2026"],
])("%s: parts of a day are written in the order of the language", (locale, month, day, year) => {
  expect(dayFormat(["month"], locale)(RETIREMENT)).toBe(month);
  expect(dayFormat(["day", "month"], locale)(RETIREMENT)).toBe(day);
  expect(dayFormat(["month", "year"], locale)(RETIREMENT)).toBe(year);
});

describe("where the clocks change", () => {
  test.each([
    ["Europe/Berlin", "2027-03-28T00:59:00Z", "01:59 CET"],
    ["Europe/Berlin", "2027-03-28T01:00:00Z", "03:00 CEST"],
    ["Europe/Berlin", "2026-10-25T00:30:00Z", "02:30 CEST"],
    ["Europe/Berlin", "2026-10-25T01:30:00Z", "02:30 CET"],
    ["America/New_York", "2026-11-01T05:30:00Z", "01:30 GMT-4"],
    ["America/New_York", "2026-11-01T06:30:00Z", "01:30 GMT-5"],
    ["Asia/Kolkata", "2026-12-31T18:29:00Z", "23:59 GMT+5:30"],
    ["Pacific/Apia", "2026-12-31T11:00:00Z", "00:00 GMT+13"],
  ])("%s at %s reads %s", (zone, time, text) => {
    expect(moment(Date.parse(time), "en-GB", zone)).toContain(text);
  });
});

describe("without a zone, the clock of the machine is the reader's", () => {
  afterEach(() => vi.unstubAllEnvs());

  test.each([
    ["America/New_York", "28 Feb 2028, 19:00"],
    ["Europe/Berlin", "29 Feb 2028, 01:00"],
    ["Asia/Kolkata", "29 Feb 2028, 05:30"],
    ["Pacific/Apia", "29 Feb 2028, 13:00"],
  ])("%s", (zone, readers) => {
    vi.stubEnv("TZ", zone);
    const time = Date.parse("2028-02-29T00:00:00Z");
    expect(plain(momentFormat("short", "en-GB")(time))).toBe(readers);
    expect(dayFormat(["day", "month", "year"], "en-GB")(time)).toBe("29 Feb 2028");
  });
});

import { afterEach, describe, expect, test, vi } from "vitest";
import { createReaderDates } from "./reader-dates.ts";

const RETIREMENT = Date.parse("2026-11-30T00:00:00Z");
/** Which of the spaces between figures is a matter of the browser's age. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");
const moment = (time: number, locale: string, zone: string) =>
  plain(createReaderDates(locale, zone).formatMoment(time));

test.each([
  ["America/New_York", "Sun, 29 Nov 2026, 19:00 GMT-5"],
  ["Europe/Berlin", "Mon, 30 Nov 2026, 01:00 CET"],
  ["Asia/Kolkata", "Mon, 30 Nov 2026, 05:30 GMT+5:30"],
  ["Pacific/Apia", "Mon, 30 Nov 2026, 13:00 GMT+13"],
])("in %s it is %s", (zone, text) => expect(moment(RETIREMENT, "en-GB", zone)).toBe(text));

test.each([
  ["en-GB", ["Sun", "29 Nov 2026", "19:00"], "30 Nov 2026"],
  ["en-US", ["Sun", "Nov 29, 2026", "7:00 PM", "EST"], "Nov 30, 2026"],
  ["de-DE", ["So", "29. Nov", "2026", "19:00"], "30. Nov"],
  ["ja-JP", ["2026年11月29日", "19:00"], "2026年11月30日"],
  ["ar-EG", ["٢٩", "٢٠٢٦"], "٣٠"],
])("a reader of %s reads it so", (locale, parts, utcDay) => {
  const text = moment(RETIREMENT, locale, "America/New_York");
  for (const part of parts) expect(text).toContain(part);
  const dates = createReaderDates(locale, "America/New_York");
  expect(dates.formatUtcDay(RETIREMENT)).toContain(utcDay);
  expect(dates.locale).toBe(locale);
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
    ["America/New_York", "28 Feb 2028, 19:00", "29 Feb 2028"],
    ["Europe/Berlin", "29 Feb 2028, 01:00", "29 Feb 2028"],
    ["Asia/Kolkata", "29 Feb 2028, 05:30", "29 Feb 2028"],
    ["Pacific/Apia", "29 Feb 2028, 13:00", "29 Feb 2028"],
  ])("%s", (zone, readers, utc) => {
    vi.stubEnv("TZ", zone);
    const dates = createReaderDates("en-GB");
    const time = Date.parse("2028-02-29T00:00:00Z");
    expect(plain(dates.formatMoment(time))).toContain(readers);
    expect(dates.formatUtcDay(time)).toBe(utc);
  });
});

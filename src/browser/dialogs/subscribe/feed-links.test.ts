import { expect, test } from "vitest";
import { feedLinks } from "./feed-links.ts";

const ADDRESSES = {
  retirements: "/feeds/s-1/retirements.ics",
  changes_atom: "/feeds/s-1/changes.atom",
  changes_json: "/feeds/s-1/changes.json",
  badge: "/badge/s-2.json",
  is_secret: true,
};
const origin = "https://models.example";

test("addresses are absolute, and the calendar's names the zone of the reader", () => {
  expect(feedLinks(ADDRESSES, { origin, timeZone: "America/New_York" })).toEqual({
    calendar: "https://models.example/feeds/s-1/retirements.ics?tz=America/New_York",
    calendarApp: "webcal://models.example/feeds/s-1/retirements.ics?tz=America/New_York",
    atom: "https://models.example/feeds/s-1/changes.atom",
    json: "https://models.example/feeds/s-1/changes.json",
    badge: "https://models.example/badge/s-2.json",
    badgeMarkdown:
      "[![Model retirements](https://img.shields.io/endpoint?url=https%3A%2F%2Fmodels.example%2Fbadge%2Fs-2.json)](https://models.example/?view=retirements)",
  });
});

test.each(["UTC", "Etc/UTC", undefined])("for %s the calendar's is the plain one", (timeZone) => {
  const { calendar } = feedLinks(ADDRESSES, { origin, timeZone });
  expect(calendar).toBe("https://models.example/feeds/s-1/retirements.ics");
});

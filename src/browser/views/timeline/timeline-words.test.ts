import { expect, test } from "vitest";
import { pictureLines, summarise } from "./timeline-words.ts";

const drawn = { groups: [], dated: 31, isBinned: false, undated: [1, 2] };
const LIVE = { kind: "live", key: "0123456789abcdef" } as const;
const NOW = Date.parse("2026-11-21T12:00:00Z");

test("the summary never presents a part as the whole", () => {
  const amount = { drawn, listed: 33, loaded: 33 };
  expect(summarise({ ...amount, isWhole: true }, 31)).toBe("31 models");
  expect(summarise({ ...amount, isWhole: true }, 1)).toBe("1 model");
  expect(summarise({ ...amount, isWhole: false }, 31)).toBe("31 models of 33 loaded");
  expect(summarise({ ...amount, loaded: 2000, isWhole: false }, 31)).toBe(
    "31 models, from 2,000 loaded",
  );
  const many = { ...drawn, dated: 1234, isBinned: true };
  expect(summarise({ ...amount, drawn: many, isWhole: true }, 1234)).toMatch(
    /^1,234 models, more than 1,000, so releases are counted/,
  );
});

test("a picture states what it shows, what it leaves out and its date", () => {
  const range = "2025-01-01..2025-11-30";
  const amount = { drawn, listed: 33, loaded: 38 };
  expect(pictureLines({ ...amount, isWhole: false }, range, { source: LIVE, now: NOW })).toEqual([
    "As reported by the Models API, generated on 21 Nov 2026 (UTC).",
    "31 models, of 38 loaded so far, released: 2025-01-01 – 2025-11-30, 2 with unknown release date left out.",
  ]);
  expect(pictureLines({ ...amount, isWhole: true }, null, { source: LIVE, now: NOW })[1]).toBe(
    "31 models, 2 with unknown release date left out.",
  );
});

test.each([
  ["last-30-days", "released: last 30 days"],
  ["2025-01-01..9999-12-31", "released: since 2025-01-01"],
  ["2025-01-01..2025-12-31", "released: 2025"],
])("a picture says in words that %s is shown", (released, words) => {
  const amount = { drawn, listed: 33, loaded: 33, isWhole: true };
  expect(pictureLines(amount, released, { source: LIVE, now: NOW })[1]).toContain(words);
});

test("a picture of the embedded catalogue names it and its date, and not the API", () => {
  const amount = { drawn, listed: 33, loaded: 33, isWhole: true };
  const source = { kind: "sample", takenOn: "2026-11-27" } as const;
  expect(pictureLines(amount, null, { source, now: NOW })[0]).toBe(
    "As reported by the sample catalogue of 2026-11-27, generated on 21 Nov 2026 (UTC).",
  );
});

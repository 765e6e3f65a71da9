import { expect, test } from "vitest";
import { progressSentence, type FetchState } from "./list-progress.ts";

const AT_REST = { isOutdated: false, isRefreshing: false, storedAge: null };

test.each<[FetchState, number, number, string]>([
  ["first", 0, 0, "Loading models…"],
  ["complete", 38, 38, "38 models"],
  ["complete", 1, 1, "1 model"],
  ["complete", 0, 0, "0 models"],
  ["complete", 3, 38, "Showing 3 of 38"],
  ["fetching", 2000, 2000, "2,000 loaded, fetching the rest…"],
  ["fetching", 3, 2000, "Showing 3 of 2,000 loaded, fetching the rest…"],
  ["more", 20, 20, "20 loaded, more as you scroll"],
  ["stopped", 2000, 2000, "2,000 loaded, stopped before the end"],
  ["failed", 0, 0, "No models loaded"],
  ["failed", 0, 2000, "Showing 0 of 2,000 loaded, the next page failed"],
  ["broken", 7, 7, "7 loaded, the rest is unavailable"],
])("%s, %d of %d: %s", (state, shown, loaded, sentence) => {
  expect(progressSentence(state, { ...AT_REST, shown, searched: loaded, loaded })).toBe(sentence);
});

test("a list from an earlier request says so", () => {
  const shown = { ...AT_REST, shown: 38, searched: 38, loaded: 38, isOutdated: true };
  expect(progressSentence("failed", shown)).toBe("38 models, from before the request failed");
  expect(progressSentence("first", shown)).toBe("Loading models…");
});

test("a running search says how far it is", () => {
  const amount = { ...AT_REST, shown: 7, searched: 120_000, loaded: 1_000_000 };
  expect(progressSentence("complete", amount)).toBe("7 found, 120,000 of 1,000,000 searched…");
});

test("a list stored on an earlier visit says how old it is", () => {
  const stored = { ...AT_REST, shown: 38, searched: 38, loaded: 38, storedAge: "2 hours ago" };
  expect(progressSentence("first", stored)).toBe("38 models as of 2 hours ago, refreshing…");
  expect(progressSentence("failed", stored)).toBe("38 models as of 2 hours ago");
  expect(progressSentence("failed", { ...stored, shown: 3 })).toBe(
    "Showing 3 of 38 as of 2 hours ago",
  );
});

test("a list that is being refetched says so", () => {
  const amount = { ...AT_REST, shown: 350, searched: 350, loaded: 350, isRefreshing: true };
  expect(progressSentence("fetching", amount)).toBe("350 loaded, refreshing…");
});

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { errorAnswer } from "../../http/error-answer.ts";
import type { GoodAnswer } from "../answer.ts";
import {
  budget,
  client,
  freezeTime,
  good,
  LIST,
  scripted,
} from "../../testing/scripted-fetches.ts";
import { cacheResponses } from "./cache-responses.ts";
import { coalesceRequests } from "./coalesce-requests.ts";
import { type SharedResponses, shareResponses } from "./share-responses.ts";

beforeEach(freezeTime);
afterEach(() => {
  vi.useRealTimers();
});

const FRESH_MS = 60_000;

/** What another server has fetched so long ago. */
function sharedSince(ageMs: number): SharedResponses {
  const answer = { ...(good() as GoodAnswer), origin: "fresh", attempts: 0 } as const;
  const shared = { ...answer, asOfMs: Date.now() - ageMs };
  return { get: () => Promise.resolve(shared), set: vi.fn<SharedResponses["set"]>() };
}

test("an answer from another server is fresh for what is left of its time", async () => {
  const attempt = scripted(good());
  const shared = shareResponses(attempt, sharedSince(50_000), FRESH_MS);
  const fetchModels = cacheResponses(coalesceRequests(shared, 20_000), FRESH_MS);
  expect(await fetchModels(LIST, client())).toMatchObject({ origin: "fresh", attempts: 0 });
  vi.advanceTimersByTime(9999);
  await fetchModels(LIST, client());
  expect(attempt).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(await fetchModels(LIST, client())).toMatchObject({ origin: "upstream" });
});

test("an answer that is too old by this server's clock is fetched, and so is a missing one", async () => {
  const attempt = scripted(good());
  await shareResponses(attempt, sharedSince(FRESH_MS), FRESH_MS)(LIST, budget());
  expect(attempt).toHaveBeenCalledTimes(1);
  const away = { get: () => null, set: vi.fn<SharedResponses["set"]>() };
  const answer = await shareResponses(attempt, away, FRESH_MS)(LIST, budget());
  expect(attempt).toHaveBeenCalledTimes(2);
  expect(away.set).toHaveBeenCalledExactlyOnceWith(LIST.key, answer, FRESH_MS);
});

test("clients that ask at the same moment look for it once, and errors are not shared", async () => {
  const none = {
    get: vi.fn<SharedResponses["get"]>(() => Promise.resolve(null)),
    set: vi.fn<SharedResponses["set"]>(),
  };
  const shared = shareResponses(scripted(errorAnswer(500, "")), none, FRESH_MS);
  const fetchModels = coalesceRequests(shared, 20_000);
  await Promise.all([fetchModels(LIST, client()), fetchModels(LIST, client())]);
  expect(none.get).toHaveBeenCalledTimes(1);
  expect(none.set).not.toHaveBeenCalled();
});

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { listRequest } from "../models-request.ts";
import { errorAnswer } from "../../http/error-answer.ts";
import {
  client,
  freezeTime,
  good,
  LIST,
  scripted,
  REQUEST_OPTIONS,
} from "../../testing/scripted-fetches.ts";
import { cacheResponses } from "./cache-responses.ts";

beforeEach(freezeTime);
afterEach(() => {
  vi.useRealTimers();
});

describe("cacheResponses", () => {
  const DAY_MS = 24 * 60 * 60 * 1000;

  test("answers from memory while fresh, without a promise", async () => {
    const attempt = scripted(good());
    const fetchModels = cacheResponses(attempt, 60_000);
    expect(await fetchModels(LIST, client())).toMatchObject({ origin: "upstream", attempts: 1 });
    vi.advanceTimersByTime(59_999);
    const again = fetchModels(LIST, client());
    expect(again).not.toBeInstanceOf(Promise);
    expect(again).toMatchObject({ origin: "fresh", attempts: 0, requestId: "req_1" });
    vi.advanceTimersByTime(1);
    await fetchModels(LIST, client());
    expect(attempt).toHaveBeenCalledTimes(2);
  });

  test.each([408, 409, 429, 500, 502, 503, 504, 529] as const)(
    "falls back on a day of stale on %i",
    async (status) => {
      const fetchModels = cacheResponses(scripted(good('{"id":1}'), errorAnswer(status, "")), 1000);
      await fetchModels(LIST, client());
      vi.advanceTimersByTime(DAY_MS);
      const stale = await fetchModels(LIST, client());
      expect(stale).toMatchObject({ status: 200, origin: "stale", asOfMs: Date.now() - DAY_MS });
      vi.advanceTimersByTime(1);
      expect((await fetchModels(LIST, client())).status).toBe(status);
    },
  );

  test.each([400, 401, 403, 404] as const)("does not hide a %i", async (status) => {
    const fetchModels = cacheResponses(scripted(good(), errorAnswer(status, "")), 1000);
    await fetchModels(LIST, client());
    vi.advanceTimersByTime(1000);
    expect((await fetchModels(LIST, client())).status).toBe(status);
  });

  test("keeps a 404 for five seconds and no other error", async () => {
    const unknown = scripted(errorAnswer(404, ""));
    const fetchModels = cacheResponses(unknown, 60_000);
    await fetchModels(LIST, client());
    vi.advanceTimersByTime(4999);
    await fetchModels(LIST, client());
    expect(unknown).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1);
    await fetchModels(LIST, client());
    expect(unknown).toHaveBeenCalledTimes(2);

    const broken = scripted(errorAnswer(400, ""));
    const fetchBroken = cacheResponses(broken, 60_000);
    await fetchBroken(LIST, client());
    await fetchBroken(LIST, client());
    expect(broken).toHaveBeenCalledTimes(2);
  });

  test("drops the least recently used answer beyond 200", async () => {
    const attempt = scripted(good());
    const fetchModels = cacheResponses(attempt, 60_000);
    const nth = (limit: number) => fetchModels(listRequest({ limit }, REQUEST_OPTIONS), client());
    for (let limit = 1; limit <= 200; limit += 1) await nth(limit);
    await nth(1);
    expect(attempt).toHaveBeenCalledTimes(200);
    await nth(201);
    for (const cached of [1, 3, 200, 201]) await nth(cached);
    expect(attempt).toHaveBeenCalledTimes(201);
    await nth(2);
    expect(attempt).toHaveBeenCalledTimes(202);
  });

  test("keeps at most 64 MiB, compressed forms included", async () => {
    const mebibytes = (many: number) => good("x".repeat(many * 1024 * 1024));
    const attempt = scripted(mebibytes(16), mebibytes(16), good(), good());
    const fetchModels = cacheResponses(attempt, 60_000);
    const nth = (limit: number) => fetchModels(listRequest({ limit }, REQUEST_OPTIONS), client());
    await nth(1);
    await nth(2);
    for (const cached of [1, 2]) await nth(cached);
    expect(attempt).toHaveBeenCalledTimes(2);
    await nth(3);
    for (const cached of [2, 3]) await nth(cached);
    expect(attempt).toHaveBeenCalledTimes(3);
    await nth(1);
    expect(attempt).toHaveBeenCalledTimes(4);
  });

  test("counts the bytes of an answer that was replaced only once", async () => {
    const attempt = scripted(good("x".repeat(16 * 1024 * 1024)));
    const fetchModels = cacheResponses(attempt, 1000);
    const nth = (limit: number) => fetchModels(listRequest({ limit }, REQUEST_OPTIONS), client());
    await nth(1);
    vi.advanceTimersByTime(1000);
    for (const limit of [1, 2, 1]) await nth(limit);
    expect(attempt).toHaveBeenCalledTimes(3);
  });

  test("keeps an answer of unlimited freshness beyond the day of stale ones", async () => {
    const attempt = scripted(good());
    const fetchModels = cacheResponses(attempt, Number.POSITIVE_INFINITY);
    await fetchModels(LIST, client());
    vi.advanceTimersByTime(2 * DAY_MS);
    expect(await fetchModels(LIST, client())).toMatchObject({ origin: "fresh" });
    expect(attempt).toHaveBeenCalledTimes(1);
  });

  test("distinguishes requests by version, workspace and betas, whatever their order", async () => {
    const attempt = scripted(good());
    const fetchModels = cacheResponses(attempt, 60_000);
    const variants = [
      REQUEST_OPTIONS,
      { ...REQUEST_OPTIONS, version: "2023-06-01" },
      { ...REQUEST_OPTIONS, workspace: "wrkspc_1" },
      { ...REQUEST_OPTIONS, betas: ["a", "b"] },
    ];
    for (const requestOptions of variants)
      await fetchModels(listRequest({}, requestOptions), client());
    await fetchModels(listRequest({}, { ...REQUEST_OPTIONS, betas: ["b", "a"] }), client());
    expect(attempt).toHaveBeenCalledTimes(4);
  });
});

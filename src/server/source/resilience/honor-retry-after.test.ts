import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { retrieveRequest } from "../models-request.ts";
import { errorAnswer } from "../../http/error-answer.ts";
import {
  client,
  freezeTime,
  good,
  LIST,
  OTHER,
  scripted,
  REQUEST_OPTIONS,
} from "../../testing/scripted-fetches.ts";
import { honorRetryAfter } from "./honor-retry-after.ts";

beforeEach(freezeTime);
afterEach(() => {
  vi.useRealTimers();
});

describe("honorRetryAfter", () => {
  test("does not send the same request again before the time is over", async () => {
    const attempt = scripted(errorAnswer(429, "", { retryAfterSeconds: 10 }), good());
    const send = honorRetryAfter(attempt);
    await send(LIST, client());
    vi.advanceTimersByTime(4000);
    expect(await send(LIST, client())).toMatchObject({ status: 429, retryAfterSeconds: 6 });
    expect(attempt).toHaveBeenCalledTimes(1);
    expect((await send(OTHER, client())).status).toBe(200);
    vi.advanceTimersByTime(6000);
    expect((await send(LIST, client())).status).toBe(200);
  });

  test("forgets the oldest of more than 1,000, which is then sent again", async () => {
    const attempt = scripted(errorAnswer(429, "", { retryAfterSeconds: 10 }));
    const send = honorRetryAfter(attempt);
    const nth = (n: number) => send(retrieveRequest(`claude-${n}`, REQUEST_OPTIONS), client());
    for (let n = 0; n <= 1000; n += 1) await nth(n);
    for (const resting of [1, 1000]) await nth(resting);
    expect(attempt).toHaveBeenCalledTimes(1001);
    await nth(0);
    expect(attempt).toHaveBeenCalledTimes(1002);
  });
});

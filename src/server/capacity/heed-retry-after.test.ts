import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { errorAnswer } from "../error-answer.ts";
import { asker, freezeTime, good, LIST, OTHER, scripted } from "../testing/scripted-asks.ts";
import { heedRetryAfter } from "./heed-retry-after.ts";

beforeEach(freezeTime);
afterEach(() => {
  vi.useRealTimers();
});

describe("heedRetryAfter", () => {
  test("does not ask again before the time is over, for the same question only", async () => {
    const attempt = scripted(errorAnswer(429, "", { retryAfterSeconds: 10 }), good());
    const ask = heedRetryAfter(attempt);
    await ask(LIST, asker());
    vi.advanceTimersByTime(4000);
    expect(await ask(LIST, asker())).toMatchObject({ status: 429, retryAfterSeconds: 6 });
    expect(attempt).toHaveBeenCalledTimes(1);
    expect((await ask(OTHER, asker())).status).toBe(200);
    vi.advanceTimersByTime(6000);
    expect((await ask(LIST, asker())).status).toBe(200);
  });
});

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Answer } from "../answer.ts";
import { errorAnswer } from "../../http/error-answer.ts";
import {
  leaver,
  budget,
  FAILED,
  freezeTime,
  good,
  LIST,
  scripted,
} from "../../testing/scripted-fetches.ts";
import { retry } from "./retry.ts";

beforeEach(freezeTime);
afterEach(() => {
  vi.useRealTimers();
});

describe("retry", () => {
  test("retries twice, with a growing pause, and then reports the fault", async () => {
    const attempt = scripted(FAILED);
    const answer = retry(attempt)(LIST, budget());
    await vi.advanceTimersByTimeAsync(99);
    expect(attempt).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(101);
    expect(attempt).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(400);
    expect(await answer).toMatchObject({ status: 502, attempts: 3 });
  });

  test("waits as long as the API asked, if the deadline leaves room", async () => {
    const wait = errorAnswer(429, "", { isTransient: true, retryAfterSeconds: 5 });
    const attempt = scripted(wait, good());
    const answer = retry(attempt)(LIST, budget(7000));
    await vi.advanceTimersByTimeAsync(4999);
    expect(attempt).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await answer).toMatchObject({ status: 200, attempts: 2 });
    expect(await retry(scripted(wait))(LIST, budget(5500))).toMatchObject({ status: 429 });
  });

  test.each([good(), errorAnswer(404, ""), errorAnswer(504, "")])(
    "does not repeat what will not change",
    async (answer) => {
      const attempt = scripted(answer);
      await retry(attempt)(LIST, budget());
      expect(attempt).toHaveBeenCalledTimes(1);
    },
  );

  test("offers each fault before it is retried, and stops when no client is waiting", async () => {
    const attempt = scripted(FAILED);
    const releaseRetryingClients = vi.fn<(fault: Answer) => boolean>().mockReturnValueOnce(true);
    releaseRetryingClients.mockReturnValueOnce(false);
    const answer = retry(attempt)(LIST, { ...budget(), releaseRetryingClients });
    await vi.advanceTimersByTimeAsync(600);
    expect(await answer).toMatchObject({ status: 502, attempts: 2 });
    expect(releaseRetryingClients.mock.calls.map(([{ attempts }]) => attempts)).toEqual([1, 2]);
    expect(attempt).toHaveBeenCalledTimes(2);
  });

  test("counts the requests of each attempt", async () => {
    const attempt = scripted({ ...FAILED, attempts: 3 }, { ...good(), attempts: 1 });
    const answer = retry(attempt)(LIST, budget());
    await vi.advanceTimersByTimeAsync(600);
    expect(await answer).toMatchObject({ status: 200, attempts: 4 });
  });

  test("stops when everybody has left", async () => {
    const { signal, leave } = leaver();
    const attempt = scripted(FAILED);
    const answer = Promise.resolve(retry(attempt)(LIST, { ...budget(), signal })).catch(
      () => "left",
    );
    await vi.advanceTimersByTimeAsync(10);
    leave();
    expect(await answer).toBe("left");
    expect(attempt).toHaveBeenCalledTimes(1);
  });
});

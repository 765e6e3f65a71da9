import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { errorAnswer } from "../../http/error-answer.ts";
import {
  budget,
  FAILED,
  freezeTime,
  good,
  LIST,
  OTHER,
  scripted,
} from "../../testing/scripted-fetches.ts";
import { circuitBreaker } from "./circuit-breaker.ts";

beforeEach(freezeTime);
afterEach(() => {
  vi.useRealTimers();
});

describe("circuitBreaker", () => {
  test("opens after five failures in a row, then lets one request probe", async () => {
    const attempt = scripted(FAILED, FAILED, FAILED, FAILED, FAILED, FAILED, good());
    const send = circuitBreaker(attempt);
    for (let n = 0; n < 5; n += 1) expect((await send(LIST, budget())).status).toBe(502);
    expect(await send(LIST, budget())).toMatchObject({ status: 503, retryAfterSeconds: 5 });
    expect(attempt).toHaveBeenCalledTimes(5);

    vi.advanceTimersByTime(5000);
    const [probe, beside] = [send(LIST, budget()), send(OTHER, budget())];
    expect((await beside).status).toBe(503);
    expect((await probe).status).toBe(502);
    expect((await send(LIST, budget())).status).toBe(503);

    vi.advanceTimersByTime(5000);
    expect((await send(LIST, budget())).status).toBe(200);
    expect((await send(LIST, budget())).status).toBe(200);
  });

  test("an answer in between starts the count again", async () => {
    const four = [FAILED, FAILED, FAILED, FAILED] as const;
    const attempt = scripted(...four, errorAnswer(404, ""), ...four, good());
    const send = circuitBreaker(attempt);
    for (let n = 0; n < 10; n += 1) expect((await send(LIST, budget())).status).not.toBe(503);
  });

  test("what never passes is no failure, so that its reason is said each time", async () => {
    const unreadable = errorAnswer(502, "", { reason: "unreadable" });
    const send = circuitBreaker(scripted(unreadable));
    for (let n = 0; n < 10; n += 1) {
      expect(await send(LIST, budget())).toMatchObject({ status: 502, reason: "unreadable" });
    }
  });

  test("a probe whose client left makes room for the next", async () => {
    const attempt = scripted(FAILED);
    const send = circuitBreaker(attempt);
    for (let n = 0; n < 5; n += 1) await send(LIST, budget());
    vi.advanceTimersByTime(5000);
    attempt.mockRejectedValueOnce(new Error("left"));
    await expect(send(LIST, budget())).rejects.toThrow("left");
    attempt.mockResolvedValueOnce(good());
    expect((await send(LIST, budget())).status).toBe(200);
  });
});

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  leaver,
  budget,
  freezeTime,
  good,
  held,
  LIST,
  OTHER,
} from "../../testing/scripted-fetches.ts";
import { limitConcurrency } from "./limit-concurrency.ts";

beforeEach(freezeTime);
afterEach(() => {
  vi.useRealTimers();
});

describe("limitConcurrency", () => {
  test("50 at once, 100 wait their turn, the rest is refused", async () => {
    const { attempt, flights } = held();
    const send = limitConcurrency(attempt);
    const answers = Array.from({ length: 151 }, () => send(LIST, budget()));
    expect(attempt).toHaveBeenCalledTimes(50);
    expect(await answers[150]).toMatchObject({ status: 503, retryAfterSeconds: 1 });
    flights[0]?.land(good());
    await answers[0];
    await vi.advanceTimersByTimeAsync(0);
    expect(attempt).toHaveBeenCalledTimes(51);
    await vi.advanceTimersByTimeAsync(2000);
    const statuses = await Promise.all(answers.slice(51, 151));
    expect(statuses.every(({ status }) => status === 503)).toBe(true);
    expect(attempt).toHaveBeenCalledTimes(51);
  });

  test("a client that leaves while waiting takes no slot", async () => {
    const { attempt, flights } = held();
    const send = limitConcurrency(attempt);
    const answers = Array.from({ length: 50 }, () => send(LIST, budget()));
    const { signal, leave } = leaver();
    const waiting = send(OTHER, { ...budget(), signal }).catch(() => "left");
    leave();
    expect(await waiting).toBe("left");
    flights.forEach(({ land }) => land(good()));
    await Promise.all(answers);
    expect(attempt).toHaveBeenCalledTimes(50);
  });
});

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
    const ask = limitConcurrency(attempt);
    const answers = Array.from({ length: 151 }, () => ask(LIST, budget()));
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

  test("who leaves while waiting takes no place", async () => {
    const { attempt, flights } = held();
    const ask = limitConcurrency(attempt);
    const answers = Array.from({ length: 50 }, () => ask(LIST, budget()));
    const { signal, leave } = leaver();
    const waiting = ask(OTHER, { ...budget(), signal }).catch(() => "left");
    leave();
    expect(await waiting).toBe("left");
    flights.forEach(({ land }) => land(good()));
    await Promise.all(answers);
    expect(attempt).toHaveBeenCalledTimes(50);
  });
});

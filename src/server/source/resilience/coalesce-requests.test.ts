import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  client,
  FAILED,
  freezeTime,
  good,
  held,
  LIST,
  OTHER,
  scripted,
} from "../../testing/scripted-fetches.ts";
import { retry } from "./retry.ts";
import { coalesceRequests } from "./coalesce-requests.ts";

beforeEach(freezeTime);
afterEach(() => {
  vi.useRealTimers();
});

describe("coalesceRequests", () => {
  test("identical questions share one asking, others do not", async () => {
    const { attempt, flights } = held();
    const ask = coalesceRequests(attempt, 1000);
    const answers = [ask(LIST, client()), ask(LIST, client()), ask(OTHER, client())];
    expect(attempt).toHaveBeenCalledTimes(2);
    flights.forEach(({ land }) => land(good()));
    expect(await Promise.all(answers.map(async (answer) => (await answer).status))).toEqual([
      200, 200, 200,
    ]);
    void ask(LIST, client());
    expect(attempt).toHaveBeenCalledTimes(3);
  });

  test("one who leaves does not disturb the others; the last one ends it", async () => {
    const { attempt, flights } = held();
    const ask = coalesceRequests(attempt, 1000);
    const [first, second] = [client(), client()];
    const answers = [ask(LIST, first), ask(LIST, second)].map((answer) =>
      Promise.resolve(answer).catch(() => "left"),
    );
    first.leave();
    expect(flights[0]?.signal.aborted).toBe(false);
    second.leave();
    expect(flights[0]?.signal.aborted).toBe(true);
    expect(await Promise.all(answers)).toEqual(["left", "left"]);
    void ask(LIST, client());
    expect(attempt).toHaveBeenCalledTimes(2);
  });

  test("who tries again by themselves gets the first fault, the others what comes of it", async () => {
    const attempt = scripted(FAILED, good());
    const ask = coalesceRequests(retry(attempt), 20_000);
    const hasty = client({ retriesItself: true });
    const [theirs, ours] = [ask(LIST, hasty), ask(LIST, client())];
    expect(await theirs).toMatchObject({ status: 502, attempts: 1 });
    expect(attempt).toHaveBeenCalledTimes(1);
    // Their connection closes; it is tried again for the other one all the same.
    hasty.leave();
    await vi.advanceTimersByTimeAsync(200);
    expect(await ours).toMatchObject({ status: 200, attempts: 2 });
  });

  test("where all try again by themselves, it is asked once", async () => {
    const attempt = scripted(FAILED);
    const ask = coalesceRequests(retry(attempt), 20_000);
    const clients = [client({ retriesItself: true }), client({ retriesItself: true })];
    const answers = await Promise.all(clients.map(async (one) => ask(LIST, one)));
    expect(answers.map(({ attempts }) => attempts)).toEqual([1, 1]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(attempt).toHaveBeenCalledTimes(1);
  });

  test("who tries again by themselves gets what goes well, and can leave before", async () => {
    const { attempt, flights } = held();
    const ask = coalesceRequests(attempt, 1000);
    const [first, second] = [client({ retriesItself: true }), client({ retriesItself: true })];
    const answers = [ask(LIST, first), ask(LIST, second)];
    first.leave();
    expect(flights[0]?.signal.aborted).toBe(false);
    flights[0]?.land(good());
    expect(await answers[1]).toMatchObject({ status: 200 });
    const left = Promise.resolve(ask(OTHER, client({ retriesItself: true })));
    expect(flights).toHaveLength(2);
    void left.catch(() => null);
  });

  test("the deadline ends it for all, as a timeout", () => {
    const { attempt, flights } = held();
    void Promise.resolve(coalesceRequests(attempt, 1000)(LIST, client())).catch(() => null);
    vi.advanceTimersByTime(999);
    expect(flights[0]?.signal.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(flights[0]?.signal.reason).toHaveProperty("name", "TimeoutError");
  });
});

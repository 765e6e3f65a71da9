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
  test("identical requests share one flight, others do not", async () => {
    const { attempt, flights } = held();
    const send = coalesceRequests(attempt, 1000);
    const answers = [send(LIST, client()), send(LIST, client()), send(OTHER, client())];
    expect(attempt).toHaveBeenCalledTimes(2);
    flights.forEach(({ land }) => land(good()));
    expect(await Promise.all(answers.map(async (answer) => (await answer).status))).toEqual([
      200, 200, 200,
    ]);
    void send(LIST, client());
    expect(attempt).toHaveBeenCalledTimes(3);
  });

  test("a client that leaves does not affect the others; the last one aborts it", async () => {
    const { attempt, flights } = held();
    const send = coalesceRequests(attempt, 1000);
    const [first, second] = [client(), client()];
    const answers = [send(LIST, first), send(LIST, second)].map((answer) =>
      Promise.resolve(answer).catch(() => "left"),
    );
    first.leave();
    expect(flights[0]?.signal.aborted).toBe(false);
    second.leave();
    expect(flights[0]?.signal.aborted).toBe(true);
    expect(await Promise.all(answers)).toEqual(["left", "left"]);
    void send(LIST, client());
    expect(attempt).toHaveBeenCalledTimes(2);
  });

  test("a client that retries itself gets the first fault, the others the outcome", async () => {
    const attempt = scripted(FAILED, good());
    const send = coalesceRequests(retry(attempt), 20_000);
    const hasty = client({ retriesItself: true });
    const [theirs, ours] = [send(LIST, hasty), send(LIST, client())];
    expect(await theirs).toMatchObject({ status: 502, attempts: 1 });
    expect(attempt).toHaveBeenCalledTimes(1);
    // Their connection closes; the retry for the other client goes on.
    hasty.leave();
    await vi.advanceTimersByTimeAsync(200);
    expect(await ours).toMatchObject({ status: 200, attempts: 2 });
  });

  test("when all clients retry themselves, one request is sent", async () => {
    const attempt = scripted(FAILED);
    const send = coalesceRequests(retry(attempt), 20_000);
    const clients = [client({ retriesItself: true }), client({ retriesItself: true })];
    const answers = await Promise.all(clients.map(async (one) => send(LIST, one)));
    expect(answers.map(({ attempts }) => attempts)).toEqual([1, 1]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(attempt).toHaveBeenCalledTimes(1);
  });

  test("a client that retries itself gets a good answer, and can leave before", async () => {
    const { attempt, flights } = held();
    const send = coalesceRequests(attempt, 1000);
    const [first, second] = [client({ retriesItself: true }), client({ retriesItself: true })];
    const answers = [send(LIST, first), send(LIST, second)];
    first.leave();
    expect(flights[0]?.signal.aborted).toBe(false);
    flights[0]?.land(good());
    expect(await answers[1]).toMatchObject({ status: 200 });
    const left = Promise.resolve(send(OTHER, client({ retriesItself: true })));
    expect(flights).toHaveLength(2);
    void left.catch(() => null);
  });

  test("the deadline aborts it for all, as a timeout", () => {
    const { attempt, flights } = held();
    void Promise.resolve(coalesceRequests(attempt, 1000)(LIST, client())).catch(() => null);
    vi.advanceTimersByTime(999);
    expect(flights[0]?.signal.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(flights[0]?.signal.reason).toHaveProperty("name", "TimeoutError");
  });
});

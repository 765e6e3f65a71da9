import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { asker, freezeTime, good, held, LIST, OTHER } from "../testing/scripted-asks.ts";
import { shareFlights } from "./share-flights.ts";

beforeEach(freezeTime);
afterEach(() => {
  vi.useRealTimers();
});

describe("shareFlights", () => {
  test("identical questions share one asking, others do not", async () => {
    const { attempt, flights } = held();
    const ask = shareFlights(attempt, 1000);
    const answers = [ask(LIST, asker()), ask(LIST, asker()), ask(OTHER, asker())];
    expect(attempt).toHaveBeenCalledTimes(2);
    flights.forEach(({ land }) => land(good()));
    expect(await Promise.all(answers.map(async (answer) => (await answer).status))).toEqual([
      200, 200, 200,
    ]);
    void ask(LIST, asker());
    expect(attempt).toHaveBeenCalledTimes(3);
  });

  test("one who leaves does not disturb the others; the last one ends it", async () => {
    const { attempt, flights } = held();
    const ask = shareFlights(attempt, 1000);
    const [first, second] = [asker(), asker()];
    const answers = [ask(LIST, first), ask(LIST, second)].map((answer) =>
      Promise.resolve(answer).catch(() => "left"),
    );
    first.leave();
    expect(flights[0]?.signal.aborted).toBe(false);
    second.leave();
    expect(flights[0]?.signal.aborted).toBe(true);
    expect(await Promise.all(answers)).toEqual(["left", "left"]);
    void ask(LIST, asker());
    expect(attempt).toHaveBeenCalledTimes(2);
  });

  test("the deadline ends it for all, as a timeout", () => {
    const { attempt, flights } = held();
    void Promise.resolve(shareFlights(attempt, 1000)(LIST, asker())).catch(() => null);
    vi.advanceTimersByTime(999);
    expect(flights[0]?.signal.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(flights[0]?.signal.reason).toHaveProperty("name", "TimeoutError");
  });
});

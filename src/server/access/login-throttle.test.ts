import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { isPass, issuePass, PASS_SECONDS } from "./access-pass.ts";
import { createLoginThrottle } from "./login-throttle.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("createLoginThrottle", () => {
  /** How long each of so many failures in a row has to wait, in milliseconds. */
  async function waits(count: number, loginThrottle = createLoginThrottle()): Promise<number[]> {
    const seen: number[] = [];
    for (let n = 0; n < count; n += 1) {
      const fromMs = performance.now();
      const failure = loginThrottle.fail("10.0.0.1");
      await vi.advanceTimersToNextTimerAsync();
      await failure;
      seen.push(performance.now() - fromMs);
    }
    return seen;
  }

  test("tolerates typing errors, then doubles the wait up to two seconds", async () => {
    expect(await waits(8)).toEqual([0, 0, 0, 250, 500, 1000, 2000, 2000]);
  });

  test("forgets after the right token, or a minute", async () => {
    const loginThrottle = createLoginThrottle();
    await waits(4, loginThrottle);
    expect(loginThrottle.succeed("10.0.0.1")).toBe(true);
    expect(await waits(4, loginThrottle)).toEqual([0, 0, 0, 250]);
    vi.advanceTimersByTime(60_000);
    expect(await waits(1, loginThrottle)).toEqual([0]);
  });

  test("checks no more than ten wrong tokens of an address at once", async () => {
    const loginThrottle = createLoginThrottle();
    const failures = Array.from({ length: 13 }, () => loginThrottle.fail("10.0.0.1"));
    expect(await loginThrottle.fail("10.0.0.1")).toBe(false);
    expect(loginThrottle.succeed("10.0.0.1")).toBe(false);
    expect(loginThrottle.succeed("10.0.0.2")).toBe(true);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await Promise.all(failures)).toEqual(Array(13).fill(true));
    expect(loginThrottle.succeed("10.0.0.1")).toBe(true);
  });
});

describe("a pass", () => {
  const pass = issuePass("token", 0);

  test("is valid until it expires, under the token that issued it", () => {
    const lastMs = PASS_SECONDS * 1000 - 1;
    expect(isPass(pass, "token", lastMs)).toBe(true);
    expect(isPass(pass, "token", lastMs + 1)).toBe(false);
    expect(isPass(pass, "other", 0)).toBe(false);
    expect(isPass(`0${pass}`, "token", 0)).toBe(false);
  });

  test("cannot be made to last longer", () => {
    const later = pass.replace(/^\d+/, (endsAt) => String(Number(endsAt) + 1));
    expect(isPass(later, "token", 0)).toBe(false);
  });
});

import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createLoginThrottle, type LoginThrottle } from "../access/login-throttle.ts";
import { readConfiguration } from "../configuration.ts";
import { createTokenBuckets, type TokenBuckets } from "../guards/token-buckets.ts";
import { errorAnswer } from "../http/error-answer.ts";
import { createLog } from "../http/log.ts";
import type { Attempt, FetchModels } from "../source/answer.ts";
import { listRequest } from "../source/models-request.ts";
import { cacheResponses } from "../source/resilience/cache-responses.ts";
import { coalesceRequests } from "../source/resilience/coalesce-requests.ts";
import { shareResponses } from "../source/resilience/share-responses.ts";
import { client, good, LIST, OTHER, REQUEST_OPTIONS } from "../testing/scripted-fetches.ts";
import {
  startValkey,
  type TestValkey,
  VALKEY_PROGRAM,
  WITH_VALKEY,
} from "../testing/start-valkey.ts";
import { createSharedState, type SharedState } from "./create-shared-state.ts";

/** Local and shared state behave alike: each of these is made once of either kind. */
interface State {
  readonly tokenBuckets: (perSecond: number) => TokenBuckets;
  readonly loginThrottle: () => LoginThrottle;
  readonly responses: (attempt: Attempt, freshMs: number) => FetchModels;
}

const LOCAL: State = {
  tokenBuckets: createTokenBuckets,
  loginThrottle: createLoginThrottle,
  responses: (attempt, freshMs) => cacheResponses(coalesceRequests(attempt, 20_000), freshMs),
};

describe("the state of one process", () => {
  holdsTheContract(() => LOCAL);
});

describe.skipIf(VALKEY_PROGRAM === null)(`the state in Valkey, ${WITH_VALKEY}`, () => {
  let valkey: TestValkey;
  let shared: SharedState[] = [];
  beforeAll(async () => {
    valkey = await startValkey();
  });
  afterAll(async () => {
    for (const state of shared) state.close();
    await valkey.stop();
  });

  /** A server of its own each time, which has to get all it knows from Valkey. */
  async function connect(): Promise<SharedState> {
    const configuration = readConfiguration({ VALKEY_URL: valkey.url, ACCESS_TOKEN: "t" });
    const log = createLog(() => undefined);
    const patience = { replyMs: 10_000, connectMs: 10_000, reconnectMs: 100 };
    const state = createSharedState(configuration, log, patience);
    if (state === null) throw new Error("no address");
    shared = [...shared, state];
    await vi.waitFor(() => expect(state.isConnected()).toBe(true), 10_000);
    return state;
  }

  let states: readonly SharedState[] = [];
  beforeAll(async () => {
    states = [await connect(), await connect()];
  });
  let turn = 0;
  /** By turns of two servers, which must count together. */
  const inTurns = <Made>(make: (state: SharedState) => Made): (() => Made) => {
    const made = states.map(make);
    return () => {
      turn += 1;
      return made[turn % made.length] as Made;
    };
  };
  const none = () => Promise.reject(new Error("the local state was used"));
  const noLocal = { take: none, fail: none, succeed: none };

  holdsTheContract(() => ({
    tokenBuckets: (perSecond) => {
      const next = inTurns((state) => state.tokenBuckets(noLocal, perSecond));
      return { take: (address, nowMs) => next().take(address, nowMs) };
    },
    loginThrottle: () => {
      const next = inTurns((state) => state.loginThrottle(noLocal, "sign-in"));
      return {
        fail: (address) => next().fail(address),
        succeed: (address) => next().succeed(address),
      };
    },
    responses: (attempt, freshMs) => {
      const next = inTurns(({ responses }) =>
        coalesceRequests(shareResponses(attempt, responses, freshMs), 20_000),
      );
      return (modelsRequest, asking) => next()(modelsRequest, asking);
    },
  }));
});

let lastClient = 0;
/** A client that no other test knows. */
function newClient(): string {
  lastClient += 1;
  return `10.0.0.${lastClient}`;
}

const pass = (durationMs: number) => new Promise((resolve) => setTimeout(resolve, durationMs));

/** At the same time: nearly all of it is waiting, and each test has clients of its own. */
function holdsTheContract(state: () => State): void {
  describe.concurrent("token buckets", () => {
    const take = async (buckets: TokenBuckets, address: string, count: number) => {
      const taken = Array.from({ length: count }, async () =>
        buckets.take(address, performance.now()),
      );
      return (await Promise.all(taken)).filter((isTaken) => isTaken).length;
    };

    test("give four seconds' worth at once, to each client its own", async () => {
      const buckets = state().tokenBuckets(2);
      const [one, other] = [newClient(), newClient()];
      expect(await take(buckets, one, 12)).toBe(8);
      expect(await take(buckets, other, 1)).toBe(1);
    });

    test("refill with time, and not beyond their size", async () => {
      const buckets = state().tokenBuckets(20);
      const address = newClient();
      expect(await take(buckets, address, 80)).toBe(80);
      await pass(500);
      const refilled = await take(buckets, address, 80);
      expect(refilled).toBeGreaterThanOrEqual(10);
      expect(refilled).toBeLessThan(80);
    });
  });

  describe.concurrent("the sign-in throttle", () => {
    const msOf = async (answer: Promise<unknown>) => {
      const fromMs = performance.now();
      await answer;
      return performance.now() - fromMs;
    };

    test("tolerates three failures, then waits, and forgets after the right token", async () => {
      const throttle = state().loginThrottle();
      const address = newClient();
      for (let n = 0; n < 3; n += 1) expect(await throttle.fail(address)).toBe(true);
      expect(await msOf(throttle.fail(address))).toBeGreaterThanOrEqual(248);
      expect(await msOf(throttle.fail(address))).toBeGreaterThanOrEqual(498);
      expect(await throttle.succeed(address)).toBe(true);
      for (let n = 0; n < 3; n += 1) expect(await throttle.fail(address)).toBe(true);
      expect(await msOf(throttle.fail(address))).toBeGreaterThanOrEqual(248);
    });

    // Again, if the machine was so busy that the first of ten waits had ended before it was counted.
    test(
      "lets ten of an address wait, and meanwhile not even the right token in",
      { retry: 2 },
      async () => {
        const throttle = state().loginThrottle();
        const address = newClient();
        const failures = Array.from({ length: 20 }, () => throttle.fail(address));
        const isFirstRefused = new Promise<true>((resolve) => {
          for (const failure of failures)
            void failure.then((isAnswered) => isAnswered || resolve(true));
        });
        expect(await isFirstRefused).toBe(true);
        expect(await throttle.succeed(address)).toBe(false);
        expect(await throttle.succeed(newClient())).toBe(true);
        const outcomes = await Promise.all(failures);
        expect(outcomes.filter((isAnswered) => isAnswered)).toHaveLength(13);
        await pass(20);
        expect(await throttle.succeed(address)).toBe(true);
      },
    );
  });

  describe.concurrent("the response cache", () => {
    let path = 0;
    /** A request that no other test has sent. */
    const newRequest = () => {
      path += 1;
      return listRequest({ after_id: `m-${performance.now()}-${path}` }, REQUEST_OPTIONS);
    };

    test("keeps an answer verbatim while it is fresh, and no longer", async () => {
      // Not UTF-8 on purpose: bytes are bytes.
      const body = new Uint8Array([0x7b, 0xff, 0x00, 0x0a, 0x7d]);
      const attempt = vi.fn<Attempt>(() => Promise.resolve({ ...good(), body } as never));
      const fetchModels = state().responses(attempt, 1500);
      const request = newRequest();
      const first = await fetchModels(request, client());
      await pass(20);
      const second = await fetchModels(request, client());
      expect(attempt).toHaveBeenCalledTimes(1);
      expect(second).toMatchObject({ origin: "fresh", attempts: 0, requestId: "req_1" });
      expect(second).toMatchObject({ asOfMs: "asOfMs" in first && first.asOfMs });
      expect("body" in second && [...second.body]).toEqual([...body]);
      await pass(1500);
      await fetchModels(request, client());
      expect(attempt).toHaveBeenCalledTimes(2);
    });

    test("tells requests apart, and keeps no error", async () => {
      const attempt = vi.fn<Attempt>((request) =>
        Promise.resolve(request === LIST ? good('"list"') : errorAnswer(500, "")),
      );
      const fetchModels = state().responses(attempt, 5000);
      for (let n = 0; n < 2; n += 1) {
        expect(await fetchModels(LIST, client())).toMatchObject({ status: 200 });
        await pass(20);
        expect(await fetchModels(OTHER, client())).toMatchObject({ status: 500 });
      }
      expect(attempt).toHaveBeenCalledTimes(3);
    });
  });
}

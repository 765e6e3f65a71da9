import { afterEach, expect, test } from "vitest";
import type { ResponseMeta } from "../../data/api/response-meta.ts";
import { clearRequests, logRequest, requestLog } from "../../data/api/request-log.ts";
import {
  cacheSentence,
  durationOf,
  isTrouble,
  outcomeOf,
  retriesSentence,
  sizeOf,
} from "./request-words.ts";

const RECEIPT: ResponseMeta = {
  status: 200,
  requestId: "req_1",
  durationMs: 41.4,
  receivedAt: 0,
  source: { kind: "live", key: "0123456789abcdef" },
  cache: "upstream",
  staleSince: null,
  access: null,
};

afterEach(clearRequests);

/** A request that ended so. */
function ended(outcome: Parameters<ReturnType<typeof logRequest>>[0]) {
  logRequest("/v1/models", { betas: [], workspace: "" })(outcome);
  const [request] = requestLog.get();
  if (request === undefined) throw new Error("not logged");
  return request;
}
const answered = (meta: Partial<ResponseMeta>, headers: HeadersInit = {}, text = "{}") =>
  ended({ meta: { ...RECEIPT, ...meta }, headers: new Headers(headers), text });

test("a request in progress has neither a duration nor a size", () => {
  logRequest("/v1/models", { betas: [], workspace: "" });
  const [pending] = requestLog.get();
  if (pending === undefined) throw new Error("not logged");
  expect([outcomeOf(pending), durationOf(pending), sizeOf(pending)]).toEqual([
    "Pending",
    null,
    null,
  ]);
  expect(isTrouble(pending)).toBe(false);
});

test("a cancelled request is distinguished from a failed one", () => {
  const aborted = ended({ failure: new DOMException("", "AbortError") });
  expect([outcomeOf(aborted), isTrouble(aborted)]).toEqual(["Aborted", false]);
  const failed = ended({ failure: new TypeError("Failed to fetch") });
  expect([outcomeOf(failed), isTrouble(failed)]).toEqual(["Failed", true]);
  expect(retriesSentence(failed)).toBe("Not reported");
});

test("a response has its status, duration and size", () => {
  expect([200, 404].map((status) => isTrouble(answered({ status })))).toEqual([false, true]);
  expect(durationOf(answered({ durationMs: 0.2 }))).toBe("1 ms");
  expect(durationOf(answered({ durationMs: 2_460 }))).toBe("2.5 s");
  expect(sizeOf(answered({}, {}, "x".repeat(1_234)))).toBe("1,234 characters");
});

test("the source is described as far as the server reports it", () => {
  expect(cacheSentence(answered({}))).toMatch(/^Upstream/);
  expect(cacheSentence(answered({ cache: "fresh" }, { age: "7" }))).toMatch(/ for 7 s$/);
  expect(
    cacheSentence(answered({ cache: "fresh", source: { kind: "sample", takenOn: "2026-11-21" } })),
  ).toMatch(/embedded/);
  expect(
    cacheSentence(answered({ cache: "stale", staleSince: "2026-11-21T12:00:00.000Z" })),
  ).toMatch(/^Stale.*as of 2026-11-21 12:00:00 UTC$/);
  expect(cacheSentence(answered({ cache: null }))).toBe("Not reported");
});

test("retries are the server's own, and nothing is made up", () => {
  const attempts = (value: string) =>
    retriesSentence(answered({}, { "x-catalogue-attempts": value }));
  expect(attempts("1")).toBe("None: one request to the API");
  expect(attempts("2")).toBe("1 retry: the server sent 2 requests to the API");
  expect(attempts("3")).toBe("2 retries: the server sent 3 requests to the API");
  expect(attempts("many")).toBe("None: no request to the API");
  expect(retriesSentence(answered({ source: null }))).toBe("Not reported");
});

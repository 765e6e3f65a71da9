import { beforeEach, expect, test } from "vitest";
import { clearRequests, logRequest, requestLog } from "./request-log.ts";

const REQUEST_OPTIONS = { betas: ["context-1m-2025-08-07"], workspace: "wrkspc_1" };
const A_MILLION = "x".repeat(1_000_000);

beforeEach(clearRequests);

test("a request is logged as soon as it is sent, the newest first", () => {
  const end = logRequest("/v1/models/a", REQUEST_OPTIONS);
  logRequest("/v1/models/b", REQUEST_OPTIONS);
  expect(requestLog.get()).toMatchObject([
    { path: "/v1/models/b", requestOptions: REQUEST_OPTIONS, endedAt: null },
    { path: "/v1/models/a", requestOptions: REQUEST_OPTIONS, endedAt: null },
  ]);
  end({ text: "{}" });
  expect(requestLog.get()[1]).toMatchObject({ text: "{}", length: 2, failure: null });
  expect(requestLog.get()[1]?.endedAt).not.toBeNull();
});

test("what was thrown instead of a response is kept", () => {
  const failure = new DOMException("nobody waits", "AbortError");
  logRequest("/v1/models/a", REQUEST_OPTIONS)({ failure });
  expect(requestLog.get()[0]).toMatchObject({ failure, meta: null, text: null });
});

test("only the last 200 are kept, and the end of an older one is ignored", () => {
  const endOldest = logRequest("/v1/models/oldest", REQUEST_OPTIONS);
  for (let at = 1; at <= 200; at += 1) logRequest(`/v1/models/${at}`, REQUEST_OPTIONS);
  endOldest({ text: "{}" });
  expect(requestLog.get()).toHaveLength(200);
  expect(requestLog.get().at(-1)?.path).toBe("/v1/models/1");
  expect(requestLog.get()[0]?.path).toBe("/v1/models/200");
});

test("the oldest bodies are dropped when there are too many", () => {
  for (const id of ["a", "b", "c"])
    logRequest(`/v1/models/${id}`, REQUEST_OPTIONS)({ text: A_MILLION });
  expect(requestLog.get().map(({ text }) => text !== null)).toEqual([true, true, false]);
  expect(requestLog.get()[2]).toMatchObject({ length: A_MILLION.length });
});

test("later pages of a list keep no body, and none is dropped for them", () => {
  logRequest("/v1/models?limit=1000", REQUEST_OPTIONS)({ text: A_MILLION });
  for (let at = 0; at < 5; at += 1) {
    logRequest(`/v1/models?limit=1000&after_id=${at}`, REQUEST_OPTIONS)({ text: A_MILLION });
  }
  expect(requestLog.get().filter(({ text }) => text !== null)).toHaveLength(1);
  expect(requestLog.get()[0]?.length).toBe(A_MILLION.length);
});

test("subscribers hear of every start, end and clearing, and see another array", () => {
  const seen = new Set<unknown>();
  const stop = requestLog.subscribe(() => seen.add(requestLog.get()));
  const end = logRequest("/v1/models", REQUEST_OPTIONS);
  end({ text: "" });
  clearRequests();
  expect(seen.size).toBe(3);
  expect(requestLog.get()).toEqual([]);
  stop();
  logRequest("/v1/models", REQUEST_OPTIONS);
  expect(seen.size).toBe(3);
});

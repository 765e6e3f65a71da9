import { afterEach, expect, test } from "vitest";
import { clearRequests, loggedRequests, logRequest, onRequests } from "./request-log.ts";

const REQUEST_OPTIONS = { betas: ["context-1m-2025-08-07"], workspace: "wrkspc_1" };
const A_MILLION = "x".repeat(1_000_000);

afterEach(clearRequests);

test("a request is there from its beginning, and the newest comes first", () => {
  const end = logRequest("/v1/models/a", REQUEST_OPTIONS);
  logRequest("/v1/models/b", REQUEST_OPTIONS);
  expect(loggedRequests()).toMatchObject([
    { path: "/v1/models/b", requestOptions: REQUEST_OPTIONS, endedAt: null },
    { path: "/v1/models/a", requestOptions: REQUEST_OPTIONS, endedAt: null },
  ]);
  end({ text: "{}" });
  expect(loggedRequests()[1]).toMatchObject({ text: "{}", length: 2, failure: null });
  expect(loggedRequests()[1]?.endedAt).not.toBeNull();
});

test("what was thrown in place of an answer is kept", () => {
  const failure = new DOMException("nobody waits", "AbortError");
  logRequest("/v1/models/a", REQUEST_OPTIONS)({ failure });
  expect(loggedRequests()[0]).toMatchObject({ failure, meta: null, text: null });
});

test("only the last 200 are kept, and the end of an older one is no longer noted", () => {
  const endOldest = logRequest("/v1/models/oldest", REQUEST_OPTIONS);
  for (let at = 1; at <= 200; at += 1) logRequest(`/v1/models/${at}`, REQUEST_OPTIONS);
  endOldest({ text: "{}" });
  expect(loggedRequests()).toHaveLength(200);
  expect(loggedRequests().at(-1)?.path).toBe("/v1/models/1");
  expect(loggedRequests()[0]?.path).toBe("/v1/models/200");
});

test("bodies are dropped from the oldest on when there are too many", () => {
  for (const id of ["a", "b", "c"])
    logRequest(`/v1/models/${id}`, REQUEST_OPTIONS)({ text: A_MILLION });
  expect(loggedRequests().map(({ text }) => text !== null)).toEqual([true, true, false]);
  expect(loggedRequests()[2]).toMatchObject({ length: A_MILLION.length });
});

test("the later pages of a walk leave no body behind, and none is dropped for them", () => {
  logRequest("/v1/models?limit=1000", REQUEST_OPTIONS)({ text: A_MILLION });
  for (let at = 0; at < 5; at += 1) {
    logRequest(`/v1/models?limit=1000&after_id=${at}`, REQUEST_OPTIONS)({ text: A_MILLION });
  }
  expect(loggedRequests().filter(({ text }) => text !== null)).toHaveLength(1);
  expect(loggedRequests()[0]?.length).toBe(A_MILLION.length);
});

test("whoever listens is told of beginnings, ends and clearing, and sees another array", () => {
  const seen = new Set<unknown>();
  const stop = onRequests(() => seen.add(loggedRequests()));
  const end = logRequest("/v1/models", REQUEST_OPTIONS);
  end({ text: "" });
  clearRequests();
  expect(seen.size).toBe(3);
  expect(loggedRequests()).toEqual([]);
  stop();
  logRequest("/v1/models", REQUEST_OPTIONS);
  expect(seen.size).toBe(3);
});

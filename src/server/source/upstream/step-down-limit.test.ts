import { describe, expect, test, vi } from "vitest";
import { errorAnswer } from "../../http/error-answer.ts";
import { budget, good, LIST, OTHER, REQUEST_OPTIONS } from "../../testing/scripted-fetches.ts";
import type { Attempt } from "../answer.ts";
import { listRequest } from "../models-request.ts";
import { stepDownLimit } from "./step-down-limit.ts";

const large = (after_id?: string) =>
  listRequest({ limit: 1000, after_id, lifecycle: ["retired"] }, REQUEST_OPTIONS);

/** A server that takes pages of so many, and says so in these words. */
function server(most: number, message: string, status: 400 | 413 = 400) {
  const limits: (number | undefined)[] = [];
  const attempt = vi.fn<Attempt>(async (modelsRequest) => {
    const limit = Number(new URL(modelsRequest.path, "http://a").searchParams.get("limit") ?? 20);
    limits.push(limit);
    return limit > most ? errorAnswer(status, message, { attempts: 1 }) : good();
  });
  return { send: stepDownLimit(attempt), limits, attempt };
}

describe("a server that refuses large pages", () => {
  test.each([
    [100, "limit: Input should be less than or equal to 100", [1000, 100]],
    [20, "page_size must not exceed 20", [1000, 100, 20]],
    [50, "query.limit: too large", [1000, 100, 20]],
    [100, "The API answered 422 without saying why.", [1000, 100]],
    [100, "Bad Request", [1000, 100]],
  ])("of more than %d gets smaller ones: %s", async (most, message, tried) => {
    const { send, limits } = server(most, message);
    expect(await send(large(), budget())).toMatchObject({ status: 200, attempts: tried.length });
    expect(limits).toEqual(tried);
    const smallest = tried.at(-1);
    expect(await send(large("claude-1"), budget())).toMatchObject({ status: 200, attempts: 1 });
    expect(limits.at(-1)).toBe(smallest);
    expect(limits).toHaveLength(tried.length + 1);
  });

  test("keeps the rest of the request", async () => {
    const { send, attempt } = server(100, "limit");
    await send(large("claude-1"), budget());
    expect(attempt.mock.calls.at(-1)?.[0].path).toBe(
      "/v1/models?limit=100&after_id=claude-1&lifecycle%5B%5D=retired",
    );
  });
});

test("a page that is too large may be refused as a body is", async () => {
  const { send, limits } = server(100, "limit too large", 413);
  expect(await send(large(), budget())).toMatchObject({ status: 200 });
  expect(limits).toEqual([1000, 100]);
});

test("a server that does not take the parameter is asked without it, and from then on", async () => {
  const paths: string[] = [];
  const send = stepDownLimit(async ({ path }) => {
    paths.push(path);
    return path.includes("limit=")
      ? errorAnswer(400, "query.limit: Extra inputs are not permitted", { attempts: 1 })
      : good();
  });
  expect(await send(large(), budget())).toMatchObject({ status: 200, attempts: 4 });
  expect(await send(large("claude-1"), budget())).toMatchObject({ status: 200, attempts: 1 });
  expect(paths.at(-1)).toBe("/v1/models?after_id=claude-1&lifecycle%5B%5D=retired");
});

test.each([
  "anthropic-beta: no such beta",
  "lifecycle.0: Input should be 'active'",
  "after_id: No model in this list has the ID nobody",
])("a refusal of something else is passed on after one request: %s", async (message) => {
  const { send, limits } = server(0, message);
  expect(await send(large(), budget())).toMatchObject({ status: 400, message, attempts: 1 });
  expect(limits).toEqual([1000]);
});

test("when every size is refused, the first refusal counts and nothing is remembered", async () => {
  const { send, limits } = server(0, "limit: no");
  expect(await send(large(), budget())).toMatchObject({ status: 400, attempts: 4 });
  await send(large(), budget());
  // Without one it is the API's default.
  expect(limits).toEqual([1000, 100, 20, 20, 1000, 100, 20, 20]);
});

test("a request without a limit, or for one model, is left alone", async () => {
  const { send, attempt } = server(0, "limit: no");
  await send(LIST, budget());
  await send(OTHER, budget());
  expect(attempt.mock.calls.map(([modelsRequest]) => modelsRequest)).toEqual([LIST, OTHER]);
});

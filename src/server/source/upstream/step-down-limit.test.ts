import { describe, expect, test, vi } from "vitest";
import { errorAnswer } from "../../http/error-answer.ts";
import { budget, good, LIST, OTHER, REQUEST_OPTIONS } from "../../testing/scripted-fetches.ts";
import type { Answer } from "../answer.ts";
import { listRequest, type ModelsRequest } from "../models-request.ts";
import { stepDownLimit } from "./step-down-limit.ts";

const large = (after_id?: string) =>
  listRequest({ limit: 1000, after_id, lifecycle: ["retired"] }, REQUEST_OPTIONS);

/** A server that takes pages of so many, and says so in these words. */
function server(most: number, message: string) {
  const limits: (number | undefined)[] = [];
  const attempt = vi.fn(async (modelsRequest: ModelsRequest): Promise<Answer> => {
    const limit = Number(new URL(modelsRequest.path, "http://a").searchParams.get("limit") ?? 20);
    limits.push(limit);
    return limit > most ? errorAnswer(400, message, { attempts: 1 }) : good();
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
  expect(await send(large(), budget())).toMatchObject({ status: 400, attempts: 3 });
  await send(large(), budget());
  expect(limits).toEqual([1000, 100, 20, 1000, 100, 20]);
});

test("a request without a limit, or for one model, is left alone", async () => {
  const { send, attempt } = server(0, "limit: no");
  await send(LIST, budget());
  await send(OTHER, budget());
  expect(attempt.mock.calls.map(([modelsRequest]) => modelsRequest)).toEqual([LIST, OTHER]);
});

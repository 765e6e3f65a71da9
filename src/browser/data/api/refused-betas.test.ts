import { expect, test } from "vitest";
import { ApiError } from "./failure.ts";
import { failureWording } from "./failure-wording.ts";
import { refusedBetas, refusesLifecycle, removalLabel } from "./refused-betas.ts";

const meta = {
  requestId: null,
  durationMs: 1,
  receivedAt: 0,
  source: null,
  cache: null,
  staleSince: null,
  access: null,
};
const refusal = (status: number, message: string) =>
  new ApiError(
    { status, type: "invalid_request_error", message },
    { ...meta, status },
    null,
    failureWording(status, null, false),
  );

test.each([
  [400, "Unexpected value(s) `b-2` for the `anthropic-beta` header.", ["b-2"]],
  [400, "anthropic-beta: unexpected value", ["b-1", "b-2"]],
  [400, "limit: too large", []],
  [500, "Unexpected value(s) `b-2`", []],
])("%i, %s: refuses %j", (status, message, refused) => {
  expect(refusedBetas(refusal(status, message), ["b-1", "b-2"])).toEqual(refused);
});

test("without betas, or without an answer, none is refused", () => {
  expect(refusedBetas(refusal(400, "anthropic-beta"), [])).toEqual([]);
  expect(refusedBetas(new TypeError("fetch failed"), ["b-1"])).toEqual([]);
});

test.each([
  [400, "unknown parameter lifecycle[]", true],
  [400, "Bad Request. The request carried the filter lifecycle[], which it may not know.", true],
  [400, "limit: too large", false],
  [502, "lifecycle", false],
])("%i, %s: refuses the lifecycle filter: %j", (status, message, isRefused) => {
  expect(refusesLifecycle(refusal(status, message))).toBe(isRefused);
});

test("the button names what it removes", () => {
  expect([removalLabel(["b-1"]), removalLabel(["b-1", "b-2"])]).toEqual([
    "Remove b-1",
    "Remove 2 betas",
  ]);
});

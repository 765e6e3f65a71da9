import { expect, test } from "vitest";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import type { Outcome } from "#shared/model-names/verdict.ts";
import { ApiError } from "../../data/api/failure.ts";
import type { ResponseMeta } from "../../data/api/response-meta.ts";
import { outcomeByList } from "./outcome-by-list.ts";

const LISTED = { id: "listed" } as ModelInfo;
const UNKNOWN: Outcome = { kind: "unknown" };

function errorOf(status: number, reason: string | null): ApiError {
  const meta = { status, reason, requestId: null } as ResponseMeta;
  return new ApiError({ status, type: "api_error", message: "no" }, meta, null, {
    title: "",
    advice: "",
  });
}
const NO_ROUTE = errorOf(404, "no-model-route");
const failed = (error: unknown): Outcome => ({ kind: "failed", error });

test.each<[string, Outcome | undefined, unknown, boolean]>([
  ["was answered with a 404", UNKNOWN, null, true],
  ["has no route", failed(NO_ROUTE), NO_ROUTE, true],
  ["was not asked for, as the server has no route", undefined, NO_ROUTE, true],
  ["waits for its turn", undefined, null, false],
  ["failed for another reason", failed(errorOf(502, null)), null, false],
  ["was not asked for, as the key is refused", undefined, errorOf(401, "key-refused"), false],
])("a name %s", (_, outcome, failure, isByList) => {
  const byList = outcomeByList(() => outcome, new Map([[LISTED.id, LISTED]]), failure);
  expect(byList("listed")).toEqual(isByList ? { kind: "answered", model: LISTED } : outcome);
  expect(byList("not listed")).toBe(outcome);
});

test("an answer counts more than the list", () => {
  const answer: Outcome = { kind: "answered", model: { id: "another" } as ModelInfo };
  const byList = outcomeByList(() => answer, new Map([[LISTED.id, LISTED]]), null);
  expect(byList("listed")).toBe(answer);
});

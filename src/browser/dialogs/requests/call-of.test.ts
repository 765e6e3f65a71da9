import { expect, test } from "vitest";
import { listPath, modelPath } from "#shared/contract/request-grammar.ts";
import { callOf } from "./call-of.ts";

const requestOptions = { betas: ["a-1"], workspace: "wrkspc_1" };

test("a page of a list is called with its own cursor", () => {
  const parameters = { limit: 20, after_id: "a:b@c", lifecycle: ["active", "retired"] } as const;
  const call = callOf({ path: listPath(parameters), requestOptions });
  expect(call).toEqual({ kind: "list", ...parameters, ...requestOptions });
  expect(callOf({ path: listPath({ before_id: "x" }), requestOptions })).toEqual({
    kind: "list",
    before_id: "x",
    lifecycle: [],
    ...requestOptions,
  });
});

test("a model is called by the requested name", () => {
  const model = "claude-3:0@x";
  expect(callOf({ path: modelPath(model), requestOptions })).toEqual({
    kind: "retrieve",
    model,
    ...requestOptions,
  });
});

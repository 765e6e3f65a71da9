import { expect, test } from "vitest";
import { isBetaName, isWorkspaceId, listPath, modelPath } from "./request-grammar.ts";

test("betas and workspaces keep to their alphabets", () => {
  expect([isBetaName("pdfs-2024-09-25"), isBetaName("a,b"), isBetaName("x".repeat(65))]).toEqual([
    true,
    false,
    false,
  ]);
  expect([isWorkspaceId("wrkspc_01"), isWorkspaceId("a b"), isWorkspaceId("")]).toEqual([
    true,
    false,
    false,
  ]);
});

test("a list path is the same for the same request, whatever the order of its parameters", () => {
  expect(listPath({})).toBe("/v1/models");
  const path =
    "/v1/models?limit=5&after_id=claude-2.1&lifecycle%5B%5D=active&lifecycle%5B%5D=retired";
  expect(listPath({ limit: 5, after_id: "claude-2.1", lifecycle: ["retired", "active"] })).toBe(
    path,
  );
  expect(listPath({ lifecycle: ["active", "retired"], after_id: "claude-2.1", limit: 5 })).toBe(
    path,
  );
});

test("a model path escapes what a path segment may not hold", () => {
  expect(modelPath("claude-opus-4-5")).toBe("/v1/models/claude-opus-4-5");
  expect(modelPath("a/b")).toBe("/v1/models/a%2Fb");
});

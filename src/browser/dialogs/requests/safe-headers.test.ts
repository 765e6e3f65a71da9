import { expect, test } from "vitest";
import { requestHeaders, responseHeaders } from "./safe-headers.ts";

test("only headers on the list are shown, however an answer names the others", () => {
  const headers = new Headers({
    "content-type": "application/json",
    "request-id": "req_1",
    "set-cookie": "session=1",
    "x-api-key": "sk-ant-1",
    authorization: "Bearer sk-ant-1",
    "anthropic-organization-id": "org",
    "x-catalogue-cache": "stale",
  });
  expect(responseHeaders(headers)).toEqual([
    ["content-type", "application/json"],
    ["request-id", "req_1"],
    ["x-catalogue-cache", "stale"],
  ]);
});

test("a request has the betas and the workspace it was sent with", () => {
  expect(requestHeaders({ betas: [], workspace: "" })).toEqual([["accept", "*/*"]]);
  expect(requestHeaders({ betas: ["a-1", "b-2"], workspace: "wrkspc_1" })).toEqual([
    ["accept", "*/*"],
    ["anthropic-beta", "a-1,b-2"],
    ["anthropic-workspace-id", "wrkspc_1"],
  ]);
});

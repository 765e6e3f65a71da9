import { expect, test } from "vitest";
import { runInTest } from "./testing/run-in-test.ts";

const INITIALIZE = {
  jsonrpc: "2.0",
  id: 1,
  method: "initialize",
  params: {
    protocolVersion: "2025-11-25",
    capabilities: {},
    clientInfo: { name: "test", version: "1" },
  },
};
const CALL = {
  jsonrpc: "2.0",
  id: 2,
  method: "tools/call",
  params: { name: "resolve_model", arguments: { name: "claude-opus-4-5" } },
};

test("standard output has the protocol's lines alone, and ends with the input", async () => {
  const stdin = `${JSON.stringify(INITIALIZE)}\n${JSON.stringify(CALL)}\n`;
  const { status, stdout, stderr } = await runInTest(["mcp", "--offline"], { stdin });
  const answers = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as unknown);
  expect(answers).toMatchObject([
    { id: 1, result: { serverInfo: { name: "model-catalogue" } } },
    {
      id: 2,
      result: {
        structuredContent: {
          model_id: "claude-opus-4-5-20251101",
          answered_by: { kind: "embedded" },
        },
      },
    },
  ]);
  expect(stderr).toMatch(/^model-catalogue mcp: answered by the embedded catalogue of .*\n$/);
  expect(status).toBe(0);
});

test.each([
  ["no key", [], /^model-catalogue mcp: there is no key to ask the API with.*\n$/],
  ["two whom to ask", ["--offline", "--server", "http://127.0.0.1:1"], /exclude each other/],
  ["an argument", ["--offline", "now"], /unexpected 'now'/],
])("with %s it says so, and speaks no protocol", async (_what, options, message) => {
  const { status, stdout, stderr } = await runInTest(["mcp", ...options]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toMatch(message);
});

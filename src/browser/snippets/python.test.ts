import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { baseUrls, hostileCalls, properCalls } from "./testing/arbitrary-calls.ts";
import { argumentsOf, type Call } from "./call.ts";
import { pythonCode } from "./python.ts";

test("reads as one would write it", () => {
  const call: Call = {
    kind: "list",
    limit: 20,
    lifecycle: ["retired"],
    betas: ["context-1m-2025-08-07"],
    workspace: "wrkspc_01",
  };
  expect(pythonCode(call, "http://127.0.0.1:4173")).toBe(`import os

from anthropic import Anthropic  # 1.12.0 or newer, for lifecycle

client = Anthropic(
    base_url="http://127.0.0.1:4173",
    api_key=os.environ.get("ACCESS_TOKEN", "unused"),
)

# Fetches further pages as needed.
for model in client.beta.models.list(
    limit=20,
    lifecycle=["retired"],
    betas=["context-1m-2025-08-07"],
    workspace_id="wrkspc_01",
):
    print(model.id)
`);
});

test("a model, from the API", () => {
  const call: Call = { kind: "retrieve", model: "claude-opus-4-5", betas: [], workspace: "" };
  expect(pythonCode(call, null)).toBe(`from anthropic import Anthropic

client = Anthropic()  # reads ANTHROPIC_API_KEY

model = client.models.retrieve("claude-opus-4-5")
print(model.to_json())
`);
});

/** Parses each program with Python itself and tells the one call of a method of `models`. */
const READER = `
import ast, json, sys
told = []
for source in json.load(sys.stdin):
    calls = [n for n in ast.walk(ast.parse(source)) if isinstance(n, ast.Call)
             and isinstance(n.func, ast.Attribute) and n.func.attr in ("list", "retrieve")]
    told.append([[ast.unparse(c.func), [ast.literal_eval(a) for a in c.args],
                  [[k.arg, ast.literal_eval(k.value)] for k in c.keywords]] for c in calls])
json.dump(told, sys.stdout)
`;

const hasPython = spawnSync("python3", ["--version"]).status === 0;

describe.runIf(hasPython)("Python itself", () => {
  test("reads the call, whatever the texts hold", () => {
    const samples = fc.sample(fc.tuple(fc.oneof(hostileCalls, properCalls), baseUrls), {
      numRuns: 500,
      seed: 1,
    });
    const written = samples.map(([call, baseUrl]) => pythonCode(call, baseUrl));
    for (const code of written) expect(code).toMatch(/^[\x20-\x7e\n]+$/);
    const { stdout, stderr } = spawnSync("python3", ["-c", READER], {
      input: JSON.stringify(written),
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    const wanted = samples.map(([call]) => {
      const models = call.betas.length > 0 ? "client.beta.models" : "client.models";
      const positional = call.kind === "retrieve" ? [call.model] : [];
      return [[`${models}.${call.kind}`, positional, argumentsOf(call)]];
    });
    expect(JSON.parse(stdout)).toEqual(wanted);
  });
});

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Call } from "./call.ts";
import { goCode } from "./go.ts";
import { pythonCode } from "./python.ts";
import { oldestSdk } from "./sdk-version.ts";
import { typescriptCode } from "./typescript.ts";

const LIST: Call = { kind: "list", limit: 20, lifecycle: ["retired"], betas: [], workspace: "" };
const MODEL: Call = { kind: "retrieve", model: "claude-opus-5", betas: [], workspace: "" };

test("a call names the version that the newest of its arguments needs", () => {
  const both = { ...LIST, workspace: "wrkspc_01" };
  expect(typescriptCode(both, null)).toContain(
    'import Anthropic from "@anthropic-ai/sdk"; // 0.132.0 or newer, for lifecycle\n',
  );
  expect(pythonCode(both, null)).toContain(
    "from anthropic import Anthropic  # 1.12.0 or newer, for lifecycle\n",
  );
  const inWorkspace = { ...MODEL, workspace: "wrkspc_01" };
  expect(typescriptCode(inWorkspace, null)).toContain("// 0.124.0 or newer, for workspace_id\n");
  expect(pythonCode(inWorkspace, null)).toContain("  # 1.4.0 or newer, for workspace_id\n");
});

test("a call that any version supports names no version", () => {
  const ordinary: Call[] = [MODEL, { ...LIST, lifecycle: ["active", "deprecated"] }];
  for (const call of ordinary) {
    expect(oldestSdk("TypeScript", call)).toBeNull();
    for (const code of [typescriptCode(call, null), pythonCode(call, null), goCode(call, null)])
      expect(code).not.toContain("or newer");
  }
});

test("an ID that only newer SDKs for Python encode names their version", () => {
  const call: Call = { ...MODEL, model: "openai/gpt-5?" };
  expect(pythonCode(call, null)).toContain(
    "from anthropic import Anthropic  # 0.87.0 or newer, for an ID with such characters\n",
  );
  expect(typescriptCode(call, null)).not.toContain("or newer");
  expect(pythonCode({ ...call, workspace: "w" }, null)).toContain("# 1.4.0 or newer");
});

test("the versions for TypeScript are those of the official SDK's own changelog", () => {
  const changelog = readFileSync("node_modules/@anthropic-ai/sdk/CHANGELOG.md", "utf8");
  const versionOf = (feature: string) =>
    /## (\S+) \([\d-]+\)\n(?:(?!\n## )[^])*$/.exec(
      changelog.slice(0, changelog.indexOf(feature)),
    )?.[1];
  expect(oldestSdk("TypeScript", LIST)?.version).toBe(
    versionOf("add lifecycle stage fields and filter to /v1/models"),
  );
  expect(oldestSdk("TypeScript", { ...MODEL, workspace: "wrkspc_01" })?.version).toBe(
    versionOf("add support for sending a workspace ID on more endpoints"),
  );
});

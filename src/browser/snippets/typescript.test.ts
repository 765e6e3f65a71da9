import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import Anthropic, { type ClientOptions } from "@anthropic-ai/sdk";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listPath, modelPath } from "#shared/contract/request-grammar.ts";
import { baseUrls, hostileCalls, properCalls } from "./testing/arbitrary-calls.ts";
import { API_ORIGIN, argumentsOf, lifecycleOf, type Call } from "./call.ts";
import { typescriptCode } from "./typescript.ts";

const REQUEST_OPTIONS = { betas: [], workspace: "" };

describe("reads as one would write it", () => {
  test("the whole list", () => {
    const call: Call = {
      kind: "list",
      limit: 1000,
      lifecycle: ["active", "deprecated"],
      ...REQUEST_OPTIONS,
    };
    expect(typescriptCode(call, null)).toBe(`import Anthropic from "@anthropic-ai/sdk";

const client = new Anthropic(); // reads ANTHROPIC_API_KEY

// Fetches further pages as needed.
for await (const model of client.models.list({ limit: 1000 })) {
  console.log(model.id);
}
`);
  });

  test("a list with everything, from a server", () => {
    const call: Call = {
      kind: "list",
      limit: 20,
      after_id: "claude-opus-4-8",
      lifecycle: ["active", "retired"],
      betas: ["context-1m-2025-08-07"],
      workspace: "wrkspc_01",
    };
    expect(typescriptCode(call, "http://127.0.0.1:4173"))
      .toBe(`import Anthropic from "@anthropic-ai/sdk"; // 0.132.0 or newer, for lifecycle

const client = new Anthropic({
  baseURL: "http://127.0.0.1:4173",
  apiKey: process.env["ACCESS_TOKEN"] ?? "unused",
});

// Fetches further pages as needed.
for await (const model of client.beta.models.list({
  limit: 20,
  after_id: "claude-opus-4-8",
  lifecycle: ["active", "retired"],
  betas: ["context-1m-2025-08-07"],
  workspace_id: "wrkspc_01",
})) {
  console.log(model.id);
}
`);
  });

  test("a model", () => {
    const call: Call = { kind: "retrieve", model: "claude-opus-4-5", betas: [], workspace: "w" };
    expect(typescriptCode(call, null)).toContain(
      `const model = await client.models.retrieve("claude-opus-4-5", { workspace_id: "w" });`,
    );
  });
});

test("the official SDK's types accept it, whatever the texts hold", () => {
  const folder = mkdtempSync(join(tmpdir(), "model-catalogue-code-"));
  try {
    const written = fc
      .sample(fc.tuple(fc.oneof(hostileCalls, properCalls), baseUrls), { numRuns: 300, seed: 1 })
      .map(([call, baseUrl]) => typescriptCode(call, baseUrl));
    for (const [at, code] of written.entries()) {
      expect(code).toMatch(/^[\x20-\x7e\n]+$/);
      writeFileSync(join(folder, `${at}.mts`), code);
    }
    // The compiler must also be able to say no.
    writeFileSync(
      join(folder, "wrong.mts"),
      typescriptCode({ kind: "list", limit: 1, ...REQUEST_OPTIONS }, null).replace(
        "limit: 1",
        'limit: "1"',
      ),
    );
    symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(PROGRAM));
    const { stdout } = spawnSync(
      resolve("node_modules/.bin/tsc"),
      ["-p", folder, "--pretty", "false"],
      {
        cwd: folder,
        encoding: "utf8",
      },
    );
    expect(stdout.trim().split("\n")).toEqual([expect.stringMatching(/^wrong\.mts.*error TS2322/)]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

const PROGRAM = {
  extends: resolve("tsconfig.json"),
  compilerOptions: { types: ["node"], skipLibCheck: true },
  references: [],
  include: ["*.mts"],
};

/** Runs code with the official SDK, and returns what it asked for: the address and some headers. */
async function run(code: string) {
  const requests: Request[] = [];
  class Recorded extends Anthropic {
    constructor(options: ClientOptions = {}) {
      super({
        apiKey: "from the environment",
        ...options,
        maxRetries: 0,
        fetch: async (address, init) => {
          requests.push(new Request(address, init));
          const body = { data: [], has_more: false, id: "a-model" };
          return Promise.resolve(Response.json(body));
        },
      });
    }
  }
  await execute(code, Recorded);
  return requests;
}

test("run with the official SDK, it sends exactly the call's request", async () => {
  await fc.assert(
    fc.asyncProperty(properCalls, baseUrls, async (call, baseUrl) => {
      const [request, ...more] = await run(typescriptCode(call, baseUrl));
      expect(more).toEqual([]);
      const { origin, pathname, searchParams } = new URL(request?.url ?? "");
      expect(origin).toBe(baseUrl ?? API_ORIGIN);
      const path =
        call.kind === "list"
          ? listPath({ ...call, lifecycle: lifecycleOf(call) })
          : modelPath(call.model);
      const wanted = new URL(path, API_ORIGIN);
      expect(decodeURIComponent(pathname)).toBe(decodeURIComponent(wanted.pathname));
      searchParams.delete("beta");
      searchParams.sort();
      wanted.searchParams.sort();
      expect(String(searchParams)).toBe(String(wanted.searchParams));
      expect(request?.headers.get("anthropic-beta") ?? "").toBe(call.betas.join(","));
      expect(request?.headers.get("anthropic-workspace-id") ?? "").toBe(call.workspace);
    }),
    { numRuns: 100, seed: 1 },
  );
});

test("run, hostile texts stay texts", async () => {
  await fc.assert(
    fc.asyncProperty(hostileCalls, async (call) => {
      const told: unknown[] = [];
      const tell = (...given: unknown[]) => {
        told.push(...given);
        return [];
      };
      const models = { list: tell, retrieve: tell };
      await execute(typescriptCode(call, null), function Client() {
        return { models, beta: { models } };
      });
      const given = argumentsOf(call);
      const parameters = given.length > 0 ? [Object.fromEntries(given)] : [];
      expect(told).toEqual(call.kind === "retrieve" ? [call.model, ...parameters] : parameters);
    }),
    { numRuns: 300, seed: 1 },
  );
});

/** Runs code with another client than the one it imports. */
async function execute(code: string, client: unknown): Promise<void> {
  const body = code.replace(/^import .*\n/, "");
  // oxlint-disable-next-line typescript/no-implied-eval
  const program = new Function("Anthropic", "console", `return (async () => {${body}})()`);
  await (program as (...given: unknown[]) => Promise<void>)(client, { log: () => undefined });
}

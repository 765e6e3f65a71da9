import { execFile, spawnSync } from "node:child_process";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listPath, modelPath } from "#shared/contract/request-grammar.ts";
import { baseUrls, hostileCalls } from "./testing/arbitrary-calls.ts";
import { API_ORIGIN, type Call } from "./call.ts";
import { curlCode, curlCommand } from "./curl.ts";

const KEY = "sk-ant-of-the-test";
const TOKEN = "token of the server";
/** What a POSIX shell hands to `curl` for each command, in one run of it. */
function argumentsOf(commands: readonly string[]): string[][] {
  const script = `curl() { printf '%s\\0' "$@"; printf '\\001\\0'; }\n${commands.join("\n")}\n`;
  const { stdout, stderr } = spawnSync("/bin/sh", ["-eu"], {
    input: script,
    encoding: "utf8",
    env: { ANTHROPIC_API_KEY: KEY, ACCESS_TOKEN: TOKEN, PATH: "" },
  });
  expect(stderr).toBe("");
  return stdout
    .split("\u0001\0")
    .slice(0, -1)
    .map((one) => one.split("\0").slice(0, -1));
}

test("reads as one would write it", () => {
  const path = listPath({ limit: 20, lifecycle: ["retired", "active"] });
  const command = curlCommand(API_ORIGIN + path, {
    betas: ["context-1m-2025-08-07", "output-300k-2026-03-24"],
    workspace: "wrkspc_01",
  });
  expect(command).toBe(
    String.raw`curl 'https://api.anthropic.com/v1/models?limit=20&lifecycle%5B%5D=active&lifecycle%5B%5D=retired' \
  -H "x-api-key: $ANTHROPIC_API_KEY" \
  -H 'anthropic-version: 2026-10-21' \
  -H 'anthropic-beta: context-1m-2025-08-07,output-300k-2026-03-24' \
  -H 'anthropic-workspace-id: wrkspc_01'`,
  );
});

test("the API's default lifecycles are not named, as on the page", () => {
  const call: Call = {
    kind: "list",
    limit: 1000,
    lifecycle: ["active", "deprecated"],
    betas: [],
    workspace: "",
  };
  expect(curlCode(call, null)).toMatch("'https://api.anthropic.com/v1/models?limit=1000'");
});

test("options that are not set are left out", () => {
  const command = curlCommand(`${API_ORIGIN}/v1/models`, { betas: [], workspace: "" });
  expect(command.split("\n")).toHaveLength(3);
});

describe("hostile texts", () => {
  const samples = fc.sample(fc.tuple(hostileCalls, baseUrls), { numRuns: 400, seed: 1 });

  test("stay one URL and one header each, in visible ASCII", () => {
    const commands = samples.map(([call, baseUrl]) => curlCode(call, baseUrl));
    for (const command of commands) expect(command).toMatch(/^[\x20-\x7e\n]+$/);
    const argued = argumentsOf(commands);
    expect(argued).toHaveLength(samples.length);
    for (const [at, [url = "", ...rest]] of argued.entries()) {
      const [{ betas, workspace }, baseUrl] = samples[at] as [Call, string | null];
      expect(url.startsWith(`${baseUrl ?? API_ORIGIN}/v1/models`)).toBe(true);
      expect(url).toMatch(/^[^\s{}[\]\\#]+$/);
      const headers = rest.filter((_, index) => index % 2 === 1);
      expect(rest).toEqual(headers.flatMap((header) => ["-H", header]));
      expect(headers.slice(0, 2)).toEqual([
        `x-api-key: ${baseUrl === null ? KEY : TOKEN}`,
        "anthropic-version: 2026-10-21",
      ]);
      const names = headers.slice(2).map((header) => header.split(":")[0]);
      expect(names).toEqual([
        ...(betas.length > 0 ? ["anthropic-beta"] : []),
        ...(workspace === "" ? [] : ["anthropic-workspace-id"]),
      ]);
    }
  });

  test("what is printable arrives as it was", () => {
    const printable = 'it\'s "$HOME" `id` \\ !! {a,b}';
    const [argued = []] = argumentsOf([
      curlCommand(API_ORIGIN + modelPath(printable), {
        betas: [printable],
        workspace: printable,
      }),
    ]);
    expect(decodeURIComponent(argued[0] ?? "")).toBe(`${API_ORIGIN}/v1/models/${printable}`);
    expect(argued.slice(-3)).toEqual([
      `anthropic-beta: ${printable}`,
      "-H",
      `anthropic-workspace-id: ${printable}`,
    ]);
  });
});

const hasCurl = spawnSync("curl", ["--version"]).status === 0;

describe.runIf(hasCurl)("curl itself", () => {
  const received: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    received.push(request);
    response.end("{}");
  });
  beforeAll(async () => new Promise<void>((done) => server.listen(0, "127.0.0.1", done)));
  afterAll(() => server.close());

  test("asks what is written", async () => {
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const lists = listPath({ limit: 7, after_id: "a:b'c", lifecycle: ["retired"] });
    for (const path of [lists, modelPath("it's [a-c] {x,y}")]) {
      const command = curlCommand(origin + path, { betas: ["b'1", "b2"], workspace: 'w"$1' });
      const env = { ...process.env, ANTHROPIC_API_KEY: KEY, no_proxy: "*" };
      // oxlint-disable-next-line no-await-in-loop
      await promisify(execFile)("sh", ["-c", command], { env });
      expect(decodeURIComponent(received.at(-1)?.url ?? "")).toBe(decodeURIComponent(path));
      expect(received.at(-1)?.headers).toMatchObject({
        "x-api-key": KEY,
        "anthropic-version": "2026-10-21",
        "anthropic-beta": "b'1,b2",
        "anthropic-workspace-id": 'w"$1',
      });
    }
  });
});

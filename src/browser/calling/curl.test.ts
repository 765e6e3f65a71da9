import { execFile, spawnSync } from "node:child_process";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listPath, modelPath } from "#contract/question.ts";
import { curlCommand, type CurlRequest } from "./curl.ts";

const KEY = "sk-ant-of-the-test";
const ORIGIN = "https://api.anthropic.com";
/** What ends a quote, a line or a paste, expands, or is a range to curl. */
const HOSTILE = [
  "'",
  "'; touch /tmp/owned; '",
  '"$(id)`id`"',
  "$ANTHROPIC_API_KEY",
  "\\",
  "a\r\nx-evil: 1",
  "\u001b[201~rm -rf ~\n",
  "\0",
  "{a,b}[1-9]",
  "!!",
  "-o/etc/passwd",
  "@/etc/passwd",
  "\ud800",
  "\u202e日本 🙂",
  "%2e%2e/..",
  "#end",
];

/** What a POSIX shell hands to `curl` for each command, in one run of it. */
function argumentsOf(commands: readonly string[]): string[][] {
  const script = `curl() { printf '%s\\0' "$@"; printf '\\001\\0'; }\n${commands.join("\n")}\n`;
  const { stdout, stderr } = spawnSync("/bin/sh", ["-eu"], {
    input: script,
    encoding: "utf8",
    env: { ANTHROPIC_API_KEY: KEY, PATH: "" },
  });
  expect(stderr).toBe("");
  return stdout
    .split("\u0001\0")
    .slice(0, -1)
    .map((one) => one.split("\0").slice(0, -1));
}

test("reads as one would write it", () => {
  const command = curlCommand({
    origin: ORIGIN,
    path: listPath({ limit: 20, lifecycle: ["retired", "active"] }),
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

test("what is not asked for is not in it", () => {
  const command = curlCommand({ origin: ORIGIN, path: "/v1/models", betas: [], workspace: "" });
  expect(command.split("\n")).toHaveLength(3);
});

describe("hostile texts", () => {
  const text = fc.oneof(
    fc.constantFrom(...HOSTILE),
    fc.string({ unit: "binary", maxLength: 30 }),
    fc.string({ unit: fc.constantFrom("'", '"', "\\", "$", "`", "!", "\n", "#", "{", "[", "a") }),
  );
  const requests = fc.sample(
    fc.record<CurlRequest>({
      origin: fc.constant(ORIGIN),
      path: text.map((id) => `/v1/models/${id}`),
      betas: fc.array(text, { maxLength: 3 }),
      workspace: text,
    }),
    { numRuns: 400, seed: 1 },
  );

  test("stay one URL and one header each, in visible ASCII", () => {
    const commands = requests.map(curlCommand);
    for (const command of commands) expect(command).toMatch(/^[\x20-\x7e\n]+$/);
    const argued = argumentsOf(commands);
    expect(argued).toHaveLength(requests.length);
    for (const [at, [url = "", ...rest]] of argued.entries()) {
      const { betas, workspace } = requests[at] as CurlRequest;
      expect(url.startsWith(`${ORIGIN}/v1/models/`)).toBe(true);
      expect(url).toMatch(/^[^\s{}[\]\\#]+$/);
      expect(rest.filter((_, index) => index % 2 === 0).every((flag) => flag === "-H")).toBe(true);
      const headers = rest.filter((_, index) => index % 2 === 1);
      expect(headers.slice(0, 2)).toEqual([`x-api-key: ${KEY}`, "anthropic-version: 2026-10-21"]);
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
      curlCommand({
        origin: ORIGIN,
        path: modelPath(printable),
        betas: [printable],
        workspace: printable,
      }),
    ]);
    expect(decodeURIComponent(argued[0] ?? "")).toBe(`${ORIGIN}/v1/models/${printable}`);
    expect(argued.slice(-3)).toEqual([
      `anthropic-beta: ${printable}`,
      "-H",
      `anthropic-workspace-id: ${printable}`,
    ]);
  });
});

const hasCurl = spawnSync("curl", ["--version"]).status === 0;

describe.runIf(hasCurl)("curl itself", () => {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    response.end("{}");
  });
  beforeAll(async () => new Promise<void>((done) => server.listen(0, "127.0.0.1", done)));
  afterAll(() => server.close());

  test("asks what is written", async () => {
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const lists = listPath({ limit: 7, after_id: "a:b'c", lifecycle: ["retired"] });
    for (const path of [lists, modelPath("it's [a-c] {x,y}")]) {
      const command = curlCommand({ origin, path, betas: ["b'1", "b2"], workspace: 'w"$1' });
      const env = { ...process.env, ANTHROPIC_API_KEY: KEY, no_proxy: "*" };
      // oxlint-disable-next-line no-await-in-loop
      await promisify(execFile)("sh", ["-c", command], { env });
      expect(decodeURIComponent(asked.at(-1)?.url ?? "")).toBe(decodeURIComponent(path));
      expect(asked.at(-1)?.headers).toMatchObject({
        "x-api-key": KEY,
        "anthropic-version": "2026-10-21",
        "anthropic-beta": "b'1,b2",
        "anthropic-workspace-id": 'w"$1',
      });
    }
  });
});

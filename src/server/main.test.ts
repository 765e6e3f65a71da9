import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createBuilder } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startUpstream } from "../../e2e/fake-api/upstream.ts";
import { startReceiver } from "../../e2e/support/webhook-receiver.ts";
import { startFaultUpstream } from "../../e2e/faulty-api/fault-upstream.ts";
import { listenOnLoopback } from "../../e2e/faulty-api/listen-on-loopback.ts";
import { adviceForNode } from "./http/node-advice.ts";

const KEY = "sk-ant-sentinel-of-main";

/** Far from any node_modules: the bundle has to do without. */
const folder = mkdtempSync(join(tmpdir(), "model-catalogue-"));
const main = join(folder, "server", "main.js");
const children: ChildProcess[] = [];

beforeAll(async () => {
  const build = { outDir: join(folder, "server"), emptyOutDir: false };
  const builder = await createBuilder({ logLevel: "silent", environments: { server: { build } } });
  const { server } = builder.environments;
  if (server !== undefined) await builder.build(server);
  mkdirSync(join(folder, "client", "assets"), { recursive: true });
  writeFileSync(join(folder, "client", "index.html"), "<!doctype html><title>page</title>");
  writeFileSync(join(folder, "client", "assets", "a-1.js"), "plain");
  writeFileSync(join(folder, "client", "assets", "a-1.js.br"), "brotli");
  writeFileSync(join(folder, "client", "assets", "a-1.js.gz"), "gzip");
});
afterAll(() => {
  for (const child of children) child.kill("SIGKILL");
  rmSync(folder, { recursive: true });
});

function run(variables: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [main], { cwd: "/", env: variables });
  children.push(child);
  let output = "";
  let errors = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => {
    output += chunk.toString();
    errors += chunk.toString();
  });
  const exited = once(child, "close").then(([code]) => code as number | null);
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.on("data", () => {
      const origin = /ready on (http:\S+)/.exec(output)?.[1];
      if (origin !== undefined) resolve(origin);
    });
    void exited.then(() => reject(new Error(`ended: ${output}`)));
  });
  ready.catch(() => null);
  return { child, exited, ready, output: () => output, errors: () => errors };
}

describe("a server that cannot start", () => {
  test.each([
    ["ANTHROPIC_API_KEY", { ANTHROPIC_API_KEY: `${KEY}\n` }],
    ["ANTHROPIC_AUTH_TOKEN", { ANTHROPIC_AUTH_TOKEN: `Bearer ${KEY}` }],
    ["ANTHROPIC_CUSTOM_HEADERS", { ANTHROPIC_CUSTOM_HEADERS: `x team: ${KEY}` }],
    ["ANTHROPIC_BASE_URL", { ANTHROPIC_BASE_URL: "http://api.example" }],
    ["ACCESS_TOKEN", { HOST: "0.0.0.0" }],
    ["VALKEY_URL", { VALKEY_URL: `http://:${KEY}@valkey.example` }],
    ["HOST", { HOST: "203.0.113.7", ACCESS_TOKEN: "t" }],
    ["NOTIFY_URL", { NOTIFY_URL: `http://hooks.example/${KEY}`, STATE_DIR: "/tmp" }],
    ["STATE_DIR", { NOTIFY_URL: `https://hooks.example/${KEY}` }],
    ["STATE_DIR", { NOTIFY_URL: `https://hooks.example/${KEY}`, STATE_DIR: "/dev/null/state" }],
    // Where Node's own way to make a folder with those above it never returns.
    ["STATE_DIR", { NOTIFY_URL: `https://hooks.example/${KEY}`, STATE_DIR: "/proc/state" }],
  ])("says so in one line that names %s", async (name, variables) => {
    const { exited, output } = run({ PORT: "0", ...variables });
    expect(await exited).not.toBe(0);
    expect(output().trimEnd().split("\n")).toHaveLength(1);
    expect(output()).toContain(name);
    expect(output()).not.toContain(KEY);
  });

  test("names PORT when it is in use", async () => {
    const other = createServer();
    const { port } = new URL(await listenOnLoopback(other, 0));
    const { exited, output } = run({ PORT: port });
    expect(await exited).not.toBe(0);
    expect(output()).toMatch(/^PORT .*\n$/);
    other.close();
  });
});

test("what a server seldom needs is in files of its own, and not read at its start", () => {
  const atStart = readFileSync(main, "utf8");
  for (const word of ["tools/list", "notified.json"]) expect(atStart).not.toContain(word);
  expect(readFileSync(join(folder, "server", "mcp-handler.js"), "utf8")).toContain("tools/list");
});

describe("a running server", () => {
  test("refuses a malformed cursor, though the build leaves out calls that could only throw", async () => {
    const { child, exited, ready } = run({ PORT: "0" });
    expect((await fetch(`${await ready}/v1/models?after_id=%ff`)).status).toBe(400);
    child.kill("SIGTERM");
    await exited;
  });

  test("says once, outside its log, which Node is recommended", async () => {
    const { child, exited, ready, errors } = run({ PORT: "0" });
    await ready;
    child.kill("SIGTERM");
    await exited;
    const advice = adviceForNode(process.version);
    expect(errors()).toBe(advice === null ? "" : `${advice}\n`);
  });

  test("says once which custom headers it leaves out, and none of their values", async () => {
    const { child, exited, ready, output, errors } = run({
      PORT: "0",
      ANTHROPIC_AUTH_TOKEN: KEY,
      ANTHROPIC_CUSTOM_HEADERS: `Host: ${KEY}.example\nx-team: ${KEY}`,
    });
    await ready;
    child.kill("SIGTERM");
    await exited;
    expect(errors()).toContain(
      "ANTHROPIC_CUSTOM_HEADERS: left out host, which this server sets itself.\n",
    );
    expect(output()).not.toContain(KEY);
  });

  test("without a key it tells nobody, and says so", async () => {
    const { child, exited, ready, output, errors } = run({
      PORT: "0",
      NOTIFY_URL: `https://hooks.example/${KEY}`,
      STATE_DIR: join(folder, "state"),
    });
    await ready;
    child.kill("SIGTERM");
    await exited;
    expect(errors()).toContain("NOTIFY_URL: not used without a key");
    expect(output()).not.toContain(KEY);
  });

  test("tells a webhook what is near, soon after its start, and remembers it", async () => {
    const retires_at = new Date(Date.now() + 3 * 86_400_000).toISOString();
    const receiver = await startReceiver();
    const upstream = await startUpstream({
      models: [
        {
          type: "model",
          id: "claude-opus-4-5-20251101",
          display_name: "Claude Opus 4.5",
          created_at: "2025-11-24T00:00:00Z",
          lifecycle: "deprecated",
          retires_at,
        },
      ],
    });
    const stateDir = join(folder, "told");
    const { ready, output } = run({
      PORT: "0",
      ANTHROPIC_API_KEY: KEY,
      ANTHROPIC_BASE_URL: upstream.origin,
      NOTIFY_URL: receiver.url,
      STATE_DIR: stateDir,
    });
    await ready;
    await expect.poll(() => receiver.received.length, { timeout: 20_000 }).toBe(1);
    expect(receiver.received[0]?.body.text).toContain("in 3 days");
    await expect.poll(output).toContain(`NOTIFY_URL: notified ${receiver.origin} (near, 1 model).`);
    expect(readFileSync(join(stateDir, "notified.json"), "utf8")).toContain('"days":[30,7]');
    expect(output()).not.toContain("sentinel");
    await Promise.all([receiver.stop(), upstream.stop()]);
  });

  test("speaks the Model Context Protocol, far from any node_modules", async () => {
    const { ready } = run({ PORT: "0" });
    const response = await fetch(`${await ready}/mcp`, {
      method: "POST",
      headers: {
        accept: "application/json, text/event-stream",
        "content-type": "application/json",
      },
      body: JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/list" }),
    });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('"upcoming_retirements"');
  });

  test("serves the page and its files, compressed for clients that accept it", async () => {
    const { ready } = run({ PORT: "0" });
    const origin = await ready;
    const page = await fetch(`${origin}/?model=x`);
    expect(await page.text()).toContain("<title>page</title>");
    expect(page.headers.get("cache-control")).toBe("no-store");
    expect(Object.fromEntries(page.headers)).toMatchObject({
      "content-security-policy":
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "x-frame-options": "DENY",
    });
    expect(page.headers.has("permissions-policy")).toBe(true);

    const asset = async (accept: string) => {
      const response = await fetch(`${origin}/assets/a-1.js`, {
        method: "HEAD",
        headers: { "accept-encoding": accept },
      });
      expect(response.headers.get("cache-control")).toContain("immutable");
      return response.headers.get("content-encoding");
    };
    expect(await asset("gzip, br")).toBe("br");
    expect(await asset("gzip, br;q=0")).toBe("gzip");
    expect(await asset("identity")).toBeNull();
    const head = await fetch(`${origin}/`, { method: "HEAD" });
    expect(Number(head.headers.get("content-length"))).toBeGreaterThan(0);
    for (const path of [
      "/index.html",
      "/assets/",
      "/assets/a-1.js/",
      "/assets/a-1.js.br",
      "/server/main.js",
    ]) {
      expect([path, (await fetch(origin + path)).status]).toEqual([path, 404]);
    }
  });

  test("SIGTERM lets a request finish, accepts no new one, and exits with 0", async () => {
    const upstream = await startFaultUpstream();
    const { child, exited, ready, output } = run({
      PORT: "0",
      ANTHROPIC_API_KEY: KEY,
      ANTHROPIC_BASE_URL: upstream.baseUrl("a-second-late"),
    });
    const origin = await ready;
    const pending = fetch(`${origin}/v1/models`);
    while (upstream.reached("a-second-late").length === 0) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    child.kill("SIGTERM");
    expect((await pending).status).toBe(200);
    await expect(fetch(`${origin}/healthz`)).rejects.toThrow(TypeError);
    expect(await exited).toBe(0);
    expect(output()).toContain('"route":"/v1/models","status":200');
    expect(output()).not.toContain(KEY);
    await upstream.stop();
  });
});

import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "playwright/test";
import lock from "../../../package-lock.json" with { type: "json" };
import manifest from "../../../package.json" with { type: "json" };
import { generateModels } from "../../fake-api/generate.ts";
import { startUpstream } from "../../fake-api/upstream.ts";
import { runInShell } from "../../support/run-in-shell.ts";

// One worker for the file: it is packed and installed once.
test.describe.configure({ mode: "default" });

let folder = "";
let bin = "";

/** Installed from what `npm pack` makes, by a machine without a network, where there is nothing else. */
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "model-catalogue-"));
  const run = async (line: string) => {
    const { status, stdout, stderr } = await runInShell(line, folder);
    expect(status, stderr).toBe(0);
    return stdout.trim();
  };
  // The build is there; without `--ignore-scripts`, packing makes it.
  const pack = "npm pack --ignore-scripts --silent --pack-destination .";
  const packed = await run(`${pack} '${resolve(".")}'`);
  await run(`npm install --offline --silent ./${packed}`);
  bin = join(folder, "node_modules/.bin/model-catalogue");
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the package needs no other, and has the page, the server and the program only", () => {
  expect(manifest).toMatchObject({
    private: true,
    scripts: { prepare: "node src/build/prepare.mjs" },
  });
  const modules = readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."));
  expect(modules).toEqual(["model-catalogue"]);
  const inside = join(folder, "node_modules/model-catalogue");
  expect(readdirSync(inside).toSorted()).toEqual(["README.md", "dist", "package.json"]);
  expect(readdirSync(join(inside, "dist")).toSorted()).toEqual(["client", "command", "server"]);
  // Each takes as long to find and to read as to run.
  expect(readdirSync(join(inside, "dist/command")).length).toBeLessThan(30);
  expect(existsSync(join(inside, "dist/client/index.html"))).toBe(true);
});

test("no package that is installed for building runs a script of its own", () => {
  const withScripts = Object.entries(lock.packages)
    .filter(([, entry]) => "hasInstallScript" in entry)
    .map(([path]) => path);
  expect(withScripts).toEqual([]);
  expect(readFileSync(".npmrc", "utf8")).toContain("strict-allow-scripts=true");
});

test("it says its version, and lists the embedded catalogue", async () => {
  expect(await runInShell(`'${bin}' --version`, folder)).toEqual({
    status: 0,
    stdout: `${manifest.version}\n`,
    stderr: "",
  });
  const { status, stdout } = await runInShell(`'${bin}' list --offline --json`, folder);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).not.toHaveLength(0);
});

test("it asks an API with the key in the environment, and ends in silence", async () => {
  const api = await startUpstream({ models: generateModels({ size: 2000 }) });
  const environment = {
    ANTHROPIC_API_KEY: "sk-ant-of-the-tests",
    ANTHROPIC_BASE_URL: api.origin,
    NODE_NO_WARNINGS: "1",
  };
  const run = (line: string) => runInShell(line, folder, environment);
  try {
    const { status, stdout } = await run(`'${bin}' list --lifecycle all --csv`);
    expect(status).toBe(0);
    expect(stdout.trim().split("\r\n")).toHaveLength(2001);
    expect((await run(`'${bin}' resolve claude-nobody-1`)).status).toBe(1);

    // A reader that has seen enough, with the status on standard error, where the pipe does not hide it.
    const list = `'${bin}' list --lifecycle all --json`;
    expect(await run(`{ ${list}; echo $? >&2; } | head -n 1`)).toEqual({
      status: 0,
      stdout: "[\n",
      stderr: "141\n",
    });

    // What is found out and cannot be written is no answer either.
    expect(await run(`${list} > /dev/full`)).toEqual({
      status: 2,
      stdout: "",
      stderr: "model-catalogue: standard output: ENOSPC: no space left on device, write\n",
    });
    const unheard = `require("node:child_process").spawn("${bin}", ["check", "nowhere"], { stdio: ["ignore", "inherit", "pipe"] }).on("exit", console.log).stderr.destroy()`;
    expect((await run(`node -e '${unheard}'`)).stdout).toBe("2 null\n");

    await api.stop();
    expect((await run(`'${bin}' resolve claude-nobody-1`)).status).toBe(2);
  } finally {
    await api.stop().catch(() => undefined);
  }
});

test("it does not serve as it cannot be served, and says why", async () => {
  expect(await runInShell(`'${bin}' serve --port 99999`, folder)).toEqual({
    status: 2,
    stdout: "",
    stderr: "PORT is not a whole number from 0 to 65535\n",
  });
  expect(await runInShell(`'${bin}' serve`, folder, { HOST: "0.0.0.0" })).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("ACCESS_TOKEN"),
  });
});

test("it serves the page, goes on without a reader of its log, and ends when it is told to", async () => {
  const child = spawn(bin, ["serve", "--port", "0"], {
    cwd: folder,
    env: { PATH: process.env["PATH"] },
  });
  try {
    const ready = await new Promise<string>((done) => {
      let text = "";
      child.stdout.on("data", (chunk: Buffer) => {
        text += chunk.toString();
        const address = /http:\/\/\S+/.exec(text)?.[0];
        if (address !== undefined) done(address);
      });
    });
    child.stdout.destroy();
    for (const path of ["/", "/healthz", "/v1/models", "/"]) {
      const response = await fetch(ready + path);
      expect(response.status, path).toBe(200);
      if (path === "/") expect(await response.text()).toContain("<title>Model Catalogue</title>");
      // The log is written in batches.
      await new Promise((done) => setTimeout(done, 30));
    }
    child.kill("SIGTERM");
    const [status] = (await once(child, "exit")) as [number];
    expect(status).toBe(0);
  } finally {
    child.kill("SIGKILL");
  }
});

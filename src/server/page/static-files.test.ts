import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../testing/start-test-server.ts";
import { createStaticFiles, type StaticFiles } from "./static-files.ts";

let folder: string;
let files: StaticFiles;
let server: TestServer;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "model-catalogue-files-"));
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), "the page");
  writeFileSync(join(folder, "assets", "a-1.js"), "plain");
  writeFileSync(join(folder, "assets", "chosen-1.js"), "");
  writeFileSync(join(folder, "assets", "a-1.js.br"), "brotli");
  files = createStaticFiles(folder);
  server = await startTestServer({}, { serveFile: files.serve });
});
afterEach(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const get = (path: string) => fetch(server.origin + path);
const lengthOf = async (path: string, encoding: string) =>
  (
    await fetch(server.origin + path, { method: "HEAD", headers: { "accept-encoding": encoding } })
  ).headers.get("content-length");

test("a file that was asked for, or read with the rest, is served after its folder is gone", async () => {
  expect(await (await get("/")).text()).toBe("the page");
  rmSync(join(folder, "index.html"));
  await files.readRest();
  rmSync(folder, { recursive: true });
  expect(await (await get("/")).text()).toBe("the page");
  expect(await lengthOf("/assets/a-1.js", "br")).toBe("6");
  expect(await lengthOf("/assets/a-1.js", "identity")).toBe("5");
});

test("a folder is no file, and neither is what appears later", async () => {
  writeFileSync(join(folder, "later.js"), "");
  for (const path of ["/assets", "/assets/", "/later.js", "/assets/a-1.js.br"]) {
    expect((await get(path)).status).toBe(404);
  }
});

test("the page has the browser request what the first rows of its address wait for", async () => {
  const linkOf = async (query: string) => (await get(`/${query}`)).headers.get("link");
  const list = "</v1/models?limit=1000>; rel=preload; as=fetch; crossorigin";
  const script = "</assets/chosen-1.js>; rel=modulepreload; crossorigin";
  for (const query of ["", "?q=opus&sort=name", "?model=claude-opus-5"]) {
    expect(await linkOf(query)).toBe(list);
  }
  for (const query of ["?columns=id", "?q=opus&pinned=id", "?widths=id.300"]) {
    expect(await linkOf(query)).toBe(`${list}, ${script}`);
  }
  const retired =
    "</v1/models?limit=1000&lifecycle%5B%5D=retired>; rel=preload; as=fetch; crossorigin";
  expect(await linkOf("?lifecycle=retired&q=opus")).toBe(`${retired}, ${script}`);
  expect(await linkOf("?lifecycle=deprecated%2Cactive")).toBe(`${list}, ${script}`);
  for (const query of [
    "?limit=20",
    "?lifecycle=undead",
    "?lifecycle=active,active",
    "?lifecycle=",
    "?betas=a-1&columns=id",
    "?workspace=w&lifecycle=retired",
  ]) {
    expect(await linkOf(query)).toBe(script);
  }
});

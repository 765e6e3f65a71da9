import { execFile, spawn } from "node:child_process";
import { createServer } from "node:net";
import { expect, test } from "vitest";
import { startDevelopmentServer } from "../testing/start-development-server.ts";

test("the development server names PORT when it is in use, in one line", async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", () => resolve()));
  const address = taken.address();
  const port = typeof address === "object" && address !== null ? String(address.port) : "";
  const ended = await new Promise<{ failed: boolean; text: string }>((resolve) => {
    const env = { PATH: process.env["PATH"], PORT: port };
    const file = "node_modules/vite/bin/vite.js";
    execFile(process.execPath, [file], { env }, (error, stdout, stderr) =>
      resolve({ failed: error !== null, text: stdout + stderr }),
    );
  });
  taken.close();
  expect(ended.failed).toBe(true);
  expect(ended.text).toMatch(/^PORT is already in use.*\n$/);
}, 20_000);

test("SIGTERM ends the development server with 0", async () => {
  const env = { PATH: process.env["PATH"], PORT: "0" };
  const child = spawn(process.execPath, ["node_modules/vite/bin/vite.js"], { env });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  await new Promise<void>((resolve) => {
    child.stdout.on("data", (text: Buffer) => {
      if (text.includes("http://")) resolve();
    });
  });
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
}, 20_000);

test("no other site opens a file in the editor", async () => {
  const server = await startDevelopmentServer();
  for (const site of ["cross-site", "same-site"]) {
    const response = await fetch(`${server.origin}/__open-in-editor?file=none`, {
      headers: { "sec-fetch-site": site },
    });
    expect([site, response.status]).toEqual([site, 403]);
  }
  await server.stop();
});

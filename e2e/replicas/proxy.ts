import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listenOnLoopback } from "../faulty-api/listen-on-loopback.ts";
import { pass, startProgram } from "../gateways/program.ts";

/** A running nginx with the configuration that this project documents. */
export interface Proxy {
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

const DOCUMENTED = ".github/nginx.conf";
const START_LIMIT_MS = 10_000;
const POLL_MS = 50;

/**
 * Starts nginx in front of two servers, in a folder of its own.
 *
 * @param replicas the origins of the two
 * @throws Error with what nginx wrote, when it does not start
 */
export async function startProxy(
  nginx: string,
  replicas: readonly [string, string],
): Promise<Proxy> {
  const folder = await mkdtemp(join(tmpdir(), "model-catalogue-nginx-"));
  const port = await freePort();
  const documented = await readFile(DOCUMENTED, "utf8");
  const [one, other] = replicas.map((origin) => new URL(origin).host);
  const site = documented
    .replace("replica-1:4173", String(one))
    .replace("replica-2:4173", String(other))
    .replace("listen 8080", `listen 127.0.0.1:${port}`);
  await writeFile(join(folder, "site.conf"), site);
  await writeFile(join(folder, "nginx.conf"), mainConfiguration(folder));

  const program = startProgram({
    program: nginx,
    arguments: ["-p", folder, "-c", join(folder, "nginx.conf"), "-e", "stderr"],
    environment: { PATH: process.env["PATH"] },
    folder,
  });
  const stop = async () => {
    await program.stop();
    await rm(folder, { recursive: true, force: true });
  };
  const origin = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + START_LIMIT_MS;
  while (Date.now() < deadline) {
    const isUp = await fetch(`${origin}/healthz`).then(
      (response) => response.body?.cancel().then(() => true) ?? true,
      () => false,
    );
    if (isUp) return { origin, stop };
    await pass(POLL_MS);
  }
  const log = program.log();
  await stop();
  throw new Error(`nginx did not start: ${log.trim().slice(-400)}`);
}

/** What a package of nginx brings along around `conf.d`, without anything outside the folder. */
function mainConfiguration(folder: string): string {
  const kinds = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  const temporary = kinds.map((kind) => `${kind}_temp_path ${join(folder, kind)};`).join(" ");
  // As root, nginx would work as a user who may not see the folder.
  const user = process.getuid?.() === 0 ? "user root;" : "";
  return `daemon off; ${user} worker_processes 2; pid ${join(folder, "nginx.pid")};
events { worker_connections 1024; }
http { access_log off; ${temporary} include ${join(folder, "site.conf")}; }
`;
}

async function freePort(): Promise<number> {
  const server = createServer();
  const origin = await listenOnLoopback(server, 0);
  await new Promise((done) => server.close(done));
  return Number(new URL(origin).port);
}

import { fileURLToPath } from "node:url";
import { createApp } from "./app.ts";
import { readConfiguration } from "./configuration.ts";
import { ConfigurationError } from "./http/configuration-error.ts";
import { createLineWriter } from "./http/line-writer.ts";
import { createLog } from "./http/log.ts";
import { createHardenedServer } from "./http/hardened-server.ts";
import { listen } from "./http/listen.ts";
import { adviceForNode } from "./http/node-advice.ts";
import { shutDown } from "./http/shut-down.ts";
import { serveStaticFiles } from "./page/static-files.ts";
import { redactor } from "./http/redact.ts";
import { secretsOf } from "./secrets.ts";

try {
  await start();
} catch (error) {
  if (!(error instanceof ConfigurationError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function start(): Promise<void> {
  const configuration = readConfiguration(process.env);
  const { host, notices } = configuration;
  const lines = createLineWriter(
    (text) => process.stdout.write(text),
    redactor(secretsOf(configuration)),
  );
  const log = createLog(lines.write);
  const end = (exitCode: number) => {
    lines.flush();
    process.exit(exitCode);
  };
  // The reader of the log may go away; that is no reason to stop.
  process.stdout.on("error", () => undefined);
  process.on("uncaughtException", (error) => {
    log.failed(error);
    end(1);
  });

  const serveFile = serveStaticFiles(fileURLToPath(new URL("../client", import.meta.url)));
  const server = createHardenedServer();
  const boundPort = await listen(server, configuration);
  server.on("request", createApp({ configuration, boundPort, serveFile, log }));
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => void shutDown(server).then(() => end(0)));
  }
  const advice = adviceForNode(process.version);
  // Not in the log: readers of standard output expect JSON.
  for (const line of advice === null ? notices : [...notices, advice]) {
    process.stderr.write(`${line}\n`);
  }
  const name = host.includes(":") ? `[${host}]` : host;
  process.stdout.write(`Model Catalogue is ready on http://${name}:${boundPort}\n`);
}

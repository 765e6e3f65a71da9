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
import { prepareStateDir } from "./notify/prepare-state-dir.ts";
import { createStaticFiles } from "./page/static-files.ts";
import { redactor } from "./http/redact.ts";
import { secretsOf } from "./secrets.ts";
import { createSharedState } from "./shared-state/create-shared-state.ts";
import { createModelSource } from "./source/create-model-source.ts";

/** Without a key nothing leaves this machine. */
const NOTHING_NEW =
  "NOTIFY_URL: not used without a key, because the embedded catalogue never changes.";

/** When whoever started the server has the first answers. */
const READ_REST_MS = 1000;

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

  const { notify, baseUrl } = configuration;
  if (notify !== null) prepareStateDir(notify.stateDir);
  const sharedState = createSharedState(configuration, log);
  const modelSource = createModelSource(configuration, undefined, sharedState?.responses);
  const files = createStaticFiles(fileURLToPath(new URL("../client", import.meta.url)));
  const server = createHardenedServer();
  const boundPort = await listen(server, configuration);
  const app = createApp({
    configuration,
    boundPort,
    serveFile: files.serve,
    log,
    modelSource,
    sharedState,
  });
  server.on("request", app);
  setTimeout(() => void files.readRest().catch(log.failed), READ_REST_MS).unref();
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => void shutDown(server).then(() => end(0)));
  }
  const isSample = modelSource.source.kind === "sample";
  if (notify !== null && !isSample) {
    // Not waited for: what is loaded on demand may need this module, which is not done before.
    import("./notify/start-notifier.ts").then(
      ({ startNotifier }) => startNotifier({ notify, modelSource, baseUrl, log }),
      log.failed,
    );
  }
  const advice = adviceForNode(process.version);
  // Not in the log: readers of standard output expect JSON.
  for (const line of [
    ...notices,
    ...(notify !== null && isSample ? [NOTHING_NEW] : []),
    ...(advice === null ? [] : [advice]),
  ]) {
    process.stderr.write(`${line}\n`);
  }
  const name = host.includes(":") ? `[${host}]` : host;
  process.stdout.write(`Model Catalogue is ready on http://${name}:${boundPort}\n`);
}

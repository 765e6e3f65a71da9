import { createApp } from "../app.ts";
import type { Timeouts } from "../source/create-model-source.ts";
import { type Configuration, readConfiguration } from "../configuration.ts";
import { createLineWriter } from "../http/line-writer.ts";
import { createLog } from "../http/log.ts";
import { createHardenedServer } from "../http/hardened-server.ts";
import { listen } from "../http/listen.ts";
import type { ServeFile } from "../page/create-pages.ts";
import { redactor } from "../http/redact.ts";
import { createSharedState } from "../shared-state/create-shared-state.ts";
import { secretsOf } from "../secrets.ts";

/** The server as `main.ts` composes it, in the process of the test. */
export interface TestServer {
  readonly origin: string;
  readonly port: number;
  /** The log so far. */
  readonly log: () => string;
  readonly stop: () => Promise<void>;
}

/** What a test may choose besides the environment. */
export interface TestOptions {
  readonly timeouts?: Timeouts;
  readonly serveFile?: ServeFile;
}

/** Starts the server on a free port of the loopback, configured as from these variables. */
export async function startTestServer(
  variables: Readonly<Record<string, string>> = {},
  { timeouts, serveFile = () => null }: TestOptions = {},
): Promise<TestServer> {
  const configuration: Configuration = readConfiguration({
    RATE_LIMIT: "0",
    ...variables,
    PORT: "0",
  });
  let written = "";
  const redact = redactor(secretsOf(configuration));
  const lines = createLineWriter((text) => (written += text), redact);
  const log = createLog(lines.write);
  const sharedState = createSharedState(configuration, log);
  const server = createHardenedServer();
  const boundPort = await listen(server, configuration);
  const app = createApp({
    configuration,
    boundPort,
    serveFile,
    log,
    sharedState,
    ...(timeouts !== undefined && { timeouts }),
  });
  server.on("request", app);
  return {
    origin: `http://127.0.0.1:${boundPort}`,
    port: boundPort,
    log: () => {
      lines.flush();
      return written;
    },
    stop: () =>
      new Promise((resolve) => {
        sharedState?.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

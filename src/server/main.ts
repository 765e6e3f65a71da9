import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { createApp } from "./app.ts";
import { ConfigurationError, readConfiguration } from "./environment.ts";
import { createListener } from "./node/listener.ts";
import { serveStaticFiles } from "./page/static-files.ts";

try {
  start();
} catch (error) {
  if (!(error instanceof ConfigurationError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

function start(): void {
  const configuration = readConfiguration(process.env);
  const serveFile = serveStaticFiles(fileURLToPath(new URL("../client", import.meta.url)));
  const server = createServer({ requireHostHeader: false });
  server.listen(configuration.port, configuration.host, () => {
    const address = server.address();
    const boundPort = typeof address === "object" && address !== null ? address.port : 0;
    server.on("request", createListener(createApp({ configuration, boundPort, serveFile })));
    process.stdout.write(`Model Catalogue is ready on http://${configuration.host}:${boundPort}\n`);
  });
}

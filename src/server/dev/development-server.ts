import type { IncomingMessage, RequestListener, Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { isRunnableDevEnvironment, type Logger, type Plugin, type ViteDevServer } from "vite";
import type * as DevelopmentModule from "./development.ts";
import { type Configuration, readConfiguration } from "../configuration.ts";
import { ConfigurationError } from "../http/configuration-error.ts";
import { errorAnswer, NOTHING_HERE } from "../http/error-answer.ts";
import { createAllowedHosts } from "../guards/allowed-hosts.ts";
import { harden } from "../http/hardened-server.ts";
import { listeningFault } from "../http/listen.ts";
import { adviceForNode } from "../http/node-advice.ts";
import { shutDown } from "../http/shut-down.ts";
import { sendReply } from "../http/reply.ts";
import { writeError } from "../http/write-error.ts";
import { guardUpgrade } from "./guard-upgrade.ts";

const ENTRY = "/src/server/dev/development.ts";

/**
 * Runs the server inside Vite's: first in line, so that its guards see every request before Vite.
 *
 * It is loaded through the runner of the `server` environment, which reloads it after an edit.
 */
export function developmentServer(): Plugin {
  return {
    name: "model-catalogue:development-server",
    apply: (_config, { command, mode }) => command === "serve" && mode !== "test",
    config: () => {
      const { host, port } = readOrExit(process.env);
      return {
        // An unknown path is a 404, as in the built server.
        appType: "mpa",
        server: {
          host,
          port,
          strictPort: true,
          // Vite's default lets pages of any localhost port read everything.
          cors: false,
          // Ours is the stricter guard and runs first.
          allowedHosts: true,
        },
        // CommonJS, which only a build can make a part of the server.
        environments: { server: { resolve: { external: ["@redis/client"] } } },
      };
    },
    configureServer: (server) => {
      // The command line may have changed the host, which decides whether a token is needed.
      const { host } = server.config.server;
      const HOST = host === true ? "0.0.0.0" : (host ?? "");
      const configuration = readOrExit({ ...process.env, HOST: HOST || "localhost" });
      // An HTTP/2 server would need a certificate, and none is configured.
      const httpServer = server.httpServer as Server | null;
      if (httpServer === null)
        throw new Error("Vite has no guards without an HTTP server of its own.");
      // Before Vite's own listener, which reports a stack and not the variable.
      httpServer.prependListener("error", (error: NodeJS.ErrnoException) => {
        if (!httpServer.listening) exitWith(listeningFault(error, configuration));
      });
      httpServer.once("listening", () => {
        endGently(server, httpServer);
        const advice = adviceForNode(process.version);
        const { notices } = configuration;
        for (const line of advice === null ? notices : [...notices, advice]) {
          server.config.logger.warn(line);
        }
      });
      putFirst(httpServer, loader(server, configuration), server.config.logger);
      harden(httpServer);
      httpServer.prependListener("upgrade", (incoming: IncomingMessage, socket: Duplex) => {
        const { accessToken, allowedHosts } = configuration;
        guardUpgrade(incoming, socket, {
          allowedHosts: createAllowedHosts(boundPort(server), allowedHosts),
          accessToken,
          answer: (request, response) => httpServer.emit("request", request, response),
        });
      });
      // Runs after Vite has served its files; what is left is a page or nothing.
      return () => server.middlewares.use(refuseUnknown);
    },
    configurePreviewServer: () => {
      throw new Error("Vite's preview server has no guards: use `npm start`.");
    },
  };
}

/** As the built server does: Vite alone cuts off requests in progress, and exits with 143. */
function endGently({ ws }: ViteDevServer, httpServer: Server): void {
  process.removeAllListeners("SIGTERM");
  process.once("SIGTERM", () => {
    void ws.close();
    void shutDown(httpServer).then(() => process.exit(0));
  });
}

type Next = (error?: unknown) => void;
type Load = () => Promise<DevelopmentModule.DevelopmentListener>;

/** Before Vite's middlewares, some of which answer without calling the next one. */
function putFirst(httpServer: Server, load: Load, logger: Logger): void {
  const vites = httpServer.listeners("request") as RequestListener[];
  httpServer.removeAllListeners("request");
  httpServer.on("request", (incoming, outgoing) => {
    const next = () => {
      // Vite has a page only for those who name HTML.
      if (/^\/(?:\?|$)/.test(incoming.url ?? "")) incoming.headers.accept = "text/html";
      vites.forEach((listener) => listener(incoming, outgoing));
    };
    load().then(
      (listen) => listen(incoming, outgoing, next),
      (error: unknown) => {
        logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
        sendReply(outgoing, writeError(BROKEN));
      },
    );
  });
}

const BROKEN = errorAnswer(
  500,
  "Something went wrong on this server. The terminal has the details.",
);

function refuseUnknown({ url = "" }: IncomingMessage, outgoing: ServerResponse, next: Next): void {
  if (/\.html(?:\?|$)/.test(url)) {
    next();
    return;
  }
  sendReply(outgoing, writeError(NOTHING_HERE));
}

/** Loads the server as it is now, and keeps it until its code has changed. */
function loader(server: ViteDevServer, configuration: Configuration): Load {
  const environment = server.environments["server"];
  if (environment === undefined || !isRunnableDevEnvironment(environment)) {
    throw new Error("Vite's server environment cannot run modules.");
  }
  let module: typeof DevelopmentModule | undefined;
  let listener: DevelopmentModule.DevelopmentListener | undefined;
  return async () => {
    const current = await environment.runner.import<typeof DevelopmentModule>(ENTRY);
    if (listener === undefined || current !== module) {
      module = current;
      listener = current.createDevelopmentListener(configuration, boundPort(server));
    }
    return listener;
  };
}

function boundPort({ httpServer, config }: ViteDevServer): number {
  const address = httpServer?.address();
  return typeof address === "object" && address !== null ? address.port : config.server.port;
}

function readOrExit(variables: Readonly<Record<string, string | undefined>>): Configuration {
  try {
    return readConfiguration(variables);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return exitWith(error);
  }
}

function exitWith({ message }: ConfigurationError): never {
  process.stderr.write(`${message}\n`);
  return process.exit(1);
}

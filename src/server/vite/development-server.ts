import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { isRunnableDevEnvironment, type Plugin, type ViteDevServer } from "vite";
import type * as DevelopmentModule from "../development.ts";
import { type Configuration, ConfigurationError, readConfiguration } from "../environment.ts";
import { errorAnswer } from "../error-answer.ts";
import { ownHosts } from "../guards/own-hosts.ts";
import { writeError } from "../responses/error-response.ts";
import { guardUpgrade } from "./guard-upgrade.ts";

const ENTRY = "/src/server/development.ts";

/**
 * Runs the server inside Vite's: first in line, so that its guards see every request before Vite.
 *
 * It is loaded through the runner of the `server` environment, which loads it again after an edit.
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
      };
    },
    configureServer: (server) => {
      // The command line may have changed the host, which decides whether a token is needed.
      const { host } = server.config.server;
      const HOST = host === true ? "0.0.0.0" : (host ?? "");
      const configuration = readOrExit({ ...process.env, HOST: HOST || "localhost" });
      const load = loader(server, configuration);
      // Before Vite's own middlewares, which would answer some requests by themselves.
      server.middlewares.stack.unshift({
        route: "",
        handle: (incoming: IncomingMessage, outgoing: ServerResponse, next: Next) => {
          load().then((listen) => listen(incoming, outgoing, next), next);
        },
      });
      server.httpServer?.prependListener("upgrade", (incoming: IncomingMessage, socket: Duplex) => {
        guardUpgrade(incoming, socket, ownHosts(boundPort(server), configuration.allowedHosts));
      });
      // Runs after all that Vite serves as it is; what is left is a page or nothing.
      return () => server.middlewares.use(refuseUnknown);
    },
    configurePreviewServer: () => {
      throw new Error("The preview server of Vite has no guards: use `npm start`.");
    },
  };
}

type Next = (error?: unknown) => void;

function refuseUnknown({ url = "" }: IncomingMessage, outgoing: ServerResponse, next: Next): void {
  if (/\.html(?:\?|$)/.test(url)) {
    next();
    return;
  }
  const { status, headers, body } = writeError(
    errorAnswer(404, "There is nothing at this address."),
  );
  outgoing.writeHead(status, headers).end(body);
}

/** Loads the server as it is now, and keeps it until its code has changed. */
function loader(server: ViteDevServer, configuration: Configuration) {
  const environment = server.environments["server"];
  if (environment === undefined || !isRunnableDevEnvironment(environment)) {
    throw new Error("The server environment of Vite cannot run modules.");
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
    process.stderr.write(`${error.message}\n`);
    return process.exit(1);
  }
}

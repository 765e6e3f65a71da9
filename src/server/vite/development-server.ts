import { isRunnableDevEnvironment, type Plugin, type ViteDevServer } from "vite";
import type * as Development from "../development.ts";
import { type Configuration, ConfigurationError, readConfiguration } from "../environment.ts";

const ENTRY = "/src/server/development.ts";

/**
 * Runs the server inside Vite's: first in line, so that its guards see every request before Vite.
 *
 * It is loaded through the runner of the `server` environment, which loads it again after an edit.
 */
export function developmentServer(): Plugin {
  let configuration: Configuration;
  return {
    name: "model-catalogue:development-server",
    apply: (_config, { command, mode, isPreview }) =>
      command === "serve" && mode !== "test" && isPreview !== true,
    config() {
      configuration = readOrExit();
      return {
        appType: "mpa",
        server: {
          host: configuration.host,
          port: configuration.port,
          strictPort: true,
          // Vite's default lets pages of any localhost port read everything.
          cors: false,
          // Ours is the stricter guard and runs first.
          allowedHosts: true,
        },
      };
    },
    configureServer(server) {
      const load = handlerLoader(server, configuration);
      // Before Vite's own middlewares, which would answer some requests by themselves.
      server.middlewares.stack.unshift({
        route: "",
        handle: (
          incoming: Parameters<Development.DevelopmentHandler>[0],
          outgoing: Parameters<Development.DevelopmentHandler>[1],
          next: (error?: unknown) => void,
        ) => {
          load().then((handler) => handler(incoming, outgoing, next), next);
        },
      });
    },
  };
}

function handlerLoader(server: ViteDevServer, configuration: Configuration) {
  const environment = server.environments["server"];
  if (environment === undefined || !isRunnableDevEnvironment(environment)) {
    throw new Error("The server environment of Vite cannot run modules.");
  }
  let loaded: typeof Development | undefined;
  let handler: Development.DevelopmentHandler | undefined;
  return async () => {
    const module = await environment.runner.import<typeof Development>(ENTRY);
    if (handler === undefined || module !== loaded) {
      loaded = module;
      const address = server.httpServer?.address();
      const boundPort = typeof address === "object" && address !== null ? address.port : 0;
      handler = module.createDevelopmentHandler(configuration, boundPort);
    }
    return handler;
  };
}

function readOrExit(): Configuration {
  try {
    return readConfiguration(process.env);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return process.exit(1);
  }
}

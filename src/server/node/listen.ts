import type { Server } from "node:http";
import { type Configuration, ConfigurationError } from "../environment.ts";

/**
 * Binds the configured address; resolves with the port that was bound.
 *
 * @throws {ConfigurationError} when the port or host cannot be had
 */
export function listen(server: Server, { host, port }: Configuration): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const fault = FAULTS[error.code ?? ""] ?? "HOST or PORT cannot be used";
      reject(new ConfigurationError(`${fault}: ${host}, port ${port}`));
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

const FAULTS: Readonly<Record<string, string>> = {
  EADDRINUSE: "PORT is taken by another program",
  EACCES: "PORT may not be used by this user",
  EADDRNOTAVAIL: "HOST is not an address of this machine",
  ENOTFOUND: "HOST is not a name that is known here",
};

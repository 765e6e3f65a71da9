import type { Server } from "node:http";
import { ConfigurationError } from "./configuration-error.ts";

/** Where to listen. */
interface Address {
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
}

/**
 * Binds the configured address; resolves with the port that was bound.
 *
 * @throws {ConfigurationError} when the port or host is not available
 */
export function listen(server: Server, configuration: Address): Promise<number> {
  const { host, port } = configuration;
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(listeningFault(error, configuration));
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

/** Why an address is not available, in terms of the variable that chose it. */
export function listeningFault(
  { code }: NodeJS.ErrnoException,
  { host, port }: Address,
): ConfigurationError {
  const fault = FAULTS[code ?? ""] ?? "HOST or PORT cannot be used";
  return new ConfigurationError(`${fault}: ${host}, port ${port}`);
}

const FAULTS: Readonly<Record<string, string>> = {
  EADDRINUSE: "PORT is already in use",
  EACCES: "PORT needs privileges that this user does not have",
  EADDRNOTAVAIL: "HOST is not an address of this machine",
  ENOTFOUND: "HOST cannot be resolved",
};

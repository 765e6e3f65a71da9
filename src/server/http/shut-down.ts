import type { Server } from "node:http";

/** Orchestrators kill after ten seconds or later. */
const GRACE_MS = 8000;
/** How often connections that have become idle are closed meanwhile. */
const SWEEP_MS = 50;

/**
 * Stops accepting connections, lets requests in progress finish, and cuts off what takes too long.
 *
 * Resolves when the last connection is gone.
 */
export function shutDown(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
    const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}

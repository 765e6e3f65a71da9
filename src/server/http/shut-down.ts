import type { Server } from "node:http";

/** An orchestrator kills after ten seconds at the earliest. */
const GRACE_MS = 8000;
/** How often connections that have become idle are closed meanwhile. */
const SWEEP_MS = 50;

/**
 * Stops accepting, lets what is being answered finish, and cuts off what takes too long.
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

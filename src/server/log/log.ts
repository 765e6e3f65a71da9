import type { Visit } from "../visit.ts";

/** What this server says about itself while it runs. */
export interface Log {
  /** A visit has been answered. */
  readonly answered: (visit: Visit, status: number, ms: number) => void;
  /** Something happened that nobody foresaw. */
  readonly failed: (error: unknown) => void;
}

/** The methods that a line may hold as they are: the word is the visitor's. */
const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/**
 * Makes a log of JSON lines. A visit's holds templates and numbers, no text that a visitor chose.
 *
 * @param write takes whole lines
 */
export function createLog(write: (line: string) => void): Log {
  return {
    answered: ({ method, notes }, status, ms) => {
      const { id, route, cache, attempts } = notes;
      const line = {
        time: new Date().toISOString(),
        id,
        method: METHODS.has(method) ? method : "other",
        route,
        status,
        ms: Math.round(ms * 10) / 10,
        cache,
        attempts,
      };
      write(JSON.stringify(line));
    },
    failed: (error) => {
      const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
      write(JSON.stringify({ time: new Date().toISOString(), level: "error", error: what }));
    },
  };
}

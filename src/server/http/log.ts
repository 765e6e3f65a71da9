import type { IncomingRequest } from "./request.ts";
import type { Line } from "./line-writer.ts";

/** What this server logs while it runs. */
export interface Log {
  /** A request has been answered. */
  readonly answered: (incomingRequest: IncomingRequest, status: number) => void;
  /** An unexpected error occurred. */
  readonly failed: (error: unknown) => void;
  /** Something outside this server has changed, for better or worse. */
  readonly noted: (level: "info" | "warn", message: string) => void;
}

/** Methods that are logged as they are; all others are text that a client chose. */
const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

function quote(word: string | null): string {
  return word === null ? "null" : `"${word}"`;
}

let lastMs = 0;
let lastTime = "";

/** RFC 3339; on a busy server many requests share a millisecond. */
function timeAt(ms: number): string {
  if (ms !== lastMs) {
    lastMs = ms;
    lastTime = new Date(ms).toISOString();
  }
  return lastTime;
}

/**
 * Makes a log of JSON lines. A request's contains templates and numbers, no text that a client chose.
 *
 * @param write takes lines, which are built later, in batches
 */
export function createLog(write: (line: Line) => void): Log {
  return {
    answered: ({ method, logFields, arrivedMs }, status) => {
      const atMs = Date.now();
      const ms = performance.now() - arrivedMs;
      write(() => {
        const { id, route, cache, attempts } = logFields;
        const known = METHODS.has(method) ? method : "other";
        const tenths = Math.round(ms * 10) / 10;
        // By hand, in a third of the time: none of these contains anything that JSON would escape.
        return `{"time":"${timeAt(atMs)}","id":${quote(id)},"method":"${known}","route":"${route}","status":${status},"ms":${tenths},"cache":${quote(cache)},"attempts":${attempts}}`;
      });
    },
    failed: (error) => {
      const atMs = Date.now();
      const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
      write(() => JSON.stringify({ time: timeAt(atMs), level: "error", error: what }));
    },
    noted: (level, message) => {
      const atMs = Date.now();
      write(() => JSON.stringify({ time: timeAt(atMs), level, message }));
    },
  };
}

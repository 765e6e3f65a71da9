import { withoutKeyShapes } from "./redact.ts";

/** A line without its line break, built when it is sent. */
export type Line = () => string;

/** Lines on their way out. */
export interface LineWriter {
  readonly write: (line: Line) => void;
  /** Sends what is still waiting, before the process ends. */
  readonly flush: () => void;
}

/** Short enough to watch, long enough for many lines of a busy server. */
const COLLECT_MS = 20;

/**
 * Collects lines for a moment, then builds and sends them together: a write to a file or pipe
 * blocks, and one per request would cost more than answering it.
 *
 * The last step of every line, at every level: secrets are removed, and what could move a
 * terminal's cursor is escaped.
 */
export function createLineWriter(
  send: (text: string) => void,
  redact: (text: string) => string,
): LineWriter {
  let waiting: Line[] = [];
  const flush = () => {
    if (waiting.length === 0) return;
    const lines = waiting.map((line) => `${line()}\n`);
    waiting = [];
    send(escapeControls(withoutKeyShapes(redact(lines.join("")))));
  };
  return {
    write: (line) => {
      if (waiting.length === 0) setTimeout(flush, COLLECT_MS);
      waiting.push(line);
    },
    flush,
  };
}

/** All controls but the end of a line, in the notation of JSON. */
function escapeControls(text: string): string {
  return text.replace(
    // oxlint-disable-next-line no-control-regex -- controls are what it looks for
    /[\0-\t\v-\x1f\x7f-\x9f\u2028\u2029]/g,
    (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

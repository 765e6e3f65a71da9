import { withoutKeyShapes } from "../redact.ts";

/** Lines on their way out. */
export interface LineWriter {
  readonly write: (line: string) => void;
  /** Sends what is still waiting; for the end of the process. */
  readonly flush: () => void;
}

/**
 * Collects lines and sends them together, once per turn of the event loop: a write to a pipe
 * blocks, and one per request would cost more than answering it.
 *
 * The last step of every line, at every level: secrets are taken out and what could move a
 * terminal's cursor is escaped.
 */
export function createLineWriter(
  send: (text: string) => void,
  redact: (text: string) => string,
): LineWriter {
  let waiting = "";
  const flush = () => {
    if (waiting === "") return;
    const text = escapeControls(withoutKeyShapes(redact(waiting)));
    waiting = "";
    send(text);
  };
  return {
    write: (line) => {
      if (waiting === "") setImmediate(flush);
      waiting += `${line}\n`;
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

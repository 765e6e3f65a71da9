import type { ServerResponse } from "node:http";

/** An answer ready to be sent. */
export interface Reply {
  readonly status: number;
  /** Of this reply alone: its length is added when it is sent. */
  readonly headers: Record<string, string>;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

/** What becomes of a request: a reply, or `passed on` where another listener has sent or will send one. */
export type Outcome = Reply | "passed on";

/** Sends a whole answer; for a HEAD, Node omits the body. */
export function sendReply(outgoing: ServerResponse, { status, headers, body }: Reply): void {
  // It would be the length of the body that a 304 leaves out. @see RFC 9110, 8.6
  if (status !== 304) {
    headers["content-length"] = String(
      typeof body === "string" ? Buffer.byteLength(body) : body.byteLength,
    );
  }
  outgoing.writeHead(status, headers).end(body);
}

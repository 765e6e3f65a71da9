import { connect } from "node:net";

/** What came back on a bare socket. */
export interface RawAnswer {
  /** 0 when nothing that looks like HTTP came back before the socket closed. */
  readonly status: number;
  readonly text: string;
}

/** Nothing here takes longer on a healthy server. */
const GIVE_UP_MS = 2000;

/** Sends bytes that no HTTP client would, and reads until the server closes or falls silent. */
export function sendRaw(port: number, bytes: string, quietMs = 150): Promise<RawAnswer> {
  return new Promise((resolve) => {
    let text = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes, "latin1"));
    const finish = () => {
      clearTimeout(limit);
      socket.destroy();
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), text });
    };
    const limit = setTimeout(finish, GIVE_UP_MS);
    let quiet: NodeJS.Timeout | undefined;
    socket.on("data", (chunk) => {
      text += chunk.toString("latin1");
      clearTimeout(quiet);
      quiet = setTimeout(finish, quietMs);
    });
    socket.on("close", finish);
    socket.on("error", finish);
  });
}

/** A request with these header lines, after which the server closes. */
export function rawRequest(method: string, target: string, ...lines: readonly string[]): string {
  return [`${method} ${target} HTTP/1.1`, ...lines, "Connection: close", "", ""].join("\r\n");
}

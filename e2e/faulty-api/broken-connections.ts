import { honestBody } from "./honest-body.ts";
import type { Mode } from "./mode.ts";

const HEAD = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n";

/** Writes bytes past the HTTP library and leaves the socket as it is. */
function writeRaw(response: Parameters<Mode>[1], bytes: string): void {
  response.socket?.write(bytes);
}

/** Connections that stall, break or speak something else. */
export const brokenConnections: Readonly<Record<string, Mode>> = {
  "slow-headers": () => undefined,
  "half-a-header": (_request, response) => writeRaw(response, "HTTP/1.1 200 OK\r\ncontent-ty"),
  "slow-body": (_request, response) => writeRaw(response, `${HEAD}content-length: 500\r\n\r\n{"da`),
  drip: (_request, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.write('{"data":[');
    const timer = setInterval(() => response.write(" "), 50);
    response.on("close", () => clearInterval(timer));
  },
  reset: (_request, response) => void response.socket?.resetAndDestroy(),
  close: (_request, response) => void response.socket?.end(),
  "not-http": (_request, response) => {
    response.socket?.end("SSH-2.0-OpenSSH_9.6\r\n");
  },
  "half-a-body": (request, response) => {
    const body = honestBody(request);
    writeRaw(response, `${HEAD}content-length: ${body.length}\r\n\r\n${body.slice(0, 40)}`);
    response.socket?.end();
  },
  "reset-in-body": (_request, response) => {
    writeRaw(response, `${HEAD}content-length: 500\r\n\r\n{"data":[`);
    setTimeout(() => response.socket?.resetAndDestroy(), 30);
  },
  "bad-chunk": (_request, response) => {
    writeRaw(response, `${HEAD}transfer-encoding: chunked\r\n\r\nZZ\r\n{}\r\n0\r\n\r\n`);
  },
  "missing-last-chunk": (request, response) => {
    const body = honestBody(request);
    const chunk = `${body.length.toString(16)}\r\n${body}\r\n`;
    response.socket?.end(`${HEAD}transfer-encoding: chunked\r\n\r\n${chunk}`);
  },
  "two-lengths": (_request, response) => {
    writeRaw(response, `${HEAD}content-length: 2\r\ncontent-length: 3\r\n\r\n{}`);
  },
  "huge-headers": (_request, response) => {
    writeRaw(response, `${HEAD}x-huge: ${"h".repeat(100_000)}\r\ncontent-length: 2\r\n\r\n{}`);
  },
  "switching-protocols": (_request, response) => {
    writeRaw(response, "HTTP/1.1 101 Switching Protocols\r\nupgrade: spdy\r\n\r\n");
  },
  "switching-connection": (_request, response) => {
    const lines = "upgrade: websocket\r\nconnection: upgrade\r\n";
    writeRaw(response, `HTTP/1.1 101 Switching Protocols\r\n${lines}\r\n`);
  },
  "endless-redirect": (_request, response) => {
    writeRaw(response, "HTTP/1.1 302 Found\r\nlocation: /\r\ncontent-length: 500\r\n\r\nmoved");
  },
};

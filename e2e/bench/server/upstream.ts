import { createServer } from "node:http";
import { listenOnLoopback } from "../../upstream/listen-on-loopback.ts";
import { pageBytes } from "./models.ts";

// An API that costs next to nothing: ready bytes for `limit=20` and `limit=1000`.
const pages = new Map([20, 1000].map((size) => [String(size), pageBytes(size)]));
let asked = 0;

const server = createServer((request, response) => {
  if (request.url === "/asked") {
    response.end(String(asked));
    return;
  }
  asked += 1;
  const bytes = pages.get(/limit=(\d+)/.exec(request.url ?? "")?.[1] ?? "20");
  const headers = { "content-type": "application/json", "request-id": `req_${asked}` };
  response.writeHead(200, { ...headers, "content-length": bytes?.length ?? 0 }).end(bytes);
});
process.stdout.write(`${await listenOnLoopback(server, 0)}\n`);

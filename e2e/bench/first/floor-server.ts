import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { brotliCompressSync } from "node:zlib";
import { getRequestListener } from "@hono/node-server";
import { answerAsTheApi } from "../../fake-api/answer-as-the-api.ts";
import { generateModels } from "../../fake-api/generate.ts";
import { listenOnLoopback } from "../../faulty-api/listen-on-loopback.ts";

// The stand-in for the API with a page of its own at `/`: no proxy, one file, nothing left out. It sends what a
// browser asks for in brotli, made once, as a server would that is in a hurry.
const answer = answerAsTheApi({
  models: generateModels({
    size: Number(process.env["SIZE"]),
    lifecycles: ["active", "deprecated"],
  }),
});
const page = brotliCompressSync(readFileSync(new URL("floor.html", import.meta.url)));
const compressed = new Map<string, Buffer>();

const listener = getRequestListener(
  async (request) => {
    const { pathname, search } = new URL(request.url);
    if (pathname === "/") {
      const response = send(page, "text/html; charset=utf-8");
      if (search === "?isolated") response.headers.set("cross-origin-opener-policy", "same-origin");
      return response;
    }
    if (!request.headers.get("accept-encoding")?.includes("br")) return answer(request);
    const body =
      compressed.get(pathname + search) ??
      brotliCompressSync(Buffer.from(await (await answer(request)).arrayBuffer()));
    compressed.set(pathname + search, body);
    return send(body, "application/json");
  },
  { overrideGlobalObjects: false },
);
const server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
process.stdout.write(`${await listenOnLoopback(server, 0)}\n`);

function send(body: Buffer, type: string): Response {
  const headers = { "content-type": type, "content-encoding": "br" };
  return new Response(new Uint8Array(body), { headers });
}

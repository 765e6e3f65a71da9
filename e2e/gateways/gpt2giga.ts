import { createServer } from "node:http";
import { join } from "node:path";
import { installPython } from "./install.ts";
import { listenOnLoopback, stopServer } from "../faulty-api/listen-on-loopback.ts";
import type { RealGateway } from "./real-gateway.ts";

const VERSION = "0.3.0";

const UPSTREAM_IDS = ["GigaChat-2", "GigaChat-2-Max", "GigaChat-2-Pro"];

/** A proxy in front of GigaChat's API, which is a few lines of ours here. */
export const gpt2giga: RealGateway = {
  name: "gpt2giga",
  title: "gpt2giga",
  version: VERSION,
  source: `PyPI: gpt2giga ${VERSION}`,
  needs: ["python3"],
  install: (folder) => installPython(folder, `gpt2giga==${VERSION}`),
  start: async ({ folder, home, port, key, environment, afterwards }) => {
    const upstream = createServer((incoming, outgoing) => {
      const isList = incoming.url?.endsWith("/models") === true;
      outgoing.writeHead(isList ? 200 : 404, { "content-type": "application/json" });
      outgoing.end(JSON.stringify(isList ? listModels() : { status: 404, message: "Not found" }));
    });
    const origin = await listenOnLoopback(upstream, 0);
    afterwards(() => stopServer(upstream));
    return {
      program: join(folder, "venv/bin/gpt2giga"),
      arguments: [
        "--proxy.host=127.0.0.1",
        `--proxy.port=${port}`,
        "--proxy.enable-api-key-auth=true",
        `--proxy.api-key=${key}`,
      ],
      environment: {
        ...environment,
        GIGACHAT_BASE_URL: `${origin}/api/v1`,
        GIGACHAT_ACCESS_TOKEN: "of-nobody",
      },
      folder: home,
    };
  },
  facts: [
    "anthropic-version decides the shape of the list and of one model.",
    "created_at is the second of the answer.",
    "limit, after_id and before_id are honoured; after an unknown after_id the first page comes again.",
    "Its answers hold `detail` where the API's hold `error`.",
  ],
};

function listModels(): unknown {
  return {
    object: "list",
    data: UPSTREAM_IDS.map((id) => ({ id, object: "model", owned_by: "salutedevices" })),
  };
}

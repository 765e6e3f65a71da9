import { honestBody, honestModel, sendJson } from "./honest-body.ts";
import type { Mode } from "./mode.ts";

const MEBIBYTE = 1024 * 1024;

/** Answers with status 200 whose body is not what the contract says. */
export const brokenBodies: Readonly<Record<string, Mode>> = {
  html: (_request, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    response.end("<!doctype html><title>Sign in to the network</title>");
  },
  empty: (_request, response) => sendJson(response, ""),
  "no-content": (_request, response) => {
    response.writeHead(204);
    response.end();
  },
  "partial-content": (request, response) => sendJson(response, honestBody(request), 206),
  "not-json": (_request, response) => sendJson(response, "data: yes"),
  "cut-json": (request, response) => sendJson(response, honestBody(request).slice(0, -2)),
  "two-values": (request, response) => sendJson(response, honestBody(request).repeat(2)),
  "not-utf8": (request, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.end(Buffer.from(honestBody(request).replace("Honest", "Hon\xe9st"), "latin1"));
  },
  null: (_request, response) => sendJson(response, "null"),
  "a-list": (_request, response) => sendJson(response, "[]"),
  "wrong-page": (_request, response) => sendJson(response, '{"data":{},"has_more":false}'),
  "wrong-model": (request, response) =>
    sendJson(response, honestBody(request, [honestModel({ id: 7 })])),
  "error-as-200": (_request, response) =>
    sendJson(response, '{"type":"error","error":{"type":"api_error","message":"no"}}'),
  deep: (_request, response) => sendJson(response, "[".repeat(100_000) + "]".repeat(100_000)),
  "deep-field": (request, response) => {
    const depth = 60_000;
    const deep = `"extra":${'{"a":'.repeat(depth)}1${"}".repeat(depth)},"type"`;
    sendJson(response, honestBody(request).replace('"type"', deep));
  },
  "nine-megabytes": (request, response) => {
    const padding = " ".repeat(9 * MEBIBYTE);
    sendJson(response, honestBody(request) + padding);
  },
  "nine-megabytes-announced": (_request, response) => {
    const length = String(9 * MEBIBYTE);
    response.writeHead(200, { "content-type": "application/json", "content-length": length });
    response.write("{");
  },
  "hundred-megabytes": (_request, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    let left = 100;
    const pour = () => {
      while (left > 0 && !response.destroyed) {
        left -= 1;
        if (!response.write(Buffer.alloc(MEBIBYTE, " "))) return void response.once("drain", pour);
      }
      response.end();
    };
    pour();
  },
};

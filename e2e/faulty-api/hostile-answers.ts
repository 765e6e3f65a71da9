import type { IncomingMessage } from "node:http";
import { honestBody, honestModel, sendJson } from "./honest-body.ts";
import type { Mode } from "./mode.ts";

const key = (headers: Readonly<Record<string, unknown>>) => String(headers["x-api-key"]);

/** Answers of the right shape: honest ones, and ones that mean harm. */
export const hostileAnswers: Readonly<Record<string, Mode>> = {
  ok: (request, response) => sendJson(response, honestBody(request)),
  "four-fields": (request, response) => {
    const { type, id, display_name, created_at } = honestModel() as Record<string, unknown>;
    sendJson(response, honestBody(request, [{ type, id, display_name, created_at }]));
  },
  "new-fields": (request, response) => {
    const model = honestModel({ price: { input: 3 }, lifecycle: "resting" });
    sendJson(response, honestBody(request, [model]));
  },
  "exact-numbers": (request, response) => sendJson(response, exactNumbers(request)),
  "exact-numbers-spread-out": (request, response) =>
    sendJson(response, exactNumbers(request).replaceAll(/([{}[\],])/g, "$1\n  ")),
  proto: (request, response) => {
    const body = honestBody(request).replace('"type"', '"__proto__":{"polluted":true},"type"');
    sendJson(response, body);
  },
  "hostile-names": (request, response) => {
    const names = ["<img src=x onerror=alert(1)>", "\u202egnp.exe", "a\u0000b\u001b[2J", "=1+1"];
    const models = [...names, "x".repeat(10_000), "👩‍👩‍👧‍👦"].map((display_name, at) =>
      honestModel({ id: `claude-hostile-${at}`, display_name }),
    );
    sendJson(response, honestBody(request, [...models, honestModel({ id: "__proto__" })]));
  },
  "odd-headers": (request, response) =>
    sendJson(response, honestBody(request), 200, {
      "set-cookie": ["session=stolen", "other=1"],
      "access-control-allow-origin": "*",
      "content-security-policy": "default-src *",
      server: "upstream/1.0",
      "cache-control": "public, max-age=31536000",
      "x-powered-by": "curiosity",
    }),
  "key-in-body": (request, response) =>
    sendJson(response, honestBody(request, [honestModel({ note: key(request.headers) })])),
  "headers-in-body": (request, response) => {
    const note = Object.values(request.headers).join(" and ");
    sendJson(response, honestBody(request, [honestModel({ note, quoted: JSON.stringify(note) })]));
  },
  "key-in-request-id": (request, response) =>
    sendJson(response, honestBody(request), 200, { "request-id": key(request.headers) }),
  "same-cursor-forever": (_request, response) =>
    sendJson(response, pageWith({ has_more: true, last_id: "claude-honest-1" })),
  "empty-page-with-more": (_request, response) =>
    sendJson(response, pageWith({ data: [], has_more: true, last_id: null })),
  "no-cursor-with-more": (_request, response) =>
    sendJson(response, pageWith({ has_more: true, last_id: null })),
  "early-hints": (request, response) => {
    response.writeEarlyHints({ link: "</style.css>; rel=preload" }, () =>
      sendJson(response, honestBody(request)),
    );
  },
  "a-second-late": (request, response) => {
    setTimeout(() => sendJson(response, honestBody(request)), 1000);
  },
};

/** Numbers that JavaScript would write in another way, and keys that it would put in another order. */
function exactNumbers(request: IncomingMessage): string {
  return honestBody(request)
    .replaceAll('"max_input_tokens":200000', '"max_input_tokens":2e5')
    .replaceAll('"max_tokens":64000', '"max_tokens":9007199254740993')
    .replace('"type"', `"price":${EXACT},"type"`)
    .replace(/\}$/, `,"of_the_answer":${EXACT}}`);
}

const EXACT = '{"b":1.10,"7":1e3,"1":[-0,1E+2,9007199254740993,0.1000]}';

function pageWith(fields: object): string {
  return JSON.stringify({ data: [honestModel()], first_id: "claude-honest-1", ...fields });
}

import { sendJson } from "./honest-body.ts";
import type { Mode } from "./mode.ts";

function refuse(
  status: number,
  type: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Mode {
  return (request, response) => {
    const error = { type, message: message.replace("KEY", String(request.headers["x-api-key"])) };
    const body = { type: "error", error, request_id: "req_of_the_api" };
    sendJson(response, JSON.stringify(body), status, headers);
  };
}

const RATE = "rate_limit_error";

/** The API's documented refusals, and a few others. */
export const refusals: Readonly<Record<string, Mode>> = {
  "400": refuse(400, "invalid_request_error", "anthropic-beta: no such beta"),
  "400-long": refuse(400, "invalid_request_error", "long ".repeat(1000)),
  "400-with-key": refuse(400, "invalid_request_error", "You sent KEY and sk-ant-other-1 to us"),
  "400-html": (_request, response) => {
    response.writeHead(400, { "content-type": "text/html" });
    response.end("<h1>Bad request at gateway-7.internal</h1>");
  },
  "403-with-headers": (request, response) => {
    const message = `You sent ${JSON.stringify(request.headers)}`.slice(0, 1000);
    sendJson(response, JSON.stringify({ error: { message } }), 403);
  },
  "401": refuse(401, "authentication_error", "invalid x-api-key"),
  "401-with-key": refuse(401, "authentication_error", "invalid x-api-key KEY"),
  "402": refuse(402, "billing_error", "Your credit balance is too low"),
  "403": refuse(403, "permission_error", "Not for this organization"),
  "404": refuse(404, "not_found_error", "model: claude-9"),
  "408": refuse(408, "timeout_error", "timeout"),
  "409": refuse(409, "conflict_error", "conflict"),
  "413": refuse(413, "request_too_large", "too large"),
  "418": refuse(418, "teapot_error", "short and stout"),
  "429": refuse(429, RATE, "slow down"),
  "429-for-a-second": refuse(429, RATE, "slow down", { "retry-after": "1" }),
  "429-for-an-hour": refuse(429, RATE, "slow down", { "retry-after": "3600" }),
  "429-for-a-year": refuse(429, RATE, "slow down", { "retry-after": "31536000" }),
  "429-nonsense": refuse(429, RATE, "slow down", { "retry-after": "-5; soon" }),
  "429-negative": refuse(429, RATE, "slow down", { "retry-after": "-5" }),
  "500": refuse(500, "api_error", "Internal server error"),
  "500-with-key": refuse(500, "api_error", "stack trace with KEY at /srv/app.js:1"),
  "501": refuse(501, "api_error", "not implemented"),
  "502": refuse(502, "api_error", "bad gateway"),
  "503": refuse(503, "overloaded_error", "unavailable"),
  "503-for-a-minute": refuse(503, "overloaded_error", "unavailable", { "retry-after": "60" }),
  "504": refuse(504, "timeout_error", "gateway timeout"),
  "529": refuse(529, "overloaded_error", "Overloaded"),
};

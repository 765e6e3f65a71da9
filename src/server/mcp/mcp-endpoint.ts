import type { ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { REQUEST_ID_HEADER } from "#shared/contract/headers.ts";
import type { AccessCheck } from "../access/require-access.ts";
import { BROKEN, errorAnswer } from "../http/error-answer.ts";
import type { Log } from "../http/log.ts";
import type { Outcome } from "../http/reply.ts";
import { newRequestId } from "../http/request-id.ts";
import type { IncomingRequest } from "../http/request.ts";
import { JSON_HEADERS, respondError } from "../http/write-error.ts";
import { MCP_PATH } from "../guards/guard.ts";
import type { ModelSource } from "../source/create-model-source.ts";
import type { McpHandler } from "./mcp-handler.ts";

/** What the endpoint is made of. */
export interface McpEndpointParts {
  readonly modelSource: ModelSource;
  readonly baseUrl: URL;
  /** Null where anyone who reaches the port may ask. */
  readonly check: AccessCheck | null;
  readonly log: Log;
}

/** Room for the longest text that is checked, with its escapes and what is around it. */
const BODY_MAX_BYTES = 2 * 1024 * 1024;

const POSTS_ONLY = errorAnswer(
  405,
  "This is an endpoint of the Model Context Protocol: send messages by POST.",
  {
    headers: { allow: "POST" },
  },
);
const TOO_LARGE = errorAnswer(413, "The message is too large.", {
  headers: { connection: "close" },
});

/**
 * Answers requests to `/mcp`, once the guards have let them through. The protocol's library is loaded for
 * the first of them: a server that nobody asks this way starts and runs without it.
 */
export function createMcpEndpoint({ modelSource, baseUrl, check, log }: McpEndpointParts) {
  let loading: Promise<McpHandler> | null = null;
  const load = async () => {
    const { createHandler } = await import("./mcp-handler.ts");
    return createHandler(modelSource, baseUrl, log.failed, BODY_MAX_BYTES);
  };
  const answer = async (
    incomingRequest: IncomingRequest,
    request: Request,
    outgoing: ServerResponse,
  ) => {
    const { logFields, method, header } = incomingRequest;
    const refusal = check === null ? null : await check(incomingRequest);
    if (refusal !== null) return respondError(refusal, logFields);
    if (method !== "POST") return respondError(POSTS_ONLY, logFields);
    if (Number(header("content-length")) > BODY_MAX_BYTES)
      return respondError(TOO_LARGE, logFields);
    // A client with a long message may wait for this before it sends it.
    if (header("expect")?.toLowerCase() === "100-continue") outgoing.writeContinue();
    const handle = await (loading ??= load());
    return withOwnHeaders(await handle(request), incomingRequest);
  };

  return (incomingRequest: IncomingRequest, outgoing: ServerResponse): Outcome => {
    incomingRequest.logFields.route = MCP_PATH;
    const listen = getRequestListener(async (request) => {
      let response: Response;
      try {
        response = await answer(incomingRequest, request, outgoing);
      } catch (error) {
        log.failed(error);
        response = respondError(BROKEN, incomingRequest.logFields);
      }
      log.answered(incomingRequest, response.status);
      return response;
    });
    void listen(incomingRequest.incoming, outgoing);
    return "passed on";
  };
}

/** Every answer of this server has these headers. */
function withOwnHeaders(response: Response, { logFields }: IncomingRequest): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(JSON_HEADERS)) {
    if (name !== "content-type") headers.set(name, value);
  }
  logFields.id = newRequestId();
  headers.set(REQUEST_ID_HEADER, logFields.id);
  return new Response(response.body, { status: response.status, headers });
}

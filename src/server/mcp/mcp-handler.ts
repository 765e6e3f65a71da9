import { createMcpHandler } from "@modelcontextprotocol/server";
import { createMcpServer, type McpParts } from "./create-mcp-server.ts";

/** The longest text that is checked, with room for escapes and what is around it. */
export const BODY_MAX_BYTES = 2 * 1024 * 1024;

/** Answers one message of the Model Context Protocol, or several. */
export type McpHandler = (request: Request) => Promise<Response>;

/**
 * The protocol over HTTP, without sessions: each request is answered on its own, by whichever replica it
 * reaches, for clients of this year's revision of the protocol and of the ones before.
 */
export function createHandler(parts: McpParts): McpHandler {
  const { fetch } = createMcpHandler(() => createMcpServer(parts), {
    maxRequestBodySize: BODY_MAX_BYTES,
    // Nothing here changes, so there is nothing to wait for on an open connection.
    maxSubscriptions: 0,
  });
  return async (request) => fetch(request);
}

import { createMcpHandler } from "@modelcontextprotocol/server";
import { createSourceCatalogue } from "../catalogue/source-catalogue.ts";
import type { ModelSource } from "../source/create-model-source.ts";
import { createMcpServer } from "./create-mcp-server.ts";

/** What requests are answered with. */
export interface McpHandlerParts {
  readonly modelSource: ModelSource;
  readonly baseUrl: URL;
  /** Told of what should not have happened. */
  readonly onFailure: (error: unknown) => void;
  readonly bodyMaxBytes: number;
}

/** Answers one message of the Model Context Protocol, or several in one request. */
export type McpHandler = (request: Request) => Promise<Response>;

/**
 * The protocol over HTTP, without sessions: each request is answered on its own, by whichever replica it
 * reaches, for clients of its revision of 2026 and of those before.
 */
export function createHandler(parts: McpHandlerParts): McpHandler {
  const { modelSource, baseUrl, onFailure, bodyMaxBytes } = parts;
  // A catalogue for each request, which remembers nothing of the one before.
  const openCatalogue = () => createSourceCatalogue(modelSource, baseUrl);
  const { fetch } = createMcpHandler(
    () => createMcpServer({ catalogue: openCatalogue(), onFailure }),
    {
      maxRequestBodySize: bodyMaxBytes,
      // The tools never change, so there is nothing to wait for on an open connection.
      maxSubscriptions: 0,
    },
  );
  return async (request) => fetch(request);
}

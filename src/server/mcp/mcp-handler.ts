import { createMcpHandler } from "@modelcontextprotocol/server";
import { createSourceCatalogue } from "../catalogue/source-catalogue.ts";
import type { ModelSource } from "../source/create-model-source.ts";
import { errorAnswer } from "../http/error-answer.ts";
import { ANSWER_MS, createMcpServer } from "./create-mcp-server.ts";

/** Answers one message of the Model Context Protocol, or several in one request. */
export type McpHandler = (request: Request) => Promise<Response>;

/**
 * The protocol over HTTP, without sessions: each request is answered on its own, by whichever replica it
 * reaches, for clients of its revision of 2026 and of those before.
 *
 * @param onFailure is told of what should not have happened
 */
export function createHandler(
  source: ModelSource,
  baseUrl: URL,
  onFailure: (error: unknown) => void,
  bodyMaxBytes: number,
): McpHandler {
  const { fetch } = createMcpHandler(
    ({ requestInfo }) => {
      const modelSource = whileWaitedFor(source, requestInfo?.signal);
      // A catalogue for each request, which remembers nothing of the one before.
      return createMcpServer({ catalogue: createSourceCatalogue(modelSource, baseUrl), onFailure });
    },
    {
      maxRequestBodySize: bodyMaxBytes,
      // The tools never change, so there is nothing to wait for on an open connection.
      maxSubscriptions: 0,
    },
  );
  return async (request) => fetch(request);
}

/** No page of a long list is fetched for a client that has left, or got its answer without it. */
function whileWaitedFor(modelSource: ModelSource, client: AbortSignal | undefined): ModelSource {
  const untilMs = performance.now() + ANSWER_MS;
  return {
    ...modelSource,
    fetchModels: (modelsRequest, waiting) =>
      client?.aborted === true || performance.now() > untilMs
        ? NOT_WAITED_FOR
        : modelSource.fetchModels(modelsRequest, waiting),
  };
}

const NOT_WAITED_FOR = errorAnswer(504, "Nobody is waiting for the answer any more.");

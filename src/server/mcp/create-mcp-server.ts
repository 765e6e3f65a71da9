import { McpServer, type CallToolResult } from "@modelcontextprotocol/server";
import { refused } from "#shared/result.ts";
import { version } from "../../../package.json";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { withinTime } from "../within-time.ts";
import { CHECK_TEXT } from "./check-text.ts";
import { LIST_MODELS } from "./list-models.ts";
import { RESOLVE_MODEL } from "./resolve-model.ts";
import type { Tool } from "./tool.ts";
import { UPCOMING_RETIREMENTS } from "./upcoming-retirements.ts";

/** Connections that are silent for longer are closed, so an answer comes before that. */
export const ANSWER_MS = 25_000;

/** How long a client may go by the tools that it knows: an hour. */
const TOOLS_MS = 60 * 60_000;

const INSTRUCTIONS =
  "Facts about Claude models as the Models API reports them now. Resolve a model's name before you write it; check a text for names that retire. An answer of the embedded catalogue says how old it is. An error means that nothing is known, not that all is well.";

/** What the tools are made of. */
export interface McpParts {
  readonly catalogue: Catalogue;
  /** Told of what should not have happened; the client learns only that something did. */
  readonly onFailure: (error: unknown) => void;
}

/** A server of the Model Context Protocol with all tools, for one request or one connection. */
export function createMcpServer(parts: McpParts): McpServer {
  const server = new McpServer(
    { name: "model-catalogue", title: "Model Catalogue", version },
    {
      instructions: INSTRUCTIONS,
      // The tools are the same for everybody and never change, so that nobody needs to be told.
      capabilities: { tools: { listChanged: false } },
      cacheHints: { "tools/list": { ttlMs: TOOLS_MS, cacheScope: "public" } },
    },
  );
  addTool(server, LIST_MODELS, parts);
  addTool(server, RESOLVE_MODEL, parts);
  addTool(server, CHECK_TEXT, parts);
  addTool(server, UPCOMING_RETIREMENTS, parts);
  return server;
}

function addTool<Input, Output>(
  server: McpServer,
  tool: Tool<Input, Output>,
  { catalogue, onFailure }: McpParts,
): void {
  const { name, title, description, input, output } = tool;
  const annotations = {
    readOnlyHint: true,
    idempotentHint: true,
    // What others say about models is not this program's to vouch for.
    openWorldHint: catalogue.origin.kind !== "sample",
  };
  server.registerTool(
    name,
    { title, description, inputSchema: input, outputSchema: output, annotations },
    async (given: Input): Promise<CallToolResult> => {
      try {
        const answer = await withinTime(
          ANSWER_MS,
          tool.run(given, catalogue, Date.now()),
          () => TOO_LATE,
        );
        if (answer.refusal !== null) return failed(answer.refusal.message);
        const { structured, text } = answer.value;
        return {
          structuredContent: structured as Record<string, unknown>,
          content: [{ type: "text", text }],
        };
      } catch (error) {
        onFailure(error);
        return failed("Something went wrong in this program.");
      }
    },
  );
}

/** An error that cannot be taken for an answer. */
function failed(message: string): CallToolResult {
  return { isError: true, content: [{ type: "text", text: `No answer: ${message}` }] };
}

const TOO_LATE = refused({
  message: "The API takes too long to answer. Try again in a minute, or ask for less.",
});

import type { ErrorAnswer } from "../http/error-answer.ts";
import type { IncomingRequest } from "../http/request.ts";

/** Decides about a request: null lets it pass, an answer ends it there. */
export type Guard<Seen extends keyof IncomingRequest = keyof IncomingRequest> = (
  incomingRequest: Pick<IncomingRequest, Seen>,
) => ErrorAnswer | null;

/** A guard that may have to ask elsewhere first. */
export type LateGuard = (
  incomingRequest: IncomingRequest,
) => ErrorAnswer | null | Promise<ErrorAnswer | null>;

/** Several guards as one, run in order until the first refuses. */
export function inOrder(...guards: readonly Guard[]): Guard {
  return (incomingRequest) => {
    for (const guard of guards) {
      const refusal = guard(incomingRequest);
      if (refusal !== null) return refusal;
    }
    return null;
  };
}

/** A guard for some paths alone; all others pass. */
export function onPaths<Outcome>(
  matches: (path: string) => boolean,
  guard: (incomingRequest: IncomingRequest) => Outcome,
): (incomingRequest: IncomingRequest) => Outcome | null {
  return (incomingRequest) => (matches(incomingRequest.path) ? guard(incomingRequest) : null);
}

/** Where programs speak the Model Context Protocol with this server. */
export const MCP_PATH = "/mcp";

/** Whether a raw path is under `/v1`, where there are two routes and a 404 for the rest. */
export function isApiPath(path: string): boolean {
  return path.startsWith("/v1") && (path.length === 3 || path[3] === "/");
}

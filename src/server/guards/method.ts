import { errorAnswer } from "../http/error-answer.ts";
import { type Guard, MCP_PATH } from "./guard.ts";

/**
 * Refuses everything but reads, and requests of the Model Context Protocol, which change nothing
 * either. `OPTIONS` is refused too, so no preflight ever succeeds.
 *
 * @param formPaths paths that a form may be posted to, with an `Origin`
 */
export function refuseWriting(formPaths: ReadonlySet<string>): Guard {
  return ({ method, path, header }) => {
    if (method === "GET" || method === "HEAD") return null;
    // Its endpoint says which methods it has; `OPTIONS` is none of them.
    if (path === MCP_PATH) return null;
    if (method !== "POST" || !formPaths.has(path)) return READING_ONLY;
    return header("origin") === null ? NOT_A_FORM : null;
  };
}

const READING_ONLY = errorAnswer(405, "This server accepts only GET and HEAD.", {
  headers: { allow: "GET, HEAD" },
});
const NOT_A_FORM = errorAnswer(403, "Only the sign-in form may be submitted here.");

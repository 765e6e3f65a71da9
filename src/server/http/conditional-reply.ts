import { createHash } from "node:crypto";
import type { Reply } from "./reply.ts";
import type { IncomingRequest } from "./request.ts";

/**
 * Gives a reply the tag of its body, and leaves the body out for a client that has it already.
 * @see RFC 9110, 13.1.2 `If-None-Match`, which compares weakly
 */
export function conditionalReply(reply: Reply, { header }: Pick<IncomingRequest, "header">): Reply {
  const tag = `"${createHash("sha256").update(reply.body).digest("base64url").slice(0, 27)}"`;
  const headers = { ...reply.headers, etag: tag };
  const known = header("if-none-match");
  if (known === null || !names(known, tag)) return { ...reply, headers };
  return { status: 304, headers, body: "" };
}

function names(known: string, tag: string): boolean {
  return known
    .split(",")
    .map((part) => part.trim().replace(/^W\//, ""))
    .some((part) => part === tag || part === "*");
}

import { createHash } from "node:crypto";
import type { Clock } from "#shared/calendar/clock.ts";
import { ERROR_TYPE_OF_STATUS, type ErrorStatus } from "#shared/contract/api-error.ts";
import { REQUEST_ID_HEADER } from "#shared/contract/headers.ts";
import type { ErrorAnswer } from "../http/error-answer.ts";
import type { Reply } from "../http/reply.ts";
import type { IncomingRequest } from "../http/request.ts";
import { newRequestId } from "../http/request-id.ts";
import { COMMON_HEADERS } from "../http/security-headers.ts";
import { replyError } from "../http/write-error.ts";
import type { CatalogueNow } from "./catalogue-now.ts";
import type { FeedName, RequestedFeed } from "./feed-paths.ts";
import { BADGE_UNAVAILABLE, badgeOf } from "./write-badge.ts";
import { writeAtom, writeJsonFeed } from "./write-changes.ts";
import { writeRetirements } from "./write-retirements.ts";

const MEDIA_TYPES: Readonly<Record<FeedName, string>> = {
  "retirements.ics": "text/calendar; charset=utf-8",
  "changes.atom": "application/atom+xml; charset=utf-8",
  "changes.json": "application/feed+json",
  "badge.json": "application/json",
};

/** Shown by a browser, a feed is a text that loads and does nothing. */
const FEED_HEADERS = {
  ...COMMON_HEADERS,
  "referrer-policy": "no-referrer",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
  "cache-control": "private, max-age=300",
} as const;

/** What says that an API is too busy, or away for a moment; any other fault is one of its answer. */
const BUSY: ReadonlySet<ErrorStatus> = new Set([408, 429, 503, 504, 529]);

/**
 * Writes a feed; for a client that has the same already, only says so.
 *
 * @param clock for the days of a calendar
 */
export function writeFeed(
  feed: RequestedFeed,
  catalogue: CatalogueNow,
  clock: Clock,
  incomingRequest: IncomingRequest,
): Reply {
  const self = feed.secret === null ? catalogue.origin + incomingRequest.path : null;
  const bodies: Readonly<Record<FeedName, () => string>> = {
    "retirements.ics": () => writeRetirements(catalogue, clock),
    "changes.atom": () => writeAtom(catalogue, self),
    "changes.json": () => writeJsonFeed(catalogue, self),
    "badge.json": () => JSON.stringify(badgeOf(catalogue)),
  };
  return reply(feed, bodies[feed.name](), incomingRequest);
}

/**
 * Answers where the whole list is unavailable. Never with an empty feed, for which calendars would delete
 * their events, nor with a status that says something about the client's own credentials.
 */
export function unavailable(
  feed: RequestedFeed,
  fault: ErrorAnswer,
  incomingRequest: IncomingRequest,
): Reply {
  incomingRequest.logFields.attempts = fault.attempts;
  if (feed.name === "badge.json") {
    const badge = reply(feed, JSON.stringify(BADGE_UNAVAILABLE), incomingRequest);
    return { ...badge, headers: { ...badge.headers, "cache-control": "no-store" } };
  }
  const status = BUSY.has(fault.status) ? 503 : 502;
  const message = `There is no feed without the whole list of models. ${fault.message}`;
  const type = ERROR_TYPE_OF_STATUS[status];
  return replyError({ ...fault, status, type, message }, incomingRequest.logFields);
}

function reply({ name }: RequestedFeed, body: string, incomingRequest: IncomingRequest): Reply {
  const id = newRequestId();
  incomingRequest.logFields.id = id;
  const headers = { ...FEED_HEADERS, "content-type": MEDIA_TYPES[name], [REQUEST_ID_HEADER]: id };
  return conditionalReply({ status: 200, headers, body }, incomingRequest);
}

/**
 * Gives a reply the tag of its body, and leaves the body out for a client that has it already.
 * @see RFC 9110, 13.1.2 `If-None-Match`, which compares weakly
 */
function conditionalReply(reply: Reply, { header }: Pick<IncomingRequest, "header">): Reply {
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

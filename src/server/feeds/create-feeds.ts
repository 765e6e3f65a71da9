import { type Result, refused, accepted } from "#shared/result.ts";
import { type Clock, clockIn, UTC_CLOCK } from "#shared/calendar/clock.ts";
import { isSecret } from "../access/access-pass.ts";
import type { LoginThrottle } from "../access/login-throttle.ts";
import type { Access } from "../access/access.ts";
import { type AllowedHosts, originOf } from "../guards/allowed-hosts.ts";
import { type ErrorAnswer, errorAnswer, NOTHING_HERE } from "../http/error-answer.ts";
import type { Reply } from "../http/reply.ts";
import type { IncomingRequest } from "../http/request.ts";
import { newRequestId } from "../http/request-id.ts";
import { JSON_HEADERS, replyError } from "../http/write-error.ts";
import type { ModelSource } from "../source/create-model-source.ts";
import type { CatalogueNow } from "./catalogue-now.ts";
import { ADDRESSES_PATH, feedAddresses, readFeedPath, type RequestedFeed } from "./feed-paths.ts";
import { feedSecretsOf } from "./feed-secrets.ts";
import { fetchWholeList } from "./fetch-whole-list.ts";
import { unavailable, writeFeed } from "./write-feed.ts";
import { createRetirementMemory } from "./retirement-memory.ts";

/** What feeds are made of. */
export interface FeedParts {
  readonly modelSource: ModelSource;
  /** Null where anyone may read. */
  readonly access: Access | null;
  readonly allowedHosts: AllowedHosts;
  /** Of wrong secrets. */
  readonly throttle: LoginThrottle;
}

/** Answers requests to the paths of `isFeedPath`. */
export type Feeds = (incomingRequest: IncomingRequest) => Promise<Reply>;

/**
 * The feeds, out of the same cached answers as the list: the whole of it, or an error. On a shared server
 * each has an address with a secret in place of a sign-in.
 */
export function createFeeds({ modelSource, access, allowedHosts, throttle }: FeedParts): Feeds {
  const { fetchModels, source } = modelSource;
  const admit = createAdmission(access, throttle);
  const addresses = feedAddresses(access === null ? null : feedSecretsOf(access.token));
  const memory = createRetirementMemory();

  const catalogueNow = async (
    incomingRequest: IncomingRequest,
  ): Promise<Result<CatalogueNow, ErrorAnswer>> => {
    const { value: list, refusal } = await fetchWholeList(fetchModels);
    if (refusal !== null) return refused(refusal);
    const now = Date.now();
    // What an earlier answer says may have been revised in a later one.
    if (!list.isStale) memory.observe(list.models, now);
    const origin = originOf(incomingRequest.hosts[0] ?? "", allowedHosts);
    return { value: { models: list.models, source, memory, now, origin }, refusal: null };
  };

  const answer = async (feed: RequestedFeed, incomingRequest: IncomingRequest): Promise<Reply> => {
    const { logFields } = incomingRequest;
    const clock = readClock(feed, incomingRequest.query);
    if (clock.refusal !== null) return replyError(clock.refusal, logFields);
    const catalogue = await catalogueNow(incomingRequest);
    if (catalogue.refusal !== null) return unavailable(feed, catalogue.refusal, incomingRequest);
    return writeFeed(feed, catalogue.value, clock.value, incomingRequest);
  };

  return async (incomingRequest) => {
    const { path, logFields } = incomingRequest;
    const feed = readFeedPath(path);
    if (feed !== null) logFields.route = feed.route;
    else if (path === ADDRESSES_PATH) logFields.route = ADDRESSES_PATH;
    const refusal = await admit(feed, incomingRequest);
    if (refusal !== null) return replyError(refusal, logFields);
    if (feed !== null) return answer(feed, incomingRequest);
    if (path !== ADDRESSES_PATH) return replyError(NOTHING_HERE, logFields);
    logFields.id = newRequestId();
    const headers = { ...JSON_HEADERS, "request-id": logFields.id };
    return { status: 200, headers, body: JSON.stringify(addresses) };
  };
}

/** Lets a request in, or says why not; the answer to a wrong secret may be delayed. */
type Admission = (
  feed: RequestedFeed | null,
  incomingRequest: IncomingRequest,
) => Promise<ErrorAnswer | null>;

/**
 * A secret in the address must be the right one; without any the request has to be signed in, as
 * everywhere. Wrong ones are throttled apart from sign-ins: a program that still polls an address which
 * was revoked must not keep people out.
 */
function createAdmission(access: Access | null, throttle: LoginThrottle): Admission {
  if (access === null) {
    return (feed) => Promise.resolve(feed?.secret == null ? null : NOTHING_HERE);
  }
  const secrets = feedSecretsOf(access.token);
  return async (feed, incomingRequest) => {
    if (feed?.secret == null) return access.check(incomingRequest);
    const { address } = incomingRequest;
    const wanted = feed.name === "badge.json" ? secrets.badge : secrets.feeds;
    if (isSecret(feed.secret, wanted)) return (await throttle.succeed(address)) ? null : TOO_MANY;
    return (await throttle.fail(address)) ? NOTHING_HERE : TOO_MANY;
  };
}

const TOO_MANY = errorAnswer(429, "Too many wrong addresses. Wait a moment, then try again.", {
  retryAfterSeconds: 2,
});

/** What a name of the time zone database looks like; `+05:30` is none. */
const ZONE = /^[A-Za-z][\w+/-]{0,63}$/;

/** The clock of the time zone that a calendar is asked for in `tz`, or why there is none; UTC without. */
function readClock({ name }: RequestedFeed, query: string): Result<Clock, ErrorAnswer> {
  const zones = new URLSearchParams(query).getAll("tz");
  const [zone] = zones;
  if (name !== "retirements.ics" || zone === undefined) return accepted(UTC_CLOCK);
  const clock = zones.length === 1 && ZONE.test(zone) ? clockIn(zone) : null;
  return clock === null ? refused(NO_ZONE) : accepted(clock);
}

const NO_ZONE = errorAnswer(400, "tz: Input should be one time zone such as Europe/Berlin");

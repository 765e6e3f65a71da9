import * as v from "valibot";
import { isWorkspaceId } from "#shared/contract/request-grammar.ts";
import type { Result } from "#shared/result.ts";
import { readCustomHeaders } from "./custom-headers.ts";
import { readNotifyUrl, readPrivateUrl } from "./private-url.ts";
import { readValkeyUrl } from "./shared-state/read-valkey-url.ts";
import { variableFault } from "./value-fault.ts";

/** The port this product is known by. */
const DEFAULT_PORT = 4173;
/** A literal address: `localhost` could resolve to another one. */
const DEFAULT_HOST = "127.0.0.1";
const DEFAULT_BASE_URL = "https://api.anthropic.com";
const DEFAULT_CACHE_SECONDS = 60;
/** Stale answers live a day, so fresh ones cannot live longer. */
const MOST_CACHE_SECONDS = 86_400;
const DEFAULT_RATE_LIMIT = 50;
/** The key is removed from everything that is sent: a shorter one would be removed from unrelated text. */
const SHORTEST_KEY = 8;
const LONGEST_SECRET = 512;

const LOOPBACK = /^(?:localhost|::1|127(?:\.\d{1,3}){3})$/;
/** The end of a base URL that names a route of the API, which is added to it anyway. */
const ROUTE =
  /\/+v1(?:\/+(?:models|messages(?:\/+count_tokens)?|(?:chat\/+)?completions|responses))?\/*$/;
const HOST_AND_PORT = /^(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/** Any text without what got in on the way, such as quotation marks. */
const text = (name: string) =>
  v.pipe(
    v.string(),
    v.check(
      (value) => variableFault(name, value) === null,
      ({ input }) => `${name} ${variableFault(name, input) ?? "cannot be read"}`,
    ),
  );
const secret = (name: string) =>
  v.pipe(
    text(name),
    v.maxLength(
      LONGEST_SECRET,
      `${name} is longer than ${LONGEST_SECRET} characters, too long for a header`,
    ),
    v.minLength(1, `${name} is empty`),
    v.check(
      (value) => !/^bearer\s/i.test(value),
      `${name} begins with “Bearer”, which this server adds where it is needed`,
    ),
    v.regex(/^\S+$/, `${name} contains a space or a line break`),
    v.regex(
      /^[\x21\x23-\x5b\x5d-\x7e]+$/,
      `${name} contains quotation marks, backslashes or characters that a header cannot carry`,
    ),
  );
const key = (name: string) =>
  v.pipe(
    secret(name),
    v.minLength(
      SHORTEST_KEY,
      `${name} is shorter than ${SHORTEST_KEY} characters, too short for a key`,
    ),
  );
const wholeNumber = (name: string, most: number, byDefault: number) =>
  v.optional(
    v.pipe(
      text(name),
      v.regex(/^\d{1,9}$/, `${name} is not a whole number from 0 to ${most}`),
      v.transform(Number),
      v.maxValue(most, `${name} is not a whole number from 0 to ${most}`),
    ),
    String(byDefault),
  );
const commaList = (name: string, isWellFormed: (part: string) => boolean, fault: string) =>
  v.optional(
    v.pipe(
      v.string(),
      // Spaces around the parts are fine, so they are around all of them.
      v.trim(),
      text(name),
      v.transform((parts) =>
        parts
          .split(",")
          .map((part) => part.trim())
          .filter((part) => part !== ""),
      ),
      v.everyItem(isWellFormed, `${name} ${fault}`),
    ),
    "",
  );

/** What a reader makes of a text; its refusal is the rest of a sentence that begins with the name. */
const readBy = <Value>(name: string, read: (text: string) => Result<Value, string>) =>
  v.rawTransform<string, Value>(({ dataset, addIssue, NEVER }) => {
    const { value, refusal } = read(dataset.value);
    if (refusal === null) return value;
    addIssue({ message: `${name} ${refusal}` });
    return NEVER;
  });

/** The environment variables, checked and with their defaults; each message names its variable. */
export const Environment = v.pipe(
  v.object({
    HOST: v.optional(
      v.pipe(
        text("HOST"),
        v.regex(/^[\w.:-]{1,253}$/, "HOST is not a host name or address (IPv6 without brackets)"),
      ),
      DEFAULT_HOST,
    ),
    PORT: wholeNumber("PORT", 65_535, DEFAULT_PORT),
    ANTHROPIC_API_KEY: v.optional(key("ANTHROPIC_API_KEY")),
    ANTHROPIC_AUTH_TOKEN: v.optional(key("ANTHROPIC_AUTH_TOKEN")),
    ANTHROPIC_CUSTOM_HEADERS: v.optional(
      v.pipe(v.string(), readBy("ANTHROPIC_CUSTOM_HEADERS", readCustomHeaders)),
      "",
    ),
    ANTHROPIC_BASE_URL: v.optional(
      v.pipe(
        text("ANTHROPIC_BASE_URL"),
        v.check(
          isBaseUrl,
          "ANTHROPIC_BASE_URL is not an https address (or http on this machine) without user, query and fragment",
        ),
        v.transform(withoutRoute),
      ),
      DEFAULT_BASE_URL,
    ),
    ACCESS_TOKEN: v.optional(secret("ACCESS_TOKEN")),
    ALLOWED_HOSTS: commaList(
      "ALLOWED_HOSTS",
      (part) => HOST_AND_PORT.test(part) && URL.canParse(`http://${part}`),
      "is not a comma-separated list of host or host:port",
    ),
    ALLOWED_WORKSPACES: commaList(
      "ALLOWED_WORKSPACES",
      isWorkspaceId,
      "is not a comma-separated list of workspace IDs",
    ),
    CACHE_SECONDS: wholeNumber("CACHE_SECONDS", MOST_CACHE_SECONDS, DEFAULT_CACHE_SECONDS),
    RATE_LIMIT: wholeNumber("RATE_LIMIT", 1_000_000, DEFAULT_RATE_LIMIT),
    VALKEY_URL: v.optional(v.pipe(text("VALKEY_URL"), readBy("VALKEY_URL", readValkeyUrl))),
    NOTIFY_URL: v.optional(v.pipe(text("NOTIFY_URL"), readBy("NOTIFY_URL", readNotifyUrl))),
    STATE_DIR: v.optional(text("STATE_DIR")),
  }),
  v.check(
    ({ NOTIFY_URL, STATE_DIR }) => NOTIFY_URL === undefined || STATE_DIR !== undefined,
    "NOTIFY_URL requires STATE_DIR, a folder that outlives a restart: otherwise notifications would be repeated, and changes in between missed",
  ),
  v.check(
    ({ HOST, ACCESS_TOKEN }) => LOOPBACK.test(HOST) || ACCESS_TOKEN !== undefined,
    "HOST is not a loopback address, which requires ACCESS_TOKEN: otherwise anyone who can reach it could use the key",
  ),
);

/**
 * Whether the key may be sent there: over https, or over http to this machine itself.
 *
 * A path is fine, gateways need one. User, query and fragment are not: they would end up in the
 * address of every request or in a message.
 */
function isBaseUrl(text: string): boolean {
  return !/[?#@\\\s]/.test(text) && readPrivateUrl(text) !== null;
}

/** The base that is meant by an address which goes on to the API's routes, as many are typed. */
function withoutRoute(text: string): URL {
  const url = new URL(text);
  url.pathname = url.pathname.replace(ROUTE, "");
  return url;
}

import * as v from "valibot";
import { isWorkspaceId } from "#shared/contract/request-grammar.ts";
import { isBaseUrl } from "./base-url.ts";
import { ConfigurationError } from "./http/configuration-error.ts";
import { valueFault } from "./value-fault.ts";

/** The port this product is known by. */
const DEFAULT_PORT = 4173;
/** A literal address: `localhost` could resolve to another one. */
const DEFAULT_HOST = "127.0.0.1";
const DEFAULT_BASE_URL = "https://api.anthropic.com";
const DEFAULT_CACHE_SECONDS = 60;
/** Stale answers live a day, so fresh ones cannot live longer. */
const MOST_CACHE_SECONDS = 86_400;
const DEFAULT_RATE_LIMIT = 50;
/** The key is removed from everything that is sent: a shorter one would be removed from innocent words. */
const SHORTEST_KEY = 8;

const LOOPBACK = /^(?:localhost|::1|127(?:\.\d{1,3}){3})$/;
const HOST_AND_PORT = /^(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/** Any text without quotation marks, line breaks or placeholders that got in on the way. */
const text = (name: string) =>
  v.pipe(
    v.string(),
    v.check(
      (value) => valueFault(value) === null,
      ({ input }) => `${name} ${valueFault(input) ?? "cannot be read"}`,
    ),
  );
const secret = (name: string) =>
  v.pipe(
    text(name),
    v.regex(
      /^[\x21\x23-\x5b\x5d-\x7e]{1,512}$/,
      `${name} is empty or contains spaces, quotation marks, backslashes or characters that a header cannot carry`,
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

const Environment = v.pipe(
  v.object({
    HOST: v.optional(
      v.pipe(text("HOST"), v.regex(/^[\w.:-]{1,253}$/, "HOST is not a host name or address")),
      DEFAULT_HOST,
    ),
    PORT: wholeNumber("PORT", 65_535, DEFAULT_PORT),
    ANTHROPIC_API_KEY: v.optional(
      v.pipe(
        secret("ANTHROPIC_API_KEY"),
        v.minLength(
          SHORTEST_KEY,
          `ANTHROPIC_API_KEY is shorter than ${SHORTEST_KEY} characters, too short for a key`,
        ),
      ),
    ),
    ANTHROPIC_BASE_URL: v.optional(
      v.pipe(
        text("ANTHROPIC_BASE_URL"),
        v.check(
          isBaseUrl,
          "ANTHROPIC_BASE_URL is not an https address (or http on this machine) without user, query and fragment",
        ),
        v.transform((address) => new URL(address)),
      ),
      DEFAULT_BASE_URL,
    ),
    ACCESS_TOKEN: v.optional(secret("ACCESS_TOKEN")),
    ALLOWED_HOSTS: commaList(
      "ALLOWED_HOSTS",
      (part) => HOST_AND_PORT.test(part),
      "is not a comma-separated list of host or host:port",
    ),
    ALLOWED_WORKSPACES: commaList(
      "ALLOWED_WORKSPACES",
      isWorkspaceId,
      "is not a comma-separated list of workspace IDs",
    ),
    CACHE_SECONDS: wholeNumber("CACHE_SECONDS", MOST_CACHE_SECONDS, DEFAULT_CACHE_SECONDS),
    RATE_LIMIT: wholeNumber("RATE_LIMIT", 1_000_000, DEFAULT_RATE_LIMIT),
  }),
  v.check(
    ({ HOST, ACCESS_TOKEN }) => LOOPBACK.test(HOST) || ACCESS_TOKEN !== undefined,
    "HOST is not a loopback address, which requires ACCESS_TOKEN: otherwise anyone who can reach it could use the key",
  ),
);

/** What the operator chose, checked. Secrets are in here: it is never printed or sent as a whole. */
export interface Configuration {
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  /** Null means the embedded catalogue answers. */
  readonly apiKey: string | null;
  readonly baseUrl: URL;
  /** Null means anyone who reaches the port may use it, which is why the port is on loopback. */
  readonly accessToken: string | null;
  readonly allowedHosts: readonly string[];
  readonly allowedWorkspaces: readonly string[];
  /** 0 caches nothing. */
  readonly cacheSeconds: number;
  /** Requests per second and client; 0 is no limit. */
  readonly rateLimit: number;
}

/**
 * Reads the configuration out of environment variables; an empty one counts as not set, but an
 * empty secret is a mistake that would leave a door open.
 *
 * @throws {ConfigurationError} naming the first variable that is invalid
 */
export function readConfiguration(
  variables: Readonly<Record<string, string | undefined>>,
): Configuration {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([name, value]) => value !== "" || name === "ACCESS_TOKEN"),
  );
  const parsed = v.safeParse(Environment, given);
  if (!parsed.success) throw new ConfigurationError(parsed.issues[0].message);
  const environment = parsed.output;
  return {
    host: environment.HOST,
    port: environment.PORT,
    apiKey: environment.ANTHROPIC_API_KEY ?? null,
    baseUrl: environment.ANTHROPIC_BASE_URL,
    accessToken: environment.ACCESS_TOKEN ?? null,
    allowedHosts: environment.ALLOWED_HOSTS,
    allowedWorkspaces: environment.ALLOWED_WORKSPACES,
    cacheSeconds: environment.CACHE_SECONDS,
    rateLimit: environment.RATE_LIMIT,
  };
}

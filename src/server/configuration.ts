import * as v from "valibot";
import type { CustomHeader } from "./custom-headers.ts";
import { Environment } from "./environment.ts";
import { ConfigurationError } from "./http/configuration-error.ts";
import type { ValkeyAddress } from "./shared-state/read-valkey-url.ts";

/** Whom to notify of what is new, and where it is remembered what was notified. */
export interface Notify {
  /** The address of a webhook: a secret as a whole. */
  readonly url: URL;
  /** A folder that outlives the process. */
  readonly stateDir: string;
}

/** An address of this machine that is no name of it yet, and that the start prints. */
const OTHER_LOOPBACK = /^127\.(?!0\.0\.1$)/;

/** What the operator chose, checked. Secrets are in here: it is never printed or sent as a whole. */
export interface Configuration {
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  /** Null when there is none. */
  readonly apiKey: string | null;
  /** Sent as a bearer; null when there is none. */
  readonly authToken: string | null;
  /** Sent with every request to the API. */
  readonly customHeaders: readonly CustomHeader[];
  readonly baseUrl: URL;
  /** Null means anyone who reaches the port may use it, which is why the port is on loopback. */
  readonly accessToken: string | null;
  readonly allowedHosts: readonly string[];
  readonly allowedWorkspaces: readonly string[];
  /** 0 caches nothing. */
  readonly cacheSeconds: number;
  /** Requests per second and client; 0 is no limit. */
  readonly rateLimit: number;
  /** What several servers share answers and limits through; null for a server on its own. */
  readonly valkey: ValkeyAddress | null;
  /** Whom to notify of what is new; null for nobody. */
  readonly notify: Notify | null;
  /** Lines for the start of the server: what of the configuration is not used. */
  readonly notices: readonly string[];
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
    authToken: environment.ANTHROPIC_AUTH_TOKEN ?? null,
    customHeaders: environment.ANTHROPIC_CUSTOM_HEADERS.headers,
    baseUrl: environment.ANTHROPIC_BASE_URL,
    accessToken: environment.ACCESS_TOKEN ?? null,
    allowedHosts: OTHER_LOOPBACK.test(environment.HOST)
      ? [...environment.ALLOWED_HOSTS, environment.HOST]
      : environment.ALLOWED_HOSTS,
    allowedWorkspaces: environment.ALLOWED_WORKSPACES,
    cacheSeconds: environment.CACHE_SECONDS,
    rateLimit: environment.RATE_LIMIT,
    valkey: environment.VALKEY_URL ?? null,
    notify: notifyOf(environment),
    notices: environment.ANTHROPIC_CUSTOM_HEADERS.notices,
  };
}

/** One requires the other, which has been checked. */
function notifyOf({ NOTIFY_URL, STATE_DIR }: v.InferOutput<typeof Environment>): Notify | null {
  if (NOTIFY_URL === undefined || STATE_DIR === undefined) return null;
  return { url: NOTIFY_URL, stateDir: STATE_DIR };
}

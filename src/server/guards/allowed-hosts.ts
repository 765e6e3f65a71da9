import { type ErrorAnswer, errorAnswer } from "../http/error-answer.ts";
import type { IncomingRequest } from "../http/request.ts";
import type { Guard } from "./guard.ts";

/** Names of this machine that need no DNS. */
export const LOOPBACK_HOSTS = ["localhost", "127.0.0.1", "[::1]"];
/** Left out of `Host` by clients, being the default of http. */
const HTTP_PORT = 80;
/** Ports that clients omit from `Host` and `Origin`, even if the operator has written them. */
const DEFAULT_PORTS = [
  ["http", `:${HTTP_PORT}`],
  ["https", ":443"],
] as const;

/** The colons of an IPv6 address stand in brackets. */
const HAS_PORT = /:\d+$/;

/** The origins this server answers as: each `Host` in lower case with the `Origin`s that match it. */
export type AllowedHosts = ReadonlyMap<string, readonly string[]>;

/**
 * The loopback names with the bound port, and what the operator allows (`host` or `host:port`).
 *
 * An allowed host without a port is reached at the default one through a reverse proxy, and at the
 * bound one without it. The proxy may terminate TLS, and nothing a client writes could say so, hence
 * either scheme matches; at the bound port and on loopback it is http only.
 */
export function createAllowedHosts(
  boundPort: number,
  allowedHosts: readonly string[],
): AllowedHosts {
  const hosts = new Map<string, readonly string[]>();
  for (const host of allowedHosts) {
    const name = host.toLowerCase();
    hosts.set(name, [`http://${name}`, `https://${name}`]);
    const bound = `${name}:${boundPort}`;
    if (!HAS_PORT.test(name) && !hosts.has(bound)) hosts.set(bound, [`http://${bound}`]);
    for (const [scheme, port] of DEFAULT_PORTS) {
      const bare = name.endsWith(port) ? name.slice(0, -port.length) : name;
      if (bare !== name && !hosts.has(bare)) hosts.set(bare, [`${scheme}://${bare}`]);
    }
  }
  for (const name of LOOPBACK_HOSTS) {
    hosts.set(`${name}:${boundPort}`, [`http://${name}:${boundPort}`]);
    if (boundPort === HTTP_PORT) hosts.set(name, [`http://${name}`]);
  }
  return hosts;
}

/**
 * The origin that a request with an allowed `Host` was sent to; https where it may be either, because a
 * server with a name of its own is behind a proxy that terminates TLS.
 */
export function originOf(host: string, allowedHosts: AllowedHosts): string {
  const name = host.toLowerCase();
  return allowedHosts.get(name)?.at(-1) ?? `http://${name}`;
}

/**
 * Refuses a request that does not name this server in exactly one `Host`, or names it in its target.
 *
 * This stops DNS rebinding, which the origin guard cannot: a rebound page is same-origin with
 * itself and its GET has no `Origin`. It runs before everything else, on every route.
 *
 * @see https://nvd.nist.gov/vuln/detail/CVE-2024-28224
 */
export function refuseForeignHost(
  { hosts, target }: Pick<IncomingRequest, "hosts" | "target">,
  allowedHosts: AllowedHosts,
): ErrorAnswer | null {
  const host = hosts.length === 1 ? hosts[0]?.toLowerCase() : undefined;
  if (host !== undefined && allowedHosts.has(host) && target.startsWith("/")) return null;
  return errorAnswer(403, "This server does not answer to this host name. See ALLOWED_HOSTS.");
}

/**
 * Refuses a request from a page of another origin; another port and `null` count as others.
 *
 * The origin must be that of the requested host, so `localhost` may not read `127.0.0.1` either.
 */
export function refuseForeignOrigin(allowedHosts: AllowedHosts): Guard<"header" | "hosts"> {
  return ({ header, hosts }) => {
    const origin = header("origin");
    if (origin === null) return null;
    if (allowedHosts.get(hosts[0]?.toLowerCase() ?? "")?.includes(origin) === true) return null;
    return errorAnswer(403, "Pages on other origins may not use this server.");
  };
}

import { type ErrorAnswer, errorAnswer } from "../http/error-answer.ts";
import type { IncomingRequest } from "../http/request.ts";
import type { AllowedHosts } from "./allowed-hosts.ts";

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

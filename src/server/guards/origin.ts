import { errorAnswer } from "../http/error-answer.ts";
import type { Guard } from "./guard.ts";
import type { AllowedHosts } from "./allowed-hosts.ts";

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

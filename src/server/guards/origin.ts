import { errorAnswer } from "../http/error-answer.ts";
import type { Guard } from "./guard.ts";
import type { AllowedHosts } from "./allowed-hosts.ts";

/**
 * Refuses a request that a page of another origin makes: another port and `null` are others too.
 *
 * The origin must be that of the host asked for, so `localhost` may not read `127.0.0.1` either.
 */
export function refuseForeignOrigin(own: AllowedHosts): Guard<"header" | "hosts"> {
  return ({ header, hosts }) => {
    const origin = header("origin");
    if (origin === null) return null;
    if (own.get(hosts[0]?.toLowerCase() ?? "")?.includes(origin) === true) return null;
    return errorAnswer(403, "Pages on other origins may not use this server.");
  };
}

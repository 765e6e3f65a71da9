import type { Configuration } from "../configuration.ts";
import type { LoginThrottle } from "../access/login-throttle.ts";
import { type TokenBuckets, BURST_SECONDS } from "../guards/token-buckets.ts";
import type { Log } from "../http/log.ts";
import type { SharedResponses } from "../source/resilience/share-responses.ts";
import { createSharedResponses } from "./shared-responses.ts";
import { shareLoginThrottle, type ThrottlePurpose } from "./shared-login-throttle.ts";
import { createTenant, type Tenant } from "./tenant.ts";
import { type Command, type LinkTimeouts, linkValkey, type ValkeyLink } from "./valkey-link.ts";

/** What several servers behind one proxy share through Valkey. */
export interface SharedState {
  readonly responses: SharedResponses;
  readonly tokenBuckets: (local: TokenBuckets, perSecond: number) => TokenBuckets;
  readonly loginThrottle: (local: LoginThrottle, purpose: ThrottlePurpose) => LoginThrottle;
  /** False while this server goes on alone. */
  readonly isConnected: () => boolean;
  readonly close: () => void;
}

/** Begins to connect, and does not wait for it; null where the configuration names no Valkey. */
export function createSharedState(
  configuration: Configuration,
  log: Log,
  timeouts?: LinkTimeouts,
): SharedState | null {
  if (configuration.valkey === null) return null;
  const tenant = createTenant(configuration);
  const trialKey = tenant.keyFor("trial", "");
  const trial: Command<1> = {
    send: ({ takeToken }) => takeToken([trialKey], [1000, 1000]),
    read: (reply) => (reply === 1 ? reply : null),
  };
  const link = linkValkey(configuration.valkey, trial, log, timeouts);
  return {
    responses: createSharedResponses(link, tenant),
    tokenBuckets: (local, perSecond) => shareTokenBuckets(local, perSecond, link, tenant),
    loginThrottle: (local, purpose) => shareLoginThrottle(local, purpose, link, tenant),
    isConnected: link.isConnected,
    close: link.close,
  };
}

/** Token buckets that all servers of a tenant take from; `local` ones while Valkey is away. */
function shareTokenBuckets(
  local: TokenBuckets,
  perSecond: number,
  link: ValkeyLink,
  tenant: Tenant,
): TokenBuckets {
  return {
    take: (client, nowMs) => {
      const pending = link.ask({
        send: ({ takeToken }) =>
          takeToken([tenant.keyFor("rate", client)], [perSecond * BURST_SECONDS, perSecond]),
        read: (reply) => (reply === 0 || reply === 1 ? reply : null),
      });
      if (pending === null) return local.take(client, nowMs);
      return pending.then((taken) => (taken === null ? local.take(client, nowMs) : taken === 1));
    },
  };
}

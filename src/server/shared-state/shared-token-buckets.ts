import { BURST_SECONDS, type TokenBuckets } from "../guards/token-buckets.ts";
import type { Tenant } from "./tenant.ts";
import type { ValkeyLink } from "./valkey-link.ts";

/** Token buckets that all servers of a tenant take from; `local` ones while Valkey is away. */
export function shareTokenBuckets(
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

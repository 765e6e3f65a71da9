import type { Configuration } from "../configuration.ts";
import type { LoginThrottle } from "../access/login-throttle.ts";
import type { TokenBuckets } from "../guards/token-buckets.ts";
import type { Log } from "../http/log.ts";
import type { SharedResponses } from "../source/resilience/share-responses.ts";
import type { ValkeyAddress } from "./read-valkey-url.ts";
import { createSharedResponses } from "./shared-responses.ts";
import { shareLoginThrottle } from "./shared-login-throttle.ts";
import { shareTokenBuckets } from "./shared-token-buckets.ts";
import { createTenant } from "./tenant.ts";
import { type LinkTimeouts, linkValkey } from "./valkey-link.ts";

/** What several servers behind one proxy share through Valkey. */
export interface SharedState {
  readonly responses: SharedResponses;
  readonly tokenBuckets: (local: TokenBuckets, perSecond: number) => TokenBuckets;
  readonly loginThrottle: (local: LoginThrottle) => LoginThrottle;
  /** False while this server goes on alone. */
  readonly isConnected: () => boolean;
  readonly close: () => void;
}

/** Begins to connect, and does not wait for it. */
export function createSharedState(
  address: ValkeyAddress,
  configuration: Configuration,
  log: Log,
  timeouts?: LinkTimeouts,
): SharedState {
  const tenant = createTenant(configuration);
  const trial = {
    keys: [tenant.keyFor("trial", "")],
    read: (reply: unknown) => (reply === 1 ? reply : null),
  };
  const link = linkValkey(
    address,
    { send: ({ takeToken }) => takeToken(trial.keys, [1000, 1000]), read: trial.read },
    log,
    timeouts,
  );
  return {
    responses: createSharedResponses(link, tenant),
    tokenBuckets: (local, perSecond) => shareTokenBuckets(local, perSecond, link, tenant),
    loginThrottle: (local) => shareLoginThrottle(local, link, tenant),
    isConnected: link.isConnected,
    close: link.close,
  };
}

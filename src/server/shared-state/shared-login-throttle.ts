import { randomUUID } from "node:crypto";
import {
  FIRST_DELAY_MS,
  FORGET_MS,
  FREE_FAILURES,
  LONGEST_DELAY_MS,
  type LoginThrottle,
  MOST_WAITING,
} from "../access/login-throttle.ts";
import type { Tenant } from "./tenant.ts";
import type { ValkeyLink } from "./valkey-link.ts";

/** What the scripts say when too many wrong tokens are waiting. */
const EXHAUSTED = -1;

/** What is guessed: each is counted apart. */
export type ThrottlePurpose = "sign-in" | "feed-secret";

/** Counts wrong tokens over all servers of a tenant; with a `local` throttle while Valkey is away. */
export function shareLoginThrottle(
  local: LoginThrottle,
  purpose: ThrottlePurpose,
  link: ValkeyLink,
  tenant: Tenant,
): LoginThrottle {
  /** With braces, so that a cluster has both on the same node. */
  const keysOf = (address: string) => {
    const key = tenant.keyFor(purpose, address);
    return [`{${key}}:failures`, `{${key}}:waiting`];
  };

  return {
    succeed: (address) => {
      const pending = link.ask({
        send: ({ succeedLogin }) => succeedLogin(keysOf(address), [MOST_WAITING]),
        read: (reply) => (reply === 0 || reply === EXHAUSTED ? reply : null),
      });
      if (pending === null) return local.succeed(address);
      return pending.then((reply) => (reply === null ? local.succeed(address) : reply === 0));
    },
    fail: async (address) => {
      const limits = [MOST_WAITING, FREE_FAILURES, FIRST_DELAY_MS, LONGEST_DELAY_MS, FORGET_MS];
      const delayMs = await link.ask({
        send: ({ failLogin }) => failLogin(keysOf(address), [...limits, randomUUID()]),
        read: (reply) =>
          Number.isInteger(reply) && Number(reply) <= LONGEST_DELAY_MS ? Number(reply) : null,
      });
      if (delayMs === null) return local.fail(address);
      if (delayMs === EXHAUSTED) return false;
      await new Promise((resolve) => setTimeout(resolve, delayMs));
      return true;
    },
  };
}

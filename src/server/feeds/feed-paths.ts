import type { FeedAddresses } from "#shared/contract/feed-addresses.ts";
import type { FeedSecrets } from "./feed-secrets.ts";

/** What is published for programs that look again and again. */
export type FeedName = "retirements.ics" | "changes.atom" | "changes.json" | "badge.json";

/** A feed that is asked for; with a secret, or without for whoever may read everything. */
export interface RequestedFeed {
  readonly name: FeedName;
  readonly secret: string | null;
  /** The path as a template, for the log. */
  readonly route: string;
}

/** Where a signed-in page learns the addresses. */
export const ADDRESSES_PATH = "/feeds/addresses";

const FEED = /^\/feeds(?:\/([^/]+))?\/(retirements\.ics|changes\.atom|changes\.json)$/;
const BADGE = /^\/badge(?:\/([^/]+))?\.json$/;

/** Whether a raw path belongs to the feeds, and whatever else is next to them. */
export function isFeedPath(path: string): boolean {
  return path === "/badge.json" || path.startsWith("/feeds/") || path.startsWith("/badge/");
}

/** Reads a raw path; null where there is no feed, whatever the secret. */
export function readFeedPath(path: string): RequestedFeed | null {
  const [isFeed, secret = null, name] = FEED.exec(path) ?? [];
  if (isFeed !== undefined) {
    const route = secret === null ? `/feeds/${name}` : `/feeds/{secret}/${name}`;
    return { name: name as FeedName, secret, route };
  }
  const [isBadge, badgeSecret = null] = BADGE.exec(path) ?? [];
  if (isBadge === undefined) return null;
  const route = badgeSecret === null ? "/badge.json" : "/badge/{secret}.json";
  return { name: "badge.json", secret: badgeSecret, route };
}

/** The paths of all feeds, as `readFeedPath` reads them. */
export function feedAddresses(secrets: FeedSecrets | null): FeedAddresses {
  const feeds = secrets === null ? "/feeds" : `/feeds/${secrets.feeds}`;
  return {
    retirements: `${feeds}/retirements.ics`,
    changes_atom: `${feeds}/changes.atom`,
    changes_json: `${feeds}/changes.json`,
    badge: secrets === null ? "/badge.json" : `/badge/${secrets.badge}.json`,
    is_secret: secrets !== null,
  };
}

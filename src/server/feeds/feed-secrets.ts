import { createHmac } from "node:crypto";

/** What lets a program read without signing in; each opens its own addresses and nothing else. */
export interface FeedSecrets {
  readonly feeds: string;
  /** A badge stands where strangers read its address, so it does not give away the feeds. */
  readonly badge: string;
}

/**
 * The secrets of a shared server's feeds, always the same for the same access token: a new token
 * revokes them. They say nothing of it.
 */
export function feedSecretsOf(accessToken: string): FeedSecrets {
  return { feeds: derive(accessToken, "feeds"), badge: derive(accessToken, "badge") };
}

/** 43 characters that an address can carry as they are. */
function derive(accessToken: string, purpose: keyof FeedSecrets): string {
  return createHmac("sha256", accessToken).update(`model-catalogue ${purpose}`).digest("base64url");
}

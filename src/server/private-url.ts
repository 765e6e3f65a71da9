import { LOOPBACK_HOSTS } from "./guards/allowed-hosts.ts";

/** A scheme and a host: a parser takes `https:///v1` and `https:v1` for the host `v1`. */
const WHOLE = /^https?:\/\/[^/\\]/i;

/** The address that a text is, if a secret may be sent there: over https, or over http to this machine itself. */
export function readPrivateUrl(text: string): URL | null {
  if (!WHOLE.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  const isPrivate = url.protocol === "https:" || LOOPBACK_HOSTS.includes(url.hostname);
  return isPrivate ? url : null;
}

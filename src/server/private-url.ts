import { accepted, refused, type Result } from "#shared/result.ts";
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

/**
 * The address of a webhook: https, or http on this machine. It is a secret as a whole, and what is wrong
 * with it is said without any part of it.
 *
 * @returns a refusal as the rest of a sentence that begins with the name of the variable
 */
export function readNotifyUrl(text: string): Result<URL, string> {
  const url = /[#\\\s]/.test(text) ? null : readPrivateUrl(text);
  return url !== null && url.username === "" && url.password === ""
    ? accepted(url)
    : refused(NOT_A_WEBHOOK);
}

const NOT_A_WEBHOOK = "is not an https address (or http on this machine) without user and fragment";

const LOOPBACK_NAMES = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Whether the key may be sent there: over https, or over http to this machine itself.
 *
 * A path is fine, gateways need one. User, query and fragment are not: they would end up in the
 * address of every request or in a message.
 */
export function isBaseUrl(text: string): boolean {
  if (/[?#@\\\s]/.test(text) || !URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === "https:" || (protocol === "http:" && LOOPBACK_NAMES.has(hostname));
}

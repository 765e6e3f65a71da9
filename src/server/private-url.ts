import { LOOPBACK_HOSTS } from "./guards/allowed-hosts.ts";

/** Whether a secret may be sent there: over https, or over http to this machine itself. */
export function isPrivateUrl({ protocol, hostname }: URL): boolean {
  return protocol === "https:" || (protocol === "http:" && LOOPBACK_HOSTS.includes(hostname));
}

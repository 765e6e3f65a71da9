/** The names and addresses by which a machine reaches only itself, as in `location.hostname`. */
const LOOPBACK = /^(?:(?:.+\.)?localhost\.?|127(?:\.\d{1,3}){3}|0\.0\.0\.0|\[::1?\])$/;

/** Whether a host is this machine, so that its address means nothing anywhere else. */
export function isLoopback(hostname: string): boolean {
  return LOOPBACK.test(hostname);
}

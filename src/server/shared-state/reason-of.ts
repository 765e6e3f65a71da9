/** What operating systems, TLS and Valkey call a fault, such as `ECONNREFUSED` or `WRONGPASS`. */
const CODE = /^[A-Z][A-Z_\d]{2,60}(?= |$)/;

/** The message of an error for a Valkey that is silent. */
export const NO_REPLY = "no reply in time";
/** The message of an error for one that says something else. */
export const UNEXPECTED_REPLY = "unexpected reply";

/** Why Valkey is not available, in a few words that contain nothing of its address or its replies. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return UNEXPECTED_REPLY;
  if (error.message === NO_REPLY) return NO_REPLY;
  const { code = error.message } = error as NodeJS.ErrnoException;
  const known = CODE.exec(code)?.[0];
  if (known !== undefined) return known;
  // The client has a class for each of its own faults, such as `SocketClosedUnexpectedlyError`.
  const name = error.constructor.name.replace(/Error$/, "");
  return name === "" ? UNEXPECTED_REPLY : name.replace(/\B[A-Z]/g, " $&").toLowerCase();
}

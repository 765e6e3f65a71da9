/** What operating systems, TLS and Valkey call a fault, such as `ECONNREFUSED` or `WRONGPASS`. */
const CODE = /^[A-Z][A-Z_\d]{2,60}(?= |$)/;

/** Why Valkey is not available, in a few words that contain nothing of its address or its replies. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "unexpected reply";
  const { code = error.message } = error as NodeJS.ErrnoException;
  const known = CODE.exec(code)?.[0];
  if (known !== undefined) return known;
  // The client has a class for each fault that it knows, such as `SocketClosedUnexpectedlyError`.
  const words = error.constructor.name.replace(/Error$/, "").replace(/\B[A-Z]/g, " $&");
  return words.includes(" ") ? words.toLowerCase() : "unexpected reply";
}

/** Fails as a Valkey does that never answers; the client's own limits leave that out. */
export function silence(): Promise<never> {
  return Promise.reject(Object.assign(new Error("silence"), { code: "ETIMEDOUT" }));
}

/**
 * Where to go after signing in: a path and query on this server, whatever was asked for.
 *
 * @param wanted a text from a form, which anybody may have written: `//evil` and `/\evil` are
 * other servers to a browser
 */
export function returnPath(wanted: string | null): string {
  if (wanted === null || !/^\/(?![/\\])[\x21-\x7e]*$/.test(wanted)) return "/";
  const { origin, pathname, search } = new URL(wanted, NOWHERE);
  return origin === NOWHERE && !pathname.startsWith("//") ? pathname + search : "/";
}

/** Only there to resolve against. */
const NOWHERE = "http://nowhere.invalid";

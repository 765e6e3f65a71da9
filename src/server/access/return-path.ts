/**
 * Where to go after signing in: a path and query on this server, whatever was requested.
 *
 * @param wanted a text from a form, which anyone may have written: to a browser `//evil` and
 * `/\evil` are other servers
 */
export function returnPath(wanted: string | null): string {
  if (wanted === null || !/^\/(?![/\\])[\x21-\x7e]*$/.test(wanted)) return "/";
  const { origin, pathname, search } = new URL(wanted, NOWHERE);
  return origin === NOWHERE && !pathname.startsWith("//") ? pathname + search : "/";
}

/** Only there to resolve against. */
const NOWHERE = "http://nowhere.invalid";

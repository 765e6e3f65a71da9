/** Browsers and SDKs send a handful of different headers; more are not worth remembering. */
const MOST_REMEMBERED = 100;
const remembered = new Map<string, ReadonlySet<string>>();

/** The encodings that an `accept-encoding` names and does not rule out with `q=0`. */
export function acceptedEncodings(header: string): ReadonlySet<string> {
  const known = remembered.get(header);
  if (known !== undefined) return known;
  const accepted = new Set<string>();
  for (const part of header.split(",")) {
    const [name = "", ...parameters] = part.split(";").map((text) => text.trim().toLowerCase());
    if (!parameters.some((text) => /^q=0(?:\.0*)?$/.test(text))) accepted.add(name);
  }
  if (remembered.size < MOST_REMEMBERED) remembered.set(header, accepted);
  return accepted;
}

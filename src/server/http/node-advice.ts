/** The rest of a Node version after its major line. */
type Release = readonly [minor: number, patch: number];

/** Minor and patch from which a line of Node has all known security fixes. */
const RECOMMENDED: ReadonlyMap<number, Release> = new Map([
  [22, [23, 4]],
  [24, [22, 1]],
]);
const NEWEST_LINE = Math.max(...RECOMMENDED.keys());

const ADVICE =
  "24.22.1 or newer is recommended, or 22.23.4 or newer on line 22; Node 20 no longer gets any.";

/**
 * One line for an operator whose Node lacks security fixes; null when there is nothing to say. It is
 * advice only: the server runs on every version that `engines` allows.
 *
 * @param version as `process.version` has it
 */
export function adviceForNode(version: string): string | null {
  const [, line = "", minor = "", patch = ""] = /^v(\d+)\.(\d+)\.(\d+)/.exec(version) ?? [];
  if (line === "" || Number(line) > NEWEST_LINE) return null;
  const recommended = RECOMMENDED.get(Number(line));
  if (recommended !== undefined && isAtLeast([Number(minor), Number(patch)], recommended)) {
    return null;
  }
  return `Node ${line}.${minor}.${patch} lacks security fixes: ${ADVICE}`;
}

function isAtLeast([minor, patch]: Release, [leastMinor, leastPatch]: Release): boolean {
  return minor > leastMinor || (minor === leastMinor && patch >= leastPatch);
}

/** Far above any honest answer; some engines read, and then cannot write, what is deeper. */
const DEPTH_MAX = 50_000;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Whether a JSON text nests lists and objects deeper than an answer may.
 *
 * Reads each byte, unless the text is too short for that or this engine could not write it anyway.
 */
export function isTooDeep(json: Uint8Array, mayBeDeep = !doesStringifyOverflow()): boolean {
  // Each level takes two brackets.
  if (!mayBeDeep || json.length <= 2 * DEPTH_MAX) return false;
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at];
    if (isInString) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) isInString = false;
    } else if (byte === QUOTE) isInString = true;
    else if (byte === 0x5b || byte === 0x7b) {
      depth += 1;
      if (depth > DEPTH_MAX) return true;
    } else if (byte === 0x5d || byte === 0x7d) depth -= 1;
  }
  return false;
}

let overflows: boolean | undefined;

/** Whether `JSON.stringify` gives up on a value this deep, as it does where it calls itself. */
function doesStringifyOverflow(): boolean {
  overflows ??= overflowsAt(DEPTH_MAX);
  return overflows;
}

function overflowsAt(depth: number): boolean {
  let value: unknown[] = [];
  for (let level = 0; level < depth; level += 1) value = [value];
  try {
    return JSON.stringify(value) === "";
  } catch {
    return true;
  }
}

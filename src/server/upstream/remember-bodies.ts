/** Reads a body; null when it cannot be used. */
export type ReadBody = (body: Buffer) => Buffer<ArrayBuffer> | null;

/** The pages of one long list, or the models somebody looks at. */
const MOST_REMEMBERED = 4;
/** Twice the largest honest page; more would only hold memory. */
const LARGEST_BYTES = 2 * 1024 * 1024;

interface Remembered {
  readonly body: Buffer;
  readonly written: Buffer<ArrayBuffer>;
}

/**
 * Reads bodies that come again byte for byte only once: the API's answer to a question that has
 * become stale is nearly always the one it gave a minute ago.
 */
export function rememberBodies(read: ReadBody): ReadBody {
  const remembered: Remembered[] = [];

  return (body) => {
    const known = remembered.find((one) => one.body.equals(body));
    if (known !== undefined) return known.written;
    const written = read(body);
    if (written === null || body.byteLength > LARGEST_BYTES) return written;
    remembered.unshift({ body, written });
    remembered.length = Math.min(remembered.length, MOST_REMEMBERED);
    return written;
  };
}

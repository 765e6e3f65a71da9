/** An ID whose UTF-8 is longer is not requested. */
export const ID_MAX_BYTES = 512;

const MODEL_ID = /^[A-Za-z0-9][A-Za-z0-9._:@-]{0,127}$/;
/** Control characters, and halves of surrogate pairs, which no address can carry. */
const NOT_IN_ADDRESS = /[\p{Cc}\p{Cs}]/u;
/** A `.` or `..` between slashes of either kind; some servers drop a `;` and what follows it. */
const DOT_SEGMENT = /(?:^|[/\\])\.\.?(?:;[^/\\]*)?(?:[/\\]|$)/;

/**
 * Whether a text, decoded, is written as Anthropic and its platforms write IDs and aliases. What a list
 * holds may be written otherwise: `isRequestable` says whether it can be requested.
 */
export function isModelId(text: string): boolean {
  return MODEL_ID.test(text) && !text.includes("..");
}

/**
 * Whether any ID, decoded, can be requested as one segment of a path.
 *
 * Not if a URL parser could fold it into another path, not even one that decodes a second time: the
 * request carries the server's key.
 */
export function isRequestable(id: string): boolean {
  let text = id;
  let encoded: string;
  do {
    if (!isCursor(text) || DOT_SEGMENT.test(text)) return false;
    encoded = text;
    text = encoded.replace(ESCAPE, characterOf);
  } while (text !== encoded);
  return true;
}

const ESCAPE = /%([0-7][\da-f])/gi;
const characterOf = (_escape: string, hex: string) => String.fromCharCode(Number.parseInt(hex, 16));

/** Whether a text can be sent as `after_id` or `before_id`: any ID that an address can carry. */
export function isCursor(text: string): boolean {
  if (text === "" || NOT_IN_ADDRESS.test(text)) return false;
  // No character of a string takes more than three bytes.
  if (text.length * 3 <= ID_MAX_BYTES) return true;
  const bytes = encodeURIComponent(text).replaceAll(/%../g, "_");
  return bytes.length <= ID_MAX_BYTES;
}

/** Characters that no text has, of which a file that is one may still hold a few. */
const ODD_SHARE_MAX = 0.1;
const HEAD_BYTES = 8192;

/** How bytes can be read as text, as a label for `TextDecoder`. */
export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be";

/** How the bytes of a file are to be read as text; null for a picture, an archive and the like. */
export function textEncodingOf(bytes: Uint8Array): TextEncoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    // Two more zeros are the mark of UTF-32.
    return bytes.length >= 4 && bytes[2] === 0 && bytes[3] === 0 ? null : "utf-16le";
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes.includes(0)) return null;
  const head = bytes.subarray(0, HEAD_BYTES);
  if (String.fromCharCode(...head.subarray(0, 5)) === "%PDF-") return null;
  let odd = 0;
  for (const byte of head) if (isOdd(byte)) odd += 1;
  // Bytes that are no UTF-8 become one mark each: names are ASCII in every other encoding, too.
  return odd > head.length * ODD_SHARE_MAX ? null : "utf-8";
}

/** A control character that is no white space, nor the escape of a terminal's colours. */
function isOdd(byte: number): boolean {
  return byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127;
}

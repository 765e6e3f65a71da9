import { formatCount } from "#shared/format/count.ts";
import { accepted, refused, type Result } from "#shared/result.ts";

/** Larger files are refused, in bytes: what is pasted into one page is rarely more than a log. */
export const FILE_MAX_BYTES = 5 * 1024 * 1024;

/** The same for people. */
const MOST = `${formatCount(FILE_MAX_BYTES)} bytes (5 MiB)`;

/** Characters that no text has, of which a file that is one may still hold a few. */
const ODD_SHARE_MAX = 0.1;
const HEAD_BYTES = 8192;

/** The text of a local file, or a sentence on why there is none; it stays in the browser. */
export async function readFile(name: string, file: Blob): Promise<Result<string, string>> {
  if (file.size > FILE_MAX_BYTES) {
    // To the byte, or a file that is hardly too large would seem to be no larger.
    const size = `${formatCount(file.size)} bytes`;
    return refused(`${name} has ${size} and was not read: ${MOST} is the most.`);
  }
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return refused(`${name} cannot be read. Of a folder, drop the files in it.`);
  }
  const encoding = encodingOf(bytes);
  if (encoding === null) return refused(`${name} is not a text and was not read.`);
  return accepted(new TextDecoder(encoding).decode(bytes));
}

/** How the bytes are to be read as text; null for a picture, an archive and the like. */
function encodingOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes.includes(0)) return null;
  const head = bytes.subarray(0, HEAD_BYTES);
  if (String.fromCharCode(...head.subarray(0, 5)) === "%PDF-") return null;
  const odd = head.reduce((count, byte) => (isOdd(byte) ? count + 1 : count), 0);
  // Bytes that are no UTF-8 become one mark each: names are ASCII in every other encoding, too.
  return odd > head.length * ODD_SHARE_MAX ? null : "utf-8";
}

/** A control character that is no white space, nor the escape of a terminal's colours. */
function isOdd(byte: number): boolean {
  return byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127;
}

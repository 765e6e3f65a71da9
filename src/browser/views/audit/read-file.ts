import { formatCount } from "#shared/format/count.ts";
import { textEncodingOf } from "#shared/format/text-encoding.ts";
import { accepted, refused, type Result } from "#shared/result.ts";

/** Larger files are refused, in bytes: what is pasted into one page is rarely more than a log. */
export const FILE_MAX_BYTES = 5 * 1024 * 1024;

/** The same for people. */
const MOST = `${formatCount(FILE_MAX_BYTES)} bytes (5 MiB)`;

/** The text of a local file, or a sentence on why there is none; it stays in the browser. */
export async function readFile(name: string, file: Blob): Promise<Result<string, string>> {
  if (file.size > FILE_MAX_BYTES) {
    // To the byte, or a file that is hardly too large would seem to be no larger.
    const size = `${formatCount(file.size)} bytes`;
    return refused(`${name} has ${size} and was not read: at most ${MOST} are.`);
  }
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return refused(`${name} cannot be read. To add a folder, drop the files in it.`);
  }
  const encoding = textEncodingOf(bytes);
  if (encoding === null) return refused(`${name} is not text and was not read.`);
  return accepted(new TextDecoder(encoding).decode(bytes));
}

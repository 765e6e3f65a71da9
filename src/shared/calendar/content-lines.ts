/** Octets of UTF-8 that a line may have before its end. @see RFC 5545, section 3.1 */
const LINE_OCTETS_MAX = 75;

/**
 * Content lines of a calendar file: each ended by CRLF, and long ones folded into several without
 * splitting a character. @see https://www.rfc-editor.org/rfc/rfc5545#section-3.1
 */
export function joinContentLines(lines: readonly string[]): string {
  return lines.map((line) => `${foldLine(line)}\r\n`).join("");
}

/** A value of type TEXT, with its special characters escaped. @see RFC 5545, section 3.3.11 */
export function escapeText(text: string): string {
  return text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r\n|\r|\n/g, String.raw`\n`);
}

function foldLine(line: string): string {
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > LINE_OCTETS_MAX) {
      folded += "\r\n ";
      // The space that marks a continued line counts.
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** Octets of a character in UTF-8; half a surrogate pair is written as U+FFFD, which has three. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x1_0000 ? 3 : 4;
}

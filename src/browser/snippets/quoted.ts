/**
 * A string literal in double quotes that is visible ASCII, whatever the text holds.
 *
 * @param escape how the language writes a code point; half a surrogate pair is one too
 */
export function quoted(text: string, escape: (codePoint: number) => string): string {
  const inner = text
    .replace(/[\\"]/g, String.raw`\$&`)
    .replace(/[^\x20-\x7e]/gu, (mark) => escape(mark.codePointAt(0) ?? 0));
  return `"${inner}"`;
}

/** A code point as hexadecimal digits, with zeros before it. */
export function hexOf(codePoint: number, digits: number): string {
  return codePoint.toString(16).padStart(digits, "0");
}

/** A value as TypeScript and Python both write it, with the strings of either. */
export function literalOf(
  value: number | string | readonly string[],
  quote: (text: string) => string,
): string {
  if (typeof value === "number") return String(value);
  return typeof value === "string" ? quote(value) : `[${value.map(quote).join(", ")}]`;
}

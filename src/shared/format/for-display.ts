/** Longer texts than this are cut on the screen; the whole text stays in what is copied. */
const SHOWN_MAX = 300;

/** Nearly every text, so that the long pattern is not even compiled for the first rows. */
const PLAIN = /^[\x20-\x7e]*$/;

/**
 * Control characters, characters without width, and the marks that change the direction of text; but
 * not the joiner that makes one emoji out of several.
 */
const INVISIBLE =
  /[\p{Cc}\u061c\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]|(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d/gu;

/**
 * A text of the catalogue with control characters and direction marks as visible code points
 * (`⟨U+202E⟩`), so that it does nothing where it is shown or pasted. Catalogues are untrusted.
 */
export function escapeInvisible(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(
    INVISIBLE,
    (mark) => `⟨U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟩`,
  );
}

/** A text made fit for the screen, cut to a length that people read. */
export function forDisplay(text: string): string {
  return escapeInvisible(text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX)}…` : text);
}

import { escapeInvisible } from "#shared/format/for-display.ts";

/**
 * A JSON text with deceptive invisible characters as JSON escapes (`\u202e`): the same value, safe to
 * display and paste.
 */
export function escapeInvisibleJson(text: string): string {
  return text.replaceAll(/[^\x20-\x7e\t\n\r]+/g, (run) =>
    // Per character only where the whole run does not pass: a joiner is safe within an emoji.
    escapeInvisible(run) === run ? run : run.replaceAll(/./gsu, escapeIfInvisible),
  );
}

function escapeIfInvisible(mark: string): string {
  if (escapeInvisible(mark) === mark) return mark;
  return String.raw`\u${(mark.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`;
}

import { escapeInvisible } from "#shared/format/for-display.ts";

/**
 * A JSON text with the marks that deceive the eye as JSON's own escapes (`\u202e`): the same value,
 * harmless where it is shown or pasted.
 */
export function escapeInvisibleJson(text: string): string {
  return text.replaceAll(/[^\x20-\x7e\t\n\r]+/g, (run) =>
    // By marks only where the whole does not pass: a joiner is harmless within an emoji.
    escapeInvisible(run) === run ? run : run.replaceAll(/./gsu, escapeIfInvisible),
  );
}

function escapeIfInvisible(mark: string): string {
  if (escapeInvisible(mark) === mark) return mark;
  return String.raw`\u${(mark.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`;
}

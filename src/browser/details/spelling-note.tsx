import { forDisplay } from "#shared/format/for-display.ts";
import type { Spelling } from "../data/api/resolved-text-query.ts";

interface SpellingNoteProps {
  readonly spelling: Spelling;
  /** What the API was asked for; null for what it is never asked. */
  readonly name: string | null;
}

/** Whose spelling was looked up, of which name, and what of it was not checked; nothing for the API's own. */
export function SpellingNote({ spelling: { phrase, notes }, name }: SpellingNoteProps) {
  if (phrase === null && notes.length === 0) return null;
  return (
    <div className="mt-2 text-[13px] text-ink-2 wrap-anywhere">
      {phrase !== null && name !== null && (
        <p>
          {phrase} <code className="font-mono text-[12.5px]">{forDisplay(name)}</code>
        </p>
      )}
      {notes.map((note) => (
        <p key={note}>{forDisplay(note)}</p>
      ))}
    </div>
  );
}

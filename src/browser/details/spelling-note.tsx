import { forDisplay } from "#shared/format/for-display.ts";
import type { NameReading } from "#shared/model-names/name-reading.ts";
import { spellingPhrase } from "#shared/model-names/names-to-ask.ts";
import { notesOn } from "#shared/model-names/notes.ts";

interface SpellingNoteProps {
  readonly reading: NameReading;
  /** What the API was asked for; null for what it is never asked. */
  readonly name: string | null;
}

/** Whose spelling was looked up, of which name, and what of it was not checked; nothing for the API's own. */
export function SpellingNote({ reading, name }: SpellingNoteProps) {
  const phrase = spellingPhrase(reading, name);
  const notes = notesOn(reading, false);
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

import { formatDay, formatReadersDay } from "#shared/format/dates.ts";
import { LocalText } from "./local-text.tsx";
import type { FormatTime } from "#shared/format/reader-dates.ts";

interface DatedTextProps {
  readonly text: string;
  /** The time that the text may name, in milliseconds of the Unix epoch; null or NaN for none. */
  readonly time: number | null;
  /** How the text writes it: as a day in UTC or by the reader's clock, if left out. */
  readonly format?: FormatTime;
}

/** A sentence that may contain a time, which is in the reader's language and possibly its direction. */
export function DatedText({ text, time, format }: DatedTextProps) {
  if (time === null || Number.isNaN(time)) return text;
  const written = (format ? [format] : [formatDay, formatReadersDay])
    .map((write) => write(time))
    .find((words) => text.includes(words));
  if (written === undefined) return text;
  const start = text.indexOf(written);
  return (
    <>
      {text.slice(0, start)}
      <LocalText>{written}</LocalText>
      {text.slice(start + written.length)}
    </>
  );
}

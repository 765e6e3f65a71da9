import { formatCount } from "#shared/format/count.ts";
import { formatReadersMoment } from "#shared/format/reader-dates.ts";
import { countUnseen, type History } from "./history.ts";

/** What became of the catalogue since the reader last saw it, in a sentence. */
export function changesSentence(history: History): string {
  const { looks, seenAt, entries } = history;
  const unseen = countUnseen(history);
  const since = formatReadersMoment(seenAt);
  if (unseen > 0) {
    return `${formatCount(unseen)} ${unseen === 1 ? "change" : "changes"} since ${since}`;
  }
  if (looks.length === 1 && entries.length === 1) {
    return `This is the first look at this catalogue, on ${since}. From now on, what comes, goes and changes is listed here.`;
  }
  return `Nothing has changed since ${since}`;
}

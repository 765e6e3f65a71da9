import { formatCount } from "#shared/format/count.ts";
import { formatReadersMoment } from "#shared/format/reader-dates.ts";
import { countUnseen, type History } from "./history/history.ts";

/** What has happened to the catalogue since the reader last saw it, in a sentence. */
export function changesSentence(history: History): string {
  const { snapshotTimes, seenAt, entries } = history;
  const unseen = countUnseen(history);
  const since = formatReadersMoment(seenAt);
  if (unseen > 0) {
    return `${formatCount(unseen)} ${unseen === 1 ? "change" : "changes"} since ${since}`;
  }
  if (snapshotTimes.length === 1 && entries.length === 1) {
    return `First snapshot taken on ${since}`;
  }
  return `Nothing has changed since ${since}`;
}

import { NO_FINDING } from "#shared/format/difference-words.ts";
import { formatCount } from "#shared/format/count.ts";
import type { ListComparison } from "./compare-lists.ts";

/**
 * The outcome of a comparison in a sentence; its progress while it is running.
 *
 * @param isFinding whether the server shows that it knows of request options
 */
export function comparisonSentence(
  comparison: ListComparison & { readonly isDone: boolean },
  words: string,
  isFinding = true,
): string {
  const { appear, vanish, change, partly, same, compared, total, isDone } = comparison;
  if (!isDone) return `Comparing, ${formatCount(compared)} of ${formatCount(total)}…`;
  const parts = [
    part(appear.length, "added"),
    part(vanish.length, "removed"),
    part(change.length, "changed"),
    part(partly.length, "with other fields"),
  ].filter((text) => text !== "");
  if (parts.length === 0 && !isFinding) return `Same list as ${words}: ${NO_FINDING}.`;
  if (parts.length === 0) {
    return `Same list as ${words}: ${formatCount(same)} ${same === 1 ? "model" : "models"}, no differences.`;
  }
  const rest = same === 0 ? "none unchanged" : part(same, "unchanged");
  return `${parts.join(", ")}; ${rest}.`;
}

function part(count: number, word: string): string {
  return count === 0 ? "" : `${formatCount(count)} ${word}`;
}

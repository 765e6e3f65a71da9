import { formatCount } from "#shared/format/count.ts";
import type { ListComparison } from "./compare-lists.ts";

/** What a comparison has come to, in a sentence; while it goes on, how far it is. */
export function comparisonSentence(
  comparison: ListComparison & { readonly isDone: boolean },
  words: string,
): string {
  const { appear, vanish, change, partly, same, looked, total, isDone } = comparison;
  if (!isDone) return `Comparing, ${formatCount(looked)} of ${formatCount(total)}…`;
  const parts = [
    part(appear.length, "appears", "appear"),
    part(vanish.length, "vanishes", "vanish"),
    part(change.length, "changes", "change"),
    part(partly.length, "has other fields", "have other fields"),
  ].filter((text) => text !== "");
  if (parts.length === 0) {
    return `Same list as ${words}: ${formatCount(same)} ${same === 1 ? "model" : "models"}, none differs.`;
  }
  const rest = same === 0 ? "none stays the same" : part(same, "stays the same", "stay the same");
  return `${parts.join(", ")}; ${rest}.`;
}

function part(count: number, one: string, many: string): string {
  return count === 0 ? "" : `${formatCount(count)} ${count === 1 ? one : many}`;
}

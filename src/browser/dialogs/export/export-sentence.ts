import type { FetchState } from "../../data/list/list-progress.ts";
import { formatCount } from "#shared/format/count.ts";

/** The state of the list to export. */
export interface ToExport {
  readonly state: FetchState;
  /** How many models go into the file. */
  readonly shown: number;
  readonly loaded: number;
  /** Whether the search or the sort of what is loaded goes on. */
  readonly isWorking: boolean;
}

/** Whether more is coming, so that the list is not complete yet. */
export function isComing({ state, isWorking }: ToExport): boolean {
  return isWorking || state === "first" || state === "fetching" || state === "more";
}

/** Whether the rest of the list is unavailable. */
export function isPartial({ state }: ToExport): boolean {
  return state === "failed" || state === "broken" || state === "stopped";
}

/** How many models will be in the file, and which. */
export function exportSentence(toExport: ToExport): string {
  const { state, shown, loaded } = toExport;
  const here = models(loaded);
  if (state === "first") return "Loading models…";
  if (isComing(toExport)) {
    return state === "complete"
      ? `${here} loaded, searching and sorting them…`
      : `${here} loaded, fetching the rest first, so that the file holds the whole list…`;
  }
  if (loaded === 0) return "There are no models to export.";
  const isNarrowed = shown !== loaded;
  if (shown === 0) {
    return isPartial(toExport)
      ? `None of the ${here} loaded match, so the file would be empty.`
      : `None of the ${here} match, so the file would be empty.`;
  }
  if (isPartial(toExport)) {
    return isNarrowed
      ? `The list is incomplete: only the ${formatCount(shown)} that match among the ${here} loaded will be in the file.`
      : `The list is incomplete: only the ${here} loaded will be in the file.`;
  }
  return isNarrowed
    ? `${formatCount(shown)} of ${models(loaded)} will be in the file: those that match, in the order of the list.`
    : `${shown === 1 ? "The only model" : `All ${here}`} will be in the file, in the order of the list.`;
}

/** How many ticked models will be in the file. */
export function tickedSentence(count: number): string {
  return count === 1
    ? "The ticked model will be in the file."
    : `The ${formatCount(count)} ticked models will be in the file, in the order of their ticks.`;
}

function models(count: number): string {
  return `${formatCount(count)} ${count === 1 ? "model" : "models"}`;
}

import { formatCount } from "#shared/format/count.ts";

/** How far the list has been fetched. */
export type FetchState =
  | "first"
  | "fetching"
  /** There is more, which is fetched on scroll. */
  | "more"
  /** There is more, and the reader stopped fetching it. */
  | "stopped"
  /** There is more, and a page failed. */
  | "failed"
  /** The API says that this is all. */
  | "complete"
  /** The pages ended before the API said that this is all. */
  | "broken";

/** How much is on the screen, and whether it is the response to the current request at all. */
export interface Shown {
  readonly shown: number;
  /** How many of the loaded models have been searched. */
  readonly searched: number;
  readonly loaded: number;
  readonly isOutdated: boolean;
  /** Whether what is shown is being refetched. */
  readonly isRefreshing: boolean;
  /** How old the list is, such as `2 hours ago`, when it was stored on an earlier visit; else null. */
  readonly storedAge: string | null;
}

/** Says how much is shown, how much is loaded, and whether there is more. */
export function progressSentence(state: FetchState, amount: Shown): string {
  const { shown, searched, loaded, isOutdated, storedAge } = amount;
  const all = `${formatCount(loaded)} ${loaded === 1 ? "model" : "models"}`;
  const isNarrowed = shown !== loaded;
  if (storedAge !== null) {
    const some = isNarrowed ? `Showing ${formatCount(shown)} of ${formatCount(loaded)}` : all;
    const isRefreshing = state === "first" || state === "fetching";
    return `${some} as of ${storedAge}${isRefreshing ? ", refreshing…" : ""}`;
  }
  if (state === "first") return "Loading models…";
  if (state === "failed" && loaded === 0) return "No models loaded";
  if (isOutdated) return `${all}, from before the request failed`;
  if (searched < loaded) {
    return `${formatCount(shown)} found, ${formatCount(searched)} of ${formatCount(loaded)} searched…`;
  }
  if (state === "complete") {
    return isNarrowed ? `Showing ${formatCount(shown)} of ${formatCount(loaded)}` : all;
  }
  const part = isNarrowed
    ? `Showing ${formatCount(shown)} of ${formatCount(loaded)} loaded`
    : `${formatCount(loaded)} loaded`;
  switch (state) {
    case "fetching":
      if (amount.isRefreshing) return `${part}, refreshing…`;
      return `${part}, fetching the rest…`;
    case "more":
      return `${part}, more as you scroll`;
    case "stopped":
      return `${part}, stopped before the end`;
    case "failed":
      return `${part}, the next page failed`;
    case "broken":
      return `${part}, the rest is unavailable`;
  }
}

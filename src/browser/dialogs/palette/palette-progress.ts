import type { FetchState } from "../../data/list/list-progress.ts";
import type { Listing } from "../../data/list/index/model-index.ts";
import { formatCount } from "#shared/format/count.ts";

/** How many models the palette has found, of how many; empty before a search. */
export function paletteProgress(
  listing: Pick<Listing, "length" | "searched"> | null,
  loaded: number,
  state: FetchState,
): string {
  if (listing === null) return "";
  if (state === "first") return "Loading models…";
  const { length, searched } = listing;
  if (searched < loaded) {
    return `${formatCount(length)} found, ${formatCount(searched)} of ${formatCount(loaded)} searched…`;
  }
  const found = `${formatCount(length)} ${length === 1 ? "model" : "models"} found`;
  return state === "complete" ? found : `${found} in the ${formatCount(loaded)} loaded so far`;
}

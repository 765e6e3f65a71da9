import type { WalkFault } from "#shared/model-info/walk-pages.ts";

/** Why a list ended early, in words. */
export const FAULT_SENTENCES: Readonly<Record<WalkFault, string>> = {
  "repeated-cursor":
    "The API sent the same cursor twice, so fetching more would never end. The models so far are shown.",
  "repeated-page":
    "The API says there is more but sent models that are listed already, so fetching more would never end. The models so far are shown.",
  "empty-page": "The API says there is more but sent an empty page. The models so far are shown.",
  "too-many":
    "A million models are loaded, and no more are fetched. Narrow the list with the lifecycle filter.",
};

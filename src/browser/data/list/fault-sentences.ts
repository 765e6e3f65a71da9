import type { WalkFault } from "../api/walk.ts";

/** Why a walk ended early, in the reader's words. */
export const FAULT_SENTENCES: Readonly<Record<WalkFault, string>> = {
  "repeated-cursor":
    "The API sent the same cursor twice, so asking on would go round in circles. What came before is here.",
  "missing-cursor":
    "The API says there is more but gave no cursor to ask for it. What came before is here.",
  "empty-page": "The API says there is more but sent an empty page. What came before is here.",
  "too-many":
    "That is a million models; the fetching ends here. Narrow it with the lifecycle filter.",
};

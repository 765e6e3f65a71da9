import { lazyPart } from "../ui/lazy-part.tsx";

/** What a text that is no model's name may mean, which is loaded when there is such a text. */
export const SimilarModels = lazyPart(
  "Similar models",
  async () => (await import("./similar-models.tsx")).SimilarModels,
);

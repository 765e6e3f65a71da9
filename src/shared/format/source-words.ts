import type { CatalogueSource } from "../contract/headers.ts";

/**
 * The source of a file or a picture, in words for a sentence: `the Models API`, or `the sample
 * catalogue of 2026-11-27`. Null is an unnamed source, which is never the sample.
 */
export function sourceWords(source: CatalogueSource | null): string {
  return source?.kind === "sample" ? `the sample catalogue of ${source.takenOn}` : "the Models API";
}

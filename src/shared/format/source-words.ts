import type { CatalogueSource } from "../contract/headers.ts";

/**
 * Who told what a file or a picture holds, in words that go into a sentence: `the Models API`, or
 * `the sample catalogue of 2026-11-27`. Null is a source that nobody named, which the sample is not.
 */
export function sourceWords(source: CatalogueSource | null): string {
  return source?.kind === "sample" ? `the sample catalogue of ${source.takenOn}` : "the Models API";
}

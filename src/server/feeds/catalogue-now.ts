import type { CatalogueSource } from "#shared/contract/headers.ts";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import type { RetirementMemory } from "./retirement-memory.ts";

/** What feeds are written from. */
export interface CatalogueNow {
  readonly models: readonly ModelInfo[];
  readonly source: CatalogueSource;
  readonly memory: Pick<RetirementMemory, "revisionOf" | "withdrawn">;
  /** In milliseconds of the Unix epoch. */
  readonly now: number;
  /** The scheme, host and port that this server was asked at. */
  readonly origin: string;
}

/** The page with the details of a model. */
export function pageOf(id: string, { origin }: Pick<CatalogueNow, "origin">): string {
  return `${origin}/?${String(new URLSearchParams({ model: id }))}`;
}

/** What is appended to a title where nothing is asked: that it is of the embedded catalogue, and its date. */
export function titleSuffix({ source }: Pick<CatalogueNow, "source">): string {
  return source.kind === "sample" ? ` (sample catalogue of ${source.takenOn})` : "";
}

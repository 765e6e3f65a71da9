import type { ModelInfo, ModelsPage } from "#shared/contract/model-info.ts";
import type { ResponseMeta } from "./response-meta.ts";

/** More models than this are not fetched; the page would still answer, but nobody reads them. */
export const MODELS_MAX = 1_000_000;

/** Why a walk over the pages ended before the API said that it was complete. */
export type WalkFault = "repeated-cursor" | "missing-cursor" | "empty-page" | "too-many";

/** Where the next page starts and what the walk has seen so far. */
export interface Step {
  /** The cursor to ask with; undefined for the first page. */
  readonly after_id: string | undefined;
  /** The position of the page in the walk, from 0. */
  readonly index: number;
  /** How many models came before this page. */
  readonly loaded: number;
  /** The position of the page that each cursor came from; one map for the whole walk. */
  readonly cursors: Map<string, number>;
}

/** A page in its place in the walk; a fault means that nothing can be asked after it. */
export interface WalkedPage {
  readonly models: readonly ModelInfo[];
  readonly meta: ResponseMeta;
  readonly next: Step | null;
  readonly fault: WalkFault | null;
}

/** The first step of every walk; each walk gets its own memory of cursors from its first page. */
export const FIRST_STEP: Step = { after_id: undefined, index: 0, loaded: 0, cursors: new Map() };

/**
 * Puts a page into the walk and decides what comes next, so that every walk ends.
 *
 * A page whose cursor was seen before would start a loop: its models are repeats and dropped. With
 * any other fault the models are kept.
 */
export function walk(step: Step, page: ModelsPage, meta: ResponseMeta): WalkedPage {
  const end = (fault: WalkFault | null, models: readonly ModelInfo[] = page.data): WalkedPage => ({
    models,
    meta,
    next: null,
    fault,
  });
  const cursor = page.last_id;
  const cursors = step.index === 0 ? new Map<string, number>() : step.cursors;
  const seenAt = typeof cursor === "string" ? cursors.get(cursor) : undefined;
  if (seenAt !== undefined && seenAt !== step.index) return end("repeated-cursor", []);
  if (!page.has_more) return end(null);
  if (page.data.length === 0) return end("empty-page");
  if (typeof cursor !== "string" || cursor === "") return end("missing-cursor");
  const loaded = step.loaded + page.data.length;
  if (loaded >= MODELS_MAX) return end("too-many");
  cursors.set(cursor, step.index);
  return {
    models: page.data,
    meta,
    fault: null,
    next: { after_id: cursor, index: step.index + 1, loaded, cursors },
  };
}

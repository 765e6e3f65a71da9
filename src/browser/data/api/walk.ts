import type { ModelInfo, ModelsPage } from "#shared/contract/model-info.ts";
import type { ResponseMeta } from "./response-meta.ts";

/** No more models than this are fetched; the page would still respond, but nobody reads that many. */
export const MODELS_MAX = 1_000_000;

/** Why a list ended before the API said that it was complete. */
export type WalkFault = "repeated-cursor" | "missing-cursor" | "empty-page" | "too-many";

/** Where the next page starts, and which pages came before it. */
export interface Step {
  /** The cursor to send; undefined for the first page. */
  readonly after_id: string | undefined;
  /** The index of the page, from 0. */
  readonly index: number;
  /** How many models came before this page. */
  readonly loaded: number;
  /** The index of the page that each cursor came from; one map for the whole list. */
  readonly cursors: Map<string, number>;
}

/** A page with the step to the next one; with a fault, no page can be fetched after it. */
export interface WalkedPage {
  readonly models: readonly ModelInfo[];
  readonly meta: ResponseMeta;
  readonly next: Step | null;
  readonly fault: WalkFault | null;
}

/** The first step of every list; each list gets its own map of cursors with its first page. */
export const FIRST_STEP: Step = { after_id: undefined, index: 0, loaded: 0, cursors: new Map() };

/**
 * Decides which page comes after this one, in such a way that every list ends.
 *
 * A page whose cursor was seen before would start a loop: its models are duplicates and are dropped.
 * With any other fault the models are kept.
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

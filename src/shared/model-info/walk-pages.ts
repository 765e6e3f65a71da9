import type { ModelInfo, ModelsPage } from "../contract/model-info.ts";

/** No more models than this are fetched; the page would still respond, but nobody reads that many. */
export const MODELS_MAX = 1_000_000;

/** Why a list ended before the API said that it was complete. */
export type WalkFault = "repeated-cursor" | "repeated-page" | "empty-page" | "too-many";

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
  /** The index of the page that each ID was first on; one map for the whole list. */
  readonly pages: Map<string, number>;
}

/** What a page adds to a list, with the step to the next one; with a fault, no page comes after it. */
export interface PageStep {
  readonly models: readonly ModelInfo[];
  readonly next: Step | null;
  readonly fault: WalkFault | null;
}

/** The first step of every list; each list gets its own maps with its first page. */
export const FIRST_STEP: Step = {
  after_id: undefined,
  index: 0,
  loaded: 0,
  cursors: new Map(),
  pages: new Map(),
};

/**
 * Decides which page comes after this one, in such a way that every list ends.
 *
 * Where the server names no cursor, it is the ID of the last model, as everywhere in the API. A page
 * that brings no new ID would start a loop: its models are duplicates and are dropped. With any other
 * fault the models are kept.
 */
export function walkPage(step: Step, page: ModelsPage): PageStep {
  const { data: models, has_more, first_id, last_id } = page;
  const end = (fault: WalkFault | null): PageStep => ({
    models: fault === "repeated-page" ? [] : models,
    next: null,
    fault,
  });
  const { index } = step;
  const isFirst = index === 0;
  const cursors = isFirst ? new Map<string, number>() : step.cursors;
  const pages = isFirst ? new Map<string, number>() : step.pages;
  /** Whether an ID or a cursor came before this page; the page itself may be fetched twice. */
  const isKnown = (known: Map<string, number>, id: string) => (known.get(id) ?? index) !== index;
  if (models.length > 0 && models.every(({ id }) => isKnown(pages, id)))
    return end("repeated-page");
  // Our server ends a walk that goes in circles with the cursor it came from.
  const isCircle = models.length > 0 && last_id !== null && last_id === step.after_id;
  if (!has_more) return end(isCircle ? "repeated-cursor" : null);
  if (models.length === 0) return end("empty-page");
  const loaded = step.loaded + models.length;
  if (loaded >= MODELS_MAX) return end("too-many");

  const lastModel = (models.at(-1) as ModelInfo).id;
  const isFirstAgain = last_id === first_id && models.length > 1;
  const named = last_id && !isFirstAgain ? last_id : lastModel;
  const after_id = isKnown(cursors, named) ? lastModel : named;
  if (isKnown(cursors, after_id)) return end("repeated-cursor");
  cursors.set(after_id, index);
  for (const { id } of models) if (!pages.has(id)) pages.set(id, index);
  return { models, fault: null, next: { after_id, index: index + 1, loaded, cursors, pages } };
}

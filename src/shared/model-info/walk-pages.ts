import type { ModelInfo, ModelsPage } from "../contract/model-info.ts";
import type { PageTraits } from "./read-page.ts";

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

/** A page as it was answered. */
interface AnsweredPage<Meta> {
  readonly body: ModelsPage;
  /** What the answer says beside its body, which is handed through. */
  readonly meta: Meta;
  readonly traits?: PageTraits | undefined;
}

/** A page with the step to the next one; with a fault, no page can be fetched after it. */
export interface PageOfWalk<Meta> {
  readonly models: readonly ModelInfo[];
  readonly meta: Meta;
  readonly next: Step | null;
  readonly fault: WalkFault | null;
  /** How its server lists models; left out for a page as the Claude API sends it. */
  readonly traits?: PageTraits | undefined;
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
export function walk<Meta>(
  step: Step,
  { body: page, meta, traits }: AnsweredPage<Meta>,
): PageOfWalk<Meta> {
  const { data: models, has_more, first_id, last_id } = page;
  const end = (fault: WalkFault | null): PageOfWalk<Meta> => ({
    models: fault === "repeated-page" ? [] : models,
    meta,
    next: null,
    fault,
    traits,
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
  const next = { after_id, index: index + 1, loaded, cursors, pages };
  return { models, meta, fault: null, next, traits };
}

import { DEFAULT_LIFECYCLES } from "#contract/lifecycle.ts";
import type { ModelInfo, ModelsPage } from "#contract/model-info.ts";
import { LIMIT_DEFAULT, type ListParameters } from "#contract/question.ts";

/** Why a page cannot be cut; the sentence is for the visitor. */
export interface PageFault {
  readonly fault: string;
}

/**
 * Cuts the page that the API would answer with, newest first in either direction.
 *
 * A cursor is looked up in the whole catalogue, so that it stays good when the filter changes.
 *
 * @param models the whole catalogue, newest first
 */
export function listPage(
  models: readonly ModelInfo[],
  parameters: ListParameters,
): ModelsPage | PageFault {
  const { after_id, before_id, limit = LIMIT_DEFAULT } = parameters;
  if (after_id !== undefined && before_id !== undefined) {
    return { fault: "after_id, before_id: Only one of the two can be given" };
  }
  const cursor = after_id ?? before_id;
  const at = cursor === undefined ? -1 : models.findIndex(({ id }) => id === cursor);
  if (cursor !== undefined && at === -1) {
    const name = after_id === undefined ? "before_id" : "after_id";
    return { fault: `${name}: No model in this list has the ID ${cursor}` };
  }
  const wanted = new Set<string>(parameters.lifecycle ?? DEFAULT_LIFECYCLES);
  const isWanted = ({ lifecycle }: ModelInfo) => lifecycle != null && wanted.has(lifecycle);

  if (before_id !== undefined) {
    const newer = models.slice(0, at).filter(isWanted);
    return pageOf(newer.slice(-limit), newer.length > limit);
  }
  const older = models.slice(at + 1).filter(isWanted);
  return pageOf(older.slice(0, limit), older.length > limit);
}

function pageOf(data: ModelInfo[], has_more: boolean): ModelsPage {
  return { data, has_more, first_id: data[0]?.id ?? null, last_id: data.at(-1)?.id ?? null };
}

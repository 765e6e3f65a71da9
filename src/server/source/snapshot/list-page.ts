import { DEFAULT_LIFECYCLES } from "#shared/contract/lifecycle.ts";
import type { ModelInfo, ModelsPage } from "#shared/contract/model-info.ts";
import { LIMIT_DEFAULT, type ListParameters } from "#shared/contract/request-grammar.ts";

/** Why there is no such page; the sentence is for the client. */
export interface PageFault {
  readonly fault: string;
}

/**
 * Cuts the page that the API would answer with, newest first in either direction.
 *
 * A cursor is looked up in the whole catalogue, so that it stays valid when the filter changes. The
 * cost is that of the page and what the filter leaves out of it, not of the catalogue.
 *
 * @param models the whole catalogue, newest first; the same value as long as it is the same
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
  const at = cursor === undefined ? -1 : (indicesOf(models).get(cursor) ?? -1);
  if (cursor !== undefined && at === -1) {
    const name = after_id === undefined ? "before_id" : "after_id";
    return { fault: `${name}: No model in this list has the ID ${cursor}` };
  }
  const wanted = new Set<string>(parameters.lifecycle ?? DEFAULT_LIFECYCLES);
  const step = before_id === undefined ? 1 : -1;
  const data: ModelInfo[] = [];
  let hasMore = false;
  for (let index = at + step; !hasMore && index >= 0 && index < models.length; index += step) {
    const model = models[index];
    if (model?.lifecycle == null || !wanted.has(model.lifecycle)) continue;
    if (data.length === limit) hasMore = true;
    else data.push(model);
  }
  return pageOf(before_id === undefined ? data : data.toReversed(), hasMore);
}

const indicesByCatalogue = new WeakMap<readonly ModelInfo[], ReadonlyMap<string, number>>();

/** Where each ID is, found once per catalogue; the first one counts where an ID occurs twice. */
function indicesOf(models: readonly ModelInfo[]): ReadonlyMap<string, number> {
  const known = indicesByCatalogue.get(models);
  if (known) return known;
  const indices = new Map<string, number>();
  models.forEach(({ id }, index) => {
    if (!indices.has(id)) indices.set(id, index);
  });
  indicesByCatalogue.set(models, indices);
  return indices;
}

function pageOf(data: ModelInfo[], has_more: boolean): ModelsPage {
  return { data, has_more, first_id: data[0]?.id ?? null, last_id: data.at(-1)?.id ?? null };
}

import type { ModelInfo } from "../contract/model-info.ts";
import { timeOf } from "../format/dates.ts";

/**
 * The newest active model of each line that is reported, among those given. A model of unknown release
 * is the newest of nothing.
 */
export function newestActiveByLine(models: Iterable<ModelInfo>): ReadonlyMap<string, ModelInfo> {
  const newest = new Map<string, ModelInfo>();
  for (const model of models) {
    const { lifecycle, line, created_at } = model;
    if (lifecycle !== "active" || !line) continue;
    const best = timeOf(newest.get(line)?.created_at) || Number.NEGATIVE_INFINITY;
    if (timeOf(created_at) > best) newest.set(line, model);
  }
  return newest;
}

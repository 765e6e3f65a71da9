import type { ModelInfo } from "../contract/model-info.ts";
import { timeOf } from "../format/dates.ts";

/**
 * The newest active model of each line that is reported, among those given. A model of unknown release
 * is the newest of nothing.
 */
export function newestActiveByLine(models: Iterable<ModelInfo>): ReadonlyMap<string, ModelInfo> {
  const newest = new Map<string, { readonly model: ModelInfo; readonly time: number }>();
  for (const model of models) {
    if (model.lifecycle !== "active" || !model.line) continue;
    const time = timeOf(model.created_at);
    if (time > (newest.get(model.line)?.time ?? Number.NEGATIVE_INFINITY)) {
      newest.set(model.line, { model, time });
    }
  }
  return new Map([...newest].map(([line, { model }]) => [line, model]));
}

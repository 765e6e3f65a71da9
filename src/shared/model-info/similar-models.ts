import type { ModelInfo } from "../contract/model-info.ts";
import { nearestIds } from "./nearest-ids.ts";

/** How many are offered; more would be a list of its own. */
const OFFERED = 6;

/**
 * The models that an unknown text may mean: those it was read as, then those that hold all its words in
 * their name or ID, then those whose ID is spelled most like it.
 *
 * @param likely IDs that the text was read as, the likeliest first
 */
export function similarModels(
  text: string,
  likely: readonly string[],
  models: ReadonlyMap<string, ModelInfo>,
): ModelInfo[] {
  const words = wordsOf(text);
  const holding = [...models.values()].filter(({ id, display_name: name }) => {
    const told = wordsOf(`${id} ${name}`);
    return words.length > 0 && words.every((word) => told.some((other) => other === word));
  });
  const ids = [...likely, ...holding.map(({ id }) => id), ...nearestIds(text, models.keys())];
  return [...new Set(ids)].flatMap((id) => models.get(id) ?? []).slice(0, OFFERED);
}

/** The words and numbers of a text, in no order: `claude-opus-3` has those of `claude-3-opus`. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z]+|\d+/g) ?? [];
}

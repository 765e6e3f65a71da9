import type { ModelInfo } from "../contract/model-info.ts";
import { nearestIds } from "./nearest-ids.ts";

/** How many are offered; more would be a list of its own. */
const OFFERED = 6;

/** What people leave out at the end of an ID. */
const DATE = /-\d{8}$/;

/** A model's ID, and the letters and digits of its ID and its name. */
interface Comparable {
  readonly id: string;
  readonly name: string;
  readonly letters: string;
}

/**
 * The models that an unknown text may mean, at most six: those whose ID or name contains it, then those
 * with its words in another order, then those whose ID is spelled most like it, then those with some of
 * its words. Among those that contain it, the one it lacks only the date of comes first, and before that
 * what it was read as.
 *
 * @param likely IDs that the text was read as, the likeliest first
 */
export function similarModels(
  text: string,
  likely: readonly string[],
  models: ReadonlyMap<string, ModelInfo>,
): ModelInfo[] {
  const known = [...models.values()].map(comparable);
  const letters = lettersOf(text);
  const containing = letters === "" ? [] : known.filter((model) => model.letters.includes(letters));
  const ids = new Set([
    ...likely.filter((id) => containing.some((model) => model.id === id)),
    ...containing
      .filter(({ id }) => lettersOf(id.replace(DATE, "")) === letters)
      .map(({ id }) => id),
    ...containing.map(({ id }) => id),
    ...likely,
  ]);
  const words = wordsOf(text);
  if (ids.size < OFFERED) {
    for (const { id } of withAllOf(words, known)) ids.add(id);
    for (const id of nearestIds(text, models.keys())) ids.add(id);
  }
  const found = [...ids].filter((id) => models.has(id));
  const offered = found.length > 0 ? found : withSomeOf(words, known).map(({ id }) => id);
  return offered.slice(0, OFFERED).flatMap((id) => models.get(id) ?? []);
}

/** The models that have all of these words. */
function withAllOf(words: readonly string[], known: readonly Comparable[]): Comparable[] {
  if (words.length === 0) return [];
  return known.filter((model) => {
    // Without taking it apart, which takes longer.
    if (!words.every((word) => model.letters.includes(word))) return false;
    const own = wordsOfModel(model);
    return words.every((word) => own.has(word));
  });
}

/** The models that have the most of these words, one that tells models apart among them. */
function withSomeOf(words: readonly string[], known: readonly Comparable[]): Comparable[] {
  const candidates = known
    .filter(({ letters }) => words.some((word) => letters.includes(word)))
    .map((model) => ({ model, own: wordsOfModel(model) }));
  const telling = words.filter(
    (word) => /\D/.test(word) && candidates.some(({ own }) => !own.has(word)),
  );
  return candidates
    .filter(({ own }) => telling.some((word) => own.has(word)))
    .map(({ model, own }) => {
      const shared = words.filter((word) => own.has(word)).length;
      return { model, shared, others: own.size - shared };
    })
    .toSorted((a, b) => b.shared - a.shared || a.others - b.others)
    .map(({ model }) => model);
}

function comparable({ id, display_name: name }: ModelInfo): Comparable {
  return { id, name, letters: `${lettersOf(id)}\n${lettersOf(name)}` };
}

function lettersOf(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "");
}

function wordsOfModel({ id, name }: Comparable): ReadonlySet<string> {
  return new Set(wordsOf(`${id} ${name}`));
}

/** The words and numbers of a text, in no order: `claude-opus-3` has those of `claude-3-opus`. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
}

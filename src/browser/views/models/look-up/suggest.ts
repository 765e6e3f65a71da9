import type { ModelInfo } from "#shared/contract/model-info.ts";
import type { ParsedName } from "#shared/model-names/parsed-name.ts";
import { namesToAsk, spellingPhrase } from "#shared/model-names/names-to-ask.ts";
import { fold } from "#shared/format/fold.ts";
import type { OtherNames } from "../../../data/list/index/model-columns.ts";
import type { Listing, ModelIndex } from "../../../data/list/index/model-index.ts";

/** How many are suggested; the list finds more. */
const SUGGESTED_MAX = 8;
/** So many places are kept for what is found outside the list, such as retired models. */
const OUTSIDE_MAX = 3;
/** Of one model. */
const ALIASES_MAX = 2;

/** A name that can be looked up instead of what was typed. */
export interface Suggestion {
  readonly key: string;
  /** The ID of the model, or an alias of it. */
  readonly name: string;
  readonly model: ModelInfo;
  /** Whose spelling of the ID the typed text is, as `Bedrock's spelling of`; null for the API's own. */
  readonly note: string | null;
}

/** What was suggested of each model, so that the same is the same value, whose option is not rendered again. */
const made = new WeakMap<ModelInfo, Suggestion[]>();

function suggestionOf(model: ModelInfo, name: string, note: string | null): Suggestion {
  const known = made.get(model) ?? [];
  const same = known.find((other) => other.name === name && other.note === note);
  if (same) return same;
  // One name may have led to several models.
  const key = name === model.id ? name : `${name} ${model.id}`;
  const suggestion = { key, name, model, note };
  made.set(model, [...known, suggestion]);
  return suggestion;
}

/** A catalogue and what was found in it. */
export interface Hits {
  readonly index: ModelIndex;
  readonly listing: Listing;
}

/** The best hits: those of the list, and some places for those outside it; each model once. */
export function bestHits(inList: Hits, outside: Hits): ModelInfo[] {
  const others = firstModels(outside, SUGGESTED_MAX);
  const models = [
    ...firstModels(inList, SUGGESTED_MAX - Math.min(others.length, OUTSIDE_MAX)),
    ...others,
  ];
  const byId = new Map(models.toReversed().map((model) => [model.id, model]));
  return [...byId.values()].toReversed().slice(0, SUGGESTED_MAX);
}

function firstModels({ index, listing: { rows, length } }: Hits, count: number): ModelInfo[] {
  return Array.from({ length: Math.min(count, length) }, (_, at) =>
    index.model(rows ? (rows[at] as number) : at),
  );
}

/**
 * What may be meant by a text: the models found and those of their aliases that have its words; first
 * what the text is a spelling of, verbatim or as another platform spells it.
 */
export function suggest(
  words: readonly string[],
  hits: readonly ModelInfo[],
  aliases: OtherNames,
  parsed: ParsedName | null,
): Suggestion[] {
  const requestedNames = parsed === null ? [] : namesToAsk(parsed);
  // The name that is displayed needs no words.
  const phrase =
    parsed?.rules[0] === "display-name"
      ? null
      : parsed && spellingPhrase(parsed, requestedNames[0] ?? null);
  const read = [...(parsed?.ids ?? []), ...requestedNames];
  const suggested = hits.flatMap((model): Suggestion[] => {
    const names = (aliases.get(model.id) ?? []).filter((alias) =>
      words.every((word) => fold(alias).includes(word)),
    );
    return [
      suggestionOf(model, model.id, requestedNames.includes(model.id) ? phrase : null),
      ...names.slice(0, ALIASES_MAX).map((name) => suggestionOf(model, name, null)),
    ];
  });
  const query = words.join("");
  const rankOf = ({ name }: Suggestion) => (fold(name) === query ? 0 : read.includes(name) ? 1 : 2);
  return suggested.toSorted((a, b) => rankOf(a) - rankOf(b)).slice(0, SUGGESTED_MAX);
}

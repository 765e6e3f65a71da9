import type { ModelInfo } from "#shared/contract/model-info.ts";
import { differencesOf, type Difference } from "#shared/model-info/differences.ts";
import { modelJson, verbatimModel } from "#shared/model-info/verbatim.ts";

/** A model that differs between two lists. */
export interface ComparedModel {
  /** The model in the list that has it; in the later one if both do. */
  readonly model: ModelInfo;
  /** The model in the earlier list, if both have it. */
  readonly before?: ModelInfo;
}

/** A changed field, how it changed, and in how many models. */
export interface FieldChange {
  readonly path: Difference["path"];
  readonly kind: Difference["kind"];
  count: number;
}

/** How two lists differ, as far as they have been compared. */
export interface ListComparison {
  /** Models of the later list only, in its order. */
  readonly appear: ComparedModel[];
  /** Models of the earlier list only, in its order. */
  readonly vanish: ComparedModel[];
  /** Models with different values, in the order of the later list. */
  readonly change: ComparedModel[];
  /** Models with fields that only one list reports, and otherwise the same. */
  readonly partly: ComparedModel[];
  /** The fields that changed, most frequent first once everything is compared. */
  readonly fields: FieldChange[];
  /** How many models are the same in both. */
  same: number;
  /** How many models of both lists have been compared, and how many there are. */
  compared: number;
  readonly total: number;
}

type Pages = readonly (readonly ModelInfo[])[];

/** After this many models the clock is checked; they take a millisecond or two. */
const MODELS_PER_CLOCK_CHECK = 64;
/** More fields than this are not counted: answers that make up fields are not to be trusted. */
const FIELDS_MAX = 500;

/**
 * Starts comparing two complete lists, by ID. An ID that occurs more than once in a list is compared
 * once, by its first occurrence. In steps, so that a long list never blocks the page.
 */
export function compareLists(before: Pages, after: Pages) {
  const result: ListComparison = {
    appear: [],
    vanish: [],
    change: [],
    partly: [],
    fields: [],
    same: 0,
    compared: 0,
    total: [...before, ...after].reduce((sum, page) => sum + page.length, 0),
  };
  const steps = run(before, after, result);
  let isDone = false;
  return {
    result,
    /** Continues while `hasTimeLeft` returns true, for one step at least; returns whether it is done. */
    advance: (hasTimeLeft: () => boolean): boolean => {
      while (!isDone) {
        isDone = steps.next().done ?? false;
        if (!hasTimeLeft()) break;
      }
      return isDone;
    },
  };
}

function* run(before: Pages, after: Pages, result: ListComparison): Generator<undefined, void> {
  const earlier = new Map<string, ModelInfo>();
  const later = new Set<string>();
  const fields = new Map<string, FieldChange>();
  for (const model of before.flat()) if (!earlier.has(model.id)) earlier.set(model.id, model);
  yield;
  for (const model of after.flat()) {
    result.compared += 1;
    if (result.compared % MODELS_PER_CLOCK_CHECK === 0) yield;
    if (later.has(model.id)) continue;
    later.add(model.id);
    const known = earlier.get(model.id);
    if (known === undefined) {
      result.appear.push({ model });
      continue;
    }
    const differences = differencesBetween(known, model);
    if (differences.length === 0) result.same += 1;
    else {
      const isChanged = differences.some(({ kind }) => kind === "changed");
      result[isChanged ? "change" : "partly"].push({ model, before: known });
    }
    countFields(fields, differences);
  }
  for (const [id, model] of earlier) if (!later.has(id)) result.vanish.push({ model });
  result.fields.push(...[...fields.values()].toSorted((a, b) => b.count - a.count));
  result.compared = result.total;
}

/** Most models are the same verbatim, and need no comparison field by field. */
function differencesBetween(before: ModelInfo, after: ModelInfo): readonly Difference[] {
  return modelJson(before) === modelJson(after)
    ? []
    : differencesOf(verbatimModel(before), verbatimModel(after));
}

function countFields(fields: Map<string, FieldChange>, differences: readonly Difference[]): void {
  for (const { path, kind } of differences) {
    const key = `${kind} ${JSON.stringify(path)}`;
    const known = fields.get(key);
    if (known) known.count += 1;
    else if (fields.size < FIELDS_MAX) fields.set(key, { path, kind, count: 1 });
  }
}
